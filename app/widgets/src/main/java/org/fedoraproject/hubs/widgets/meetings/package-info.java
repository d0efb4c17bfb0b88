/** The visitor learns when people meet next, whether they meet now, and where the minutes of past meetings are. */
@NullMarked
package org.fedoraproject.hubs.widgets.meetings;

import org.jspecify.annotations.NullMarked;
