/** Requests for help as hubs remember them. */
@NullMarked
package org.fedoraproject.hubs.core.help;

import org.jspecify.annotations.NullMarked;
