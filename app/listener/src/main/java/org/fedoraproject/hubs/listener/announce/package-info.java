/** What the portal says about itself on the bus: from the outbox in PostgreSQL to messages in the modern wire format. */
@NullMarked
package org.fedoraproject.hubs.listener.announce;

import org.jspecify.annotations.NullMarked;
