/** Pictures that other sites show beside a link to a hub (Open Graph), drawn here: text as outlines, so that no font of the machine is needed. */
@Configuration
@Requires(env = "web")
@NullMarked
package org.fedoraproject.hubs.web.preview;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
