/** The visitor learns who makes up the team. */
@NullMarked
package org.fedoraproject.hubs.widgets.members;

import org.jspecify.annotations.NullMarked;
