/** The web role: HTML pages and fragments made from what is already known. */
@Configuration
@Requires(env = "web")
@NullMarked
package org.fedoraproject.hubs.web;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
