package org.fedoraproject.hubs.cli.chaos;

import static org.awaitility.Awaitility.await;

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
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.fedoraproject.hubs.cli.run.Portal;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.QueueStatus;
import org.fedoraproject.hubs.core.queue.WorkQueue;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.amqp.Contact;

/** Stores, a broker and roles, in this process or in others. Used by one thread, but for the publisher. */
final class Installation implements AutoCloseable {

    private final EmbeddedStores stores = EmbeddedStores.start(null, EnumSet.allOf(Store.class));
    private final Map<String, Object> settings = new HashMap<>(stores.settings());
    private final Map<Role, Integer> ports = new HashMap<>();
    private final Processes processes;
    private final BusPublisher publisher;
    private final ApplicationContext probe;

    private Installation(Path folder) throws IOException {
        settings.put("hubs.environment", "production");
        settings.put("hubs.redis.claim-time", "2s");
        settings.put("hubs.sse.port", 0);
        settings.put("hubs.web.port", 0);
        settings.put("hubs.directory.file", Files.writeString(folder.resolve("directory.yml"), Load.directory()));
        for (Role role : List.of(Role.LISTENER, Role.TRIAGE, Role.WORKER)) {
            settings.put("hubs." + role.word() + ".management-port", 0);
        }
        processes = Processes.in(folder, settings);
        stores.beforeEnd(processes::close);
        publisher = new BusPublisher(BusPublishConfiguration.of(setting("hubs.bus.publish.url")), Contact.NONE);
        probe = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("redis", "mongo")
                .properties(settings)
                .start();
    }

    /** Each role in a process of its own; they are on their way when this returns. */
    static Installation inProcesses(Path folder, List<Role> roles) throws IOException {
        Installation made = new Installation(folder);
        for (Role role : roles) {
            made.processes.start(role);
        }
        return made;
    }

    /** All roles here. */
    static Installation inThisProcess(Path folder, Collection<Role> roles) throws IOException, InterruptedException {
        Installation made = new Installation(folder);
        Portal portal = Portal.start(roles, made.settings);
        made.stores.beforeEnd(portal::close);
        roles.forEach(role -> made.ports.put(role, portal.port(role)));
        return made;
    }

    String setting(String key) {
        return String.valueOf(settings.get(key));
    }

    /** Where a role of this process listens. */
    int port(Role role) {
        return ports.getOrDefault(role, 0);
    }

    /** A store goes away. */
    void stop(Store store) {
        stores.stop(store);
    }

    /** It comes back where it was, with what it had. */
    void start(Store store) {
        stores.start(store);
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

    /** The same message again until it is in its feed: the queue on the broker is there only when the listener has made it. */
    void awaitGreeting() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .failFast("a process has ended", () -> !processes.allAlive())
                .until(() -> {
                    publisher.publish(Load.greeting());
                    return feeds().containsKey("u/" + Load.GREETED);
                });
    }

    /** Puts something on the bus that is no message; each text is another. */
    void publishUndecodable(String text) throws IOException, TimeoutException, InterruptedException {
        ConnectionFactory factory = new ConnectionFactory();
        try {
            factory.setUri(setting("hubs.bus.publish.url"));
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IOException("the broker's address cannot be", e);
        }
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            channel.basicPublish("amq.topic", "org.fedoraproject.prod.broken", null, body);
            channel.waitForConfirms(10_000);
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
