/** AMQP 0-9-1: connections with private authorities and client certificates, sources that heal themselves, and the publisher. */
@NullMarked
package org.fedoraproject.hubs.listener.amqp;

import org.jspecify.annotations.NullMarked;
