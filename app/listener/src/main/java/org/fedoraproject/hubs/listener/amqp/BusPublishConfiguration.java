package org.fedoraproject.hubs.listener.amqp;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.fedoraproject.hubs.core.message.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Where Hubs publishes, {@code hubs.bus.publish.*}. Off without a url; ordinary users may not publish on the public virtual host.
 *
 * @param url {@code amqp://} or {@code amqps://}; absent: nothing is published
 * @param ca PEM file with the authorities that sign the broker's certificate; without it the platform's are trusted
 * @param certificate PEM file with the client certificate, which makes the login SASL EXTERNAL
 * @param key PEM file with its key; without it the certificate's file is taken
 * @param exchange that the bus uses (default {@code amq.topic}); it must exist
 * @param topicPrefix before the topics of Hubs' own messages, such as {@code org.fedoraproject.prod}; messages that are replayed keep
 *     theirs
 * @param changes whether changes of hubs are published by themselves (default false); needs PostgreSQL
 */
@ConfigurationProperties("hubs.bus.publish")
public record BusPublishConfiguration(
        @Nullable String url,
        @Nullable Path ca,
        @Nullable Path certificate,
        @Nullable Path key,
        @Bindable(defaultValue = "amq.topic") String exchange,
        @Nullable String topicPrefix,
        @Bindable(defaultValue = "false") boolean changes) {

    /** Publishing without TLS and without a prefix, to the bus's usual exchange. */
    public static BusPublishConfiguration of(String url) {
        return new BusPublishConfiguration(url, null, null, null, BusSourceConfiguration.EXCHANGE, null, false);
    }

    /** Whether anything is published. */
    public boolean isOn() {
        return url != null && !url.isBlank();
    }

    /**
     * The topic of a message of Hubs' own.
     *
     * @param tail from the application on: {@code hubs.hub.created}
     */
    public Topic ownTopic(String tail) {
        String prefix = topicPrefix == null ? "" : topicPrefix.strip().replaceAll("\\.+$", "");
        return new Topic(prefix.isEmpty() ? tail : prefix + "." + tail);
    }
}
