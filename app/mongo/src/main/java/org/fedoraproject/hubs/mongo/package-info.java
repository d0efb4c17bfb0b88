/** Feeds in MongoDB: one document a feed, changed by single conditional updates. */
@Configuration
@NullMarked
@Requires(env = "mongo")
package org.fedoraproject.hubs.mongo;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
