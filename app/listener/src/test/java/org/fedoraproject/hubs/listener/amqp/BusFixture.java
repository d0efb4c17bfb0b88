package org.fedoraproject.hubs.listener.amqp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.SwitchablePipeline;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.listener.intake.Intake;

/** An embedded broker, a publisher, and sources that end with the fixture. */
final class BusFixture implements AutoCloseable {

    static final Backoff SOON = new Backoff(Duration.ofMillis(50), Duration.ofMillis(200));

    final EmbeddedStores stores = SharedStores.get(Store.BROKER);

    final SwitchablePipeline pipeline = new SwitchablePipeline();

    final BusMessageDecoder decoder = new BusMessageDecoder(InstantSource.system());

    final Intake intake = new Intake(decoder, Environment.PRODUCTION, pipeline, pipeline);

    /** An application of its own for every test, so that tests do not read each other's messages. */
    final String application = "tea" + UUID.randomUUID().toString().substring(0, 8);

    final BusPublisher publisher = new BusPublisher(BusPublishConfiguration.of(url()), Contact.NONE);

    private final List<AmqpSource> sources = new ArrayList<>();

    String url() {
        return url(stores.port(Store.BROKER));
    }

    static String url(int port) {
        return "amqp://guest:guest@127.0.0.1:" + port + "/";
    }

    String topic(String tail) {
        return "org.fedoraproject.prod." + application + "." + tail;
    }

    /** A source with a server-named queue that takes this test's messages. */
    BusSourceConfiguration settings(String name) {
        return BusSourceConfiguration.of(name, url()).withBindings(List.of(topic("#")));
    }

    /** A source with a named queue that outlives its connections. */
    BusSourceConfiguration lasting(String name) {
        return settings(name).withQueue(application, true);
    }

    AmqpSource start(BusSourceConfiguration settings) {
        AmqpSource source = new AmqpSource(settings, List.of("#"), new Contact("tea@example.org", null), intake, SOON);
        sources.add(source);
        source.start();
        return source;
    }

    List<BusMessage> messages(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::message).toList();
    }

    BusMessage message(int n) {
        return new BusMessage(
                application + "-" + n,
                new Topic(topic("pot.brewed")),
                Instant.now(),
                Severity.INFO,
                null,
                null,
                List.of("mina"),
                List.of(),
                List.of(),
                JsonNodeFactory.instance.objectNode().put("n", n));
    }

    /** Publishes bytes as they are, without properties. */
    void publishRaw(String topic, byte[] body) throws IOException, TimeoutException {
        try (Connection connection = factory().newConnection();
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish("amq.topic", topic, null, body);
            channel.waitForConfirms(5_000);
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    /** Messages that wait in a queue and are in nobody's hand. */
    long waiting(String queue) throws IOException, TimeoutException {
        try (Connection connection = factory().newConnection();
                Channel channel = connection.createChannel()) {
            return channel.queueDeclarePassive(queue).getMessageCount();
        }
    }

    private ConnectionFactory factory() {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setPort(stores.port(Store.BROKER));
        return factory;
    }

    @Override
    public void close() {
        pipeline.setDown(false);
        sources.forEach(AmqpSource::close);
        publisher.close();
        stores.start(Store.BROKER);
    }
}
