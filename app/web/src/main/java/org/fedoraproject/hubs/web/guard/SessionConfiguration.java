package org.fedoraproject.hubs.web.guard;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long somebody stays signed in.
 *
 * @param idle longest time without doing anything
 * @param absolute longest time whatever they do
 */
@ConfigurationProperties("hubs.sessions")
public record SessionConfiguration(
        @Bindable(defaultValue = "12h") Duration idle,
        @Bindable(defaultValue = "7d") Duration absolute) {}
