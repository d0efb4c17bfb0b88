/** Feeds of hubs for programs that read them: Atom, JSON Feed, ActivityStreams. */
@Configuration
@Requires(env = "web")
@NullMarked
package org.fedoraproject.hubs.web.syndication;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
