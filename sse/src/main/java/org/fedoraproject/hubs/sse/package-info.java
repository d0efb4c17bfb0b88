/** Updates to browsers: one open stream of events per page, over many topics. Knows no widgets, SQL or MongoDB. */
@Configuration
@Requires(env = "sse")
@NullMarked
package org.fedoraproject.hubs.sse;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
