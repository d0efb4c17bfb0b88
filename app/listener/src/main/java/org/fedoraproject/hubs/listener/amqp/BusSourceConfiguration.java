package org.fedoraproject.hubs.listener.amqp;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of messages, {@code hubs.bus.<name>.*}; any number of them. The name {@code publish} is not a source.
 *
 * @param name the name in the keys
 * @param url {@code amqp://}, {@code amqps://}, or {@code file:///} for a replay; the public user's virtual host is written
 *     {@code /%2Fpublic_pubsub}
 * @param ca PEM file with the authorities that sign the broker's certificate; without it the platform's are trusted
 * @param certificate PEM file with the client certificate, which makes the login SASL EXTERNAL
 * @param key PEM file with its key (PKCS#8, or RSA in PKCS#1), not encrypted; without it the certificate's file is taken
 * @param queue its name, when several listeners share it or it outlives them; empty: named by the broker, for this connection alone
 * @param durable whether a named queue survives a restart of the broker (default true)
 * @param declare {@code active} (default): make the queue and its bindings; {@code passive}: it is there, leave it as it is
 * @param bindings topics to bind an active queue with; empty: everything of {@code hubs.environment}
 * @param prefetch most messages in hand and not yet stored (default 200); each may hold a megabyte
 */
@EachProperty("hubs.bus")
public record BusSourceConfiguration(
        @Parameter String name,
        @Nullable String url,
        @Nullable Path ca,
        @Nullable Path certificate,
        @Nullable Path key,
        @Nullable String queue,
        @Bindable(defaultValue = "true") boolean durable,
        @Bindable(defaultValue = "ACTIVE") Declare declare,
        @Nullable List<String> bindings,
        @Bindable(defaultValue = "200") int prefetch) {

    /** Who makes the queue. */
    public enum Declare {
        /** The listener makes queue and bindings. */
        ACTIVE,
        /** The broker's administrators have made them; only their presence is checked. */
        PASSIVE
    }

    /** The exchange of the bus; it is never declared, because ordinary users may not. */
    public static final String EXCHANGE = "amq.topic";

    /** A source with the defaults. */
    public static BusSourceConfiguration of(String name, String url) {
        return new BusSourceConfiguration(name, url, null, null, null, null, true, Declare.ACTIVE, null, 200);
    }

    /** The same with a queue of that name. */
    public BusSourceConfiguration withQueue(String queueName, boolean survives) {
        return new BusSourceConfiguration(
                name, url, ca, certificate, key, queueName, survives, declare, bindings, prefetch);
    }

    /** The same with these bindings. */
    public BusSourceConfiguration withBindings(List<String> topics) {
        return new BusSourceConfiguration(name, url, ca, certificate, key, queue, durable, declare, topics, prefetch);
    }

    /** Whether the queue is named by the broker and ends with the connection. */
    public boolean isServerNamed() {
        return queue == null || queue.isBlank();
    }

    /**
     * Looks for settings that cannot work together.
     *
     * @throws BrokerException naming the key and what it may be
     */
    void check() throws BrokerException {
        if (url == null || url.isBlank()) {
            throw new BrokerException(prefix() + ".url is missing; it is amqps://…, amqp://… or file:///…");
        }
        if (declare == Declare.PASSIVE && isServerNamed()) {
            throw new BrokerException(prefix() + ": a queue named by the broker cannot be there already; set .queue to"
                    + " its name, or .declare to active");
        }
        if (prefetch < 1 || prefetch > 5000) {
            throw new BrokerException(prefix() + ".prefetch is " + prefetch + "; it may be 1 to 5000");
        }
    }

    /** What the settings' keys begin with. */
    public String prefix() {
        return "hubs.bus." + name;
    }
}
