/** The visitor sees at a glance whether a team lives. */
@NullMarked
package org.fedoraproject.hubs.widgets.alive;

import org.jspecify.annotations.NullMarked;
