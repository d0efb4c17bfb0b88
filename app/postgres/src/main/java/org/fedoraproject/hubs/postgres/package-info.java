/** Hubs, people, roles, placements and the interest index in PostgreSQL, by Micronaut Data JDBC. */
@Configuration
@Requires(env = "postgres")
@NullMarked
package org.fedoraproject.hubs.postgres;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
