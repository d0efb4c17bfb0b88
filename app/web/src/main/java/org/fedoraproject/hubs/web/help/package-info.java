/** Asking for help on a team's hub, and marking a request as done. */
@NullMarked
package org.fedoraproject.hubs.web.help;

import org.jspecify.annotations.NullMarked;
