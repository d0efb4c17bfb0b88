package org.fedoraproject.hubs.listener;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.listener.amqp.AmqpSource;
import org.fedoraproject.hubs.listener.amqp.BusSourceConfiguration;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.fedmsg.FedmsgConfiguration;
import org.fedoraproject.hubs.listener.fedmsg.FedmsgSource;
import org.fedoraproject.hubs.listener.intake.BusSource;
import org.fedoraproject.hubs.listener.intake.FileSource;
import org.fedoraproject.hubs.listener.intake.Intake;

/** Makes the listener from its settings and the queue's ports. */
@Factory
final class ListenerFactory {

    /** The name under {@code hubs.bus} that is no source. */
    private static final String PUBLISH = "publish";

    @Singleton
    BusMessageDecoder decoder() {
        return new BusMessageDecoder(InstantSource.system());
    }

    @Singleton
    Intake intake(BusMessageDecoder decoder, PortalConfiguration portal, MessageInbox inbox, DeadLetters deadLetters) {
        return new Intake(decoder, portal.environment(), inbox, deadLetters);
    }

    @Singleton
    @Bean(preDestroy = "close")
    BusListener listener(
            List<BusSourceConfiguration> sources,
            List<FedmsgConfiguration> legacy,
            PortalConfiguration portal,
            ListenerConfiguration own,
            Intake intake) {
        List<BusSource> made = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of(PUBLISH));
        for (FedmsgConfiguration source : legacy) {
            if (source.isZeroMq() && taken.add(source.name())) {
                List<String> topics = DefaultBindings.of(portal.environment());
                made.add(new FedmsgSource(source, topics, intake, own.backoff(), InstantSource.system()));
            }
        }
        for (BusSourceConfiguration source : sources) {
            if (taken.add(source.name())) {
                made.add(source(source, portal, own, intake));
            }
        }
        return new BusListener(made, intake.decoder());
    }

    private static BusSource source(
            BusSourceConfiguration source, PortalConfiguration portal, ListenerConfiguration own, Intake intake) {
        String url = source.url();
        if (url != null && url.startsWith("file:")) {
            return new FileSource(source.name(), file(source.name(), url), intake);
        }
        return new AmqpSource(source, DefaultBindings.of(portal.environment()), portal.person(), intake, own.backoff());
    }

    private static Path file(String name, String url) {
        try {
            return Path.of(URI.create(url));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new IllegalArgumentException(
                    "hubs.bus." + name + ".url is no file address; it looks like file:///path/messages.jsonl", e);
        }
    }
}
