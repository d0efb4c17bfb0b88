/** The role that reads messages and decides what follows: which feeds, which widgets. It decides and never writes a feed. */
@NullMarked
@Configuration
@Requires(env = "triage")
package org.fedoraproject.hubs.triage;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
