/** Messages of the On Demand Compose Service. */
@NullMarked
package org.fedoraproject.hubs.messages.odcs;

import org.jspecify.annotations.NullMarked;
