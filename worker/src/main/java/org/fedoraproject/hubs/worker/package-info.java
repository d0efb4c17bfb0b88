/** The role that does what triage decided: entries into feeds, data of widgets, and word to the browsers. It does and never decides. */
@NullMarked
@Configuration
@Requires(env = "worker")
package org.fedoraproject.hubs.worker;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
