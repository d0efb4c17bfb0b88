/** The visitor learns which services of the message bus tell of this hub, and how often. */
@NullMarked
package org.fedoraproject.hubs.widgets.bus;

import org.jspecify.annotations.NullMarked;
