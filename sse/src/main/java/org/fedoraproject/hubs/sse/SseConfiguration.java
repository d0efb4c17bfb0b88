package org.fedoraproject.hubs.sse;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * Settings of the event server.
 *
 * @param bind address to listen on
 * @param port port to listen on; 0 takes a free one
 * @param origins origins (scheme, host, port) of pages that may listen from another address than this server's; none by default
 * @param proxies addresses or networks (CIDR) whose {@code X-Forwarded-For} is believed; the loopback ones by default
 * @param keepalive how often a quiet stream gets a comment, at least a second
 * @param maxAge longest life of a stream; the browser then connects anew, and its rights are asked again
 * @param limits what is refused
 */
@ConfigurationProperties("hubs.sse")
public record SseConfiguration(
        @Bindable(defaultValue = "127.0.0.1") String bind,
        @Bindable(defaultValue = "8081") int port,
        @Bindable(defaultValue = "") List<String> origins,
        @Bindable(defaultValue = "127.0.0.0/8,::1") List<String> proxies,
        @Bindable(defaultValue = "30s") Duration keepalive,
        @Bindable(defaultValue = "1h") Duration maxAge,
        Limits limits) {

    /** @throws IllegalArgumentException when a value makes no sense; the message names the key */
    public SseConfiguration {
        origins = origins.stream().map(String::strip).filter(o -> !o.isEmpty()).toList();
        proxies = proxies.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
        if (keepalive.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("hubs.sse.keepalive is at least 1s, not " + keepalive);
        }
        if (maxAge.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("hubs.sse.max-age is at least 1m, not " + maxAge);
        }
    }

    /**
     * What is refused, and when a reader is cut off.
     *
     * @param connections most open streams; more are answered 503
     * @param perAddress most open streams of one client address (of IPv6: one /64); more are answered 429. Proxies themselves are exempt
     * @param perSession most open streams of one signed-in browser; more are answered 429
     * @param history most updates kept for readers that come back
     * @param unwritable how long a reader may leave its buffer full before it is cut off
     */
    @ConfigurationProperties("limits")
    public record Limits(
            @Bindable(defaultValue = "20000") int connections,
            @Bindable(defaultValue = "100") int perAddress,
            @Bindable(defaultValue = "20") int perSession,
            @Bindable(defaultValue = "20000") int history,
            @Bindable(defaultValue = "10s") Duration unwritable) {

        /** @throws IllegalArgumentException when a limit is below 1 */
        public Limits {
            if (connections < 1 || perAddress < 1 || perSession < 1 || history < 1) {
                throw new IllegalArgumentException("hubs.sse.limits.* are at least 1");
            }
        }
    }
}
