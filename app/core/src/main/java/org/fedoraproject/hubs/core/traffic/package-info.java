/** What goes through the portal as a whole: messages of the bus by day and application. */
@NullMarked
package org.fedoraproject.hubs.core.traffic;

import org.jspecify.annotations.NullMarked;
