/** Takes messages from the bus, or from a file, and puts them into the queue of messages; what it cannot read goes to the dead letters. */
@Configuration
@NullMarked
@Requires(env = "listener")
package org.fedoraproject.hubs.listener;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
