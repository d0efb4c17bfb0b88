/** Tests of the amqp package. */
@NullMarked
package org.fedoraproject.hubs.listener.amqp;

import org.jspecify.annotations.NullMarked;
