/** Meetings of a team as a calendar file that other programs subscribe to. */
@NullMarked
package org.fedoraproject.hubs.web.meetings;

import org.jspecify.annotations.NullMarked;
