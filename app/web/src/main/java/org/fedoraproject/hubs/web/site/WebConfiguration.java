package org.fedoraproject.hubs.web.site;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Settings of the web role.
 *
 * @param bind address it listens on
 * @param port it listens on; 0 takes a free one
 * @param patience longest a page waits for a store it can do without (Redis, MongoDB)
 * @param respite how long such a store is left alone after it failed
 */
@ConfigurationProperties("hubs.web")
public record WebConfiguration(
        @Bindable(defaultValue = "127.0.0.1") String bind,
        @Bindable(defaultValue = "8080") int port,
        @Bindable(defaultValue = "2s") Duration patience,
        @Bindable(defaultValue = "5s") Duration respite) {}
