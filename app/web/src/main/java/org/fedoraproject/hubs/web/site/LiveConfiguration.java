package org.fedoraproject.hubs.web.site;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers find the event stream.
 *
 * @param url its address as browsers see it, absolute or a path such as {@code /sse} behind a proxy; absent means {@code /sse} on {@code
 *     port} of the host the page was asked from
 * @param port used when there is no url
 */
@ConfigurationProperties("hubs.sse")
public record LiveConfiguration(
        @Nullable String url,
        @Bindable(defaultValue = "8081") int port) {}
