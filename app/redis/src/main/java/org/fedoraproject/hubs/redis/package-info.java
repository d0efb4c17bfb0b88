/** Queues, dead letters, updates and the widget cache in Redis, by Lettuce and small Lua scripts. */
@Configuration
@Requires(env = "redis")
@NullMarked
package org.fedoraproject.hubs.redis;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
