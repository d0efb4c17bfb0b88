/** From bytes and headers to a message of the bus: both wire formats, as senders really write them. Pure; no broker, no store. */
@NullMarked
package org.fedoraproject.hubs.listener.decode;

import org.jspecify.annotations.NullMarked;
