/** Messages of the ticket shop: people coming to our conferences. */
@NullMarked
package org.fedoraproject.hubs.messages.pretix;

import org.jspecify.annotations.NullMarked;
