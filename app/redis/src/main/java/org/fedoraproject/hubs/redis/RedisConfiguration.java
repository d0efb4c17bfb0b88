package org.fedoraproject.hubs.redis;

import io.lettuce.core.RedisURI;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.fedoraproject.hubs.core.queue.PipelineLimits;

/**
 * Where the queues and the widget cache are.
 *
 * @param url {@code redis://host:port/database}, {@code rediss://} with TLS, {@code redis-sentinel://host,host/database#name}; user and
 *     password in the usual place
 * @param prefix of every key
 * @param timeout longest wait for an answer, beyond the time that a blocking read asks for
 * @param claimTime a unit of work held longer than this may be taken over
 * @param refreshGap least time between two runs of one refresh
 * @param refreshLease how long a refresh may take before another worker may do it
 * @param refreshBackOff pause after the first failed attempt of a refresh; doubles
 * @param inboxMark length of the queue of messages at which the listener stops taking
 */
@ConfigurationProperties("hubs.redis")
public record RedisConfiguration(
        @Bindable(defaultValue = "redis://127.0.0.1:6379") String url,
        @Bindable(defaultValue = "hubs:") String prefix,
        @Bindable(defaultValue = "2s") Duration timeout,
        @Bindable(defaultValue = "30s") Duration claimTime,
        @Bindable(defaultValue = "500ms") Duration refreshGap,
        @Bindable(defaultValue = "60s") Duration refreshLease,
        @Bindable(defaultValue = "2s") Duration refreshBackOff,
        @Bindable(defaultValue = "50000") int inboxMark) {

    /** @throws IllegalArgumentException when the address cannot be; the message names the key and not the password */
    public RedisConfiguration {
        String scheme = url.replaceFirst(":.*", "");
        if (!scheme.startsWith("redis")) {
            throw new IllegalArgumentException(
                    "hubs.redis.url must begin with redis://, rediss:// or redis-sentinel://, not '" + scheme + "'");
        }
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("hubs.redis.timeout must be longer than nothing");
        }
    }

    /** The usual clocks and sizes at an address. */
    public static RedisConfiguration at(String url) {
        return of(url, "hubs:", PipelineLimits.DEFAULTS);
    }

    /** With clocks and sizes of one's own; what tests use. */
    public static RedisConfiguration of(String url, String prefix, PipelineLimits limits) {
        return new RedisConfiguration(
                url,
                prefix,
                Duration.ofSeconds(2),
                limits.claimTime(),
                limits.refreshGap(),
                limits.refreshLease(),
                limits.refreshBackOff(),
                limits.inboxMark());
    }

    /** The clocks and sizes. */
    public PipelineLimits limits() {
        return new PipelineLimits(claimTime, refreshGap, refreshLease, refreshBackOff, inboxMark);
    }

    /** The first server of the address, to wait for. */
    public String host() {
        RedisURI uri = RedisURI.create(url);
        RedisURI first = uri.getSentinels().isEmpty() ? uri : uri.getSentinels().getFirst();
        String host = first.getHost();
        return host == null ? "127.0.0.1" : host;
    }

    /** Its port. */
    public int port() {
        RedisURI uri = RedisURI.create(url);
        RedisURI first = uri.getSentinels().isEmpty() ? uri : uri.getSentinels().getFirst();
        return first.getPort() == 0 ? 6379 : first.getPort();
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return host() + ":" + port();
    }
}
