/** The visitor sees how much goes through the portal, and which applications send it. */
@NullMarked
package org.fedoraproject.hubs.widgets.bus;

import org.jspecify.annotations.NullMarked;
