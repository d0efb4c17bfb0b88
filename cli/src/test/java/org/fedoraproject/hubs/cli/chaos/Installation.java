package org.fedoraproject.hubs.cli.chaos;

import com.mongodb.client.MongoClient;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.QueueStatus;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.amqp.Contact;

/** Stores, a broker, and five processes: a listener, two triages, two workers. Used by one thread. */
final class Installation implements AutoCloseable {

    private final EmbeddedStores stores;
    private final Processes processes;
    private final BusPublisher publisher;
    private final ApplicationContext probe;

    private Installation(EmbeddedStores stores, Processes processes, Map<String, Object> settings) {
        this.stores = stores;
        this.processes = processes;
        this.publisher = new BusPublisher(BusPublishConfiguration.of(address(stores)), Contact.NONE);
        this.probe = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("redis", "mongo")
                .properties(settings)
                .start();
    }

    static Installation start(Path folder) throws IOException {
        EmbeddedStores stores = EmbeddedStores.start(null, EnumSet.allOf(Store.class));
        Map<String, Object> settings = new HashMap<>(stores.settings());
        settings.put("hubs.environment", "production");
        settings.put("hubs.redis.claim-time", "2s");
        settings.put("hubs.directory.file", Files.writeString(folder.resolve("directory.yml"), Load.directory()));
        for (Role role : List.of(Role.LISTENER, Role.TRIAGE, Role.WORKER)) {
            settings.put("hubs." + role.word() + ".management-port", "0");
        }
        Processes processes = Processes.in(folder, settings);
        stores.beforeEnd(processes::close);
        Installation made = new Installation(stores, processes, settings);
        for (Role role : List.of(Role.LISTENER, Role.TRIAGE, Role.TRIAGE, Role.WORKER, Role.WORKER)) {
            processes.start(role);
        }
        return made;
    }

    private static String address(EmbeddedStores stores) {
        return Objects.requireNonNull(stores.settings().get("hubs.bus.publish.url"));
    }

    Processes processes() {
        return processes;
    }

    BusPublisher publisher() {
        return publisher;
    }

    DeadLetters deadLetters() {
        return probe.getBean(DeadLetters.class);
    }

    /** How the queue before a role stands. */
    QueueStatus before(Role role) {
        String name = role == Role.TRIAGE ? "messages" : "entries";
        return probe.getBean(WorkQueue.class, Qualifiers.byName(name)).status();
    }

    /** Puts something on the bus that is no message; each text is another. */
    void publishUndecodable(String text) throws IOException, TimeoutException {
        ConnectionFactory factory = new ConnectionFactory();
        try {
            factory.setUri(address(stores));
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IOException("the broker's address cannot be", e);
        }
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish(
                    "amq.topic", "org.fedoraproject.prod.broken", null, text.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirms(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Ids of the entries of every feed that the database holds, as it holds them; those without entries are left out. */
    Map<String, List<String>> feeds() {
        Map<String, List<String>> feeds = new TreeMap<>();
        for (Document feed : probe.getBean(MongoClient.class)
                .getDatabase("hubs")
                .getCollection("feeds")
                .find()) {
            List<String> ids = feed.getList("entries", Document.class, List.of()).stream()
                    .map(entry -> entry.getString("id"))
                    .toList();
            if (!ids.isEmpty()) {
                feeds.put(feed.getString("_id"), ids);
            }
        }
        return feeds;
    }

    @Override
    public void close() {
        try {
            probe.close();
            publisher.close();
        } finally {
            stores.close();
        }
    }
}
