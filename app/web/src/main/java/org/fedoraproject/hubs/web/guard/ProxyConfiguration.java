package org.fedoraproject.hubs.web.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Set;

/**
 * Who may say on whose behalf it asks.
 *
 * @param proxies addresses of reverse proxies whose {@code X-Forwarded-For} is believed; none by default
 */
@ConfigurationProperties("hubs.web")
public record ProxyConfiguration(
        @Bindable(defaultValue = "") Set<String> proxies) {

    /** Copies the set. */
    public ProxyConfiguration {
        proxies = Set.copyOf(proxies);
    }
}
