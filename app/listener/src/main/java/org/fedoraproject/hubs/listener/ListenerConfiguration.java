package org.fedoraproject.hubs.listener;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.fedoraproject.hubs.listener.intake.Backoff;

/**
 * The listener's own settings, {@code hubs.listener.*}.
 *
 * @param managementPort port of health and metrics; 0 takes a free one (default 8082)
 * @param reconnectFirst pause before the first attempt to reach a broker again; doubles with each (default 1s)
 * @param reconnectLongest longest such pause (default 30s)
 */
@ConfigurationProperties("hubs.listener")
public record ListenerConfiguration(
        @Bindable(defaultValue = "8082") int managementPort,
        @Bindable(defaultValue = "1s") Duration reconnectFirst,
        @Bindable(defaultValue = "30s") Duration reconnectLongest) {

    Backoff backoff() {
        return new Backoff(reconnectFirst, reconnectLongest);
    }
}
