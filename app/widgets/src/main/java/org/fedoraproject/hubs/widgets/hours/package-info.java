/** The visitor learns at which hours of the week the team is active, in their own time. */
@NullMarked
package org.fedoraproject.hubs.widgets.hours;

import org.jspecify.annotations.NullMarked;
