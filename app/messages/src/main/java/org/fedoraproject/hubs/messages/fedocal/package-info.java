/** Messages of the calendar: meetings that are scheduled, moved, called off and about to begin. */
@NullMarked
package org.fedoraproject.hubs.messages.fedocal;

import org.jspecify.annotations.NullMarked;
