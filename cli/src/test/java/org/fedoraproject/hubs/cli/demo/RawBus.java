package org.fedoraproject.hubs.cli.demo;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/** Publishes any bytes on the broker, each on a connection of its own: a broker may end one that sends what it dislikes. */
final class RawBus {

    private final ConnectionFactory factory = new ConnectionFactory();

    RawBus(String broker) {
        try {
            factory.setUri(broker);
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IllegalArgumentException(broker, e);
        }
    }

    /** Returns once the broker has it. */
    void publish(String topic, String id, Map<String, Object> headers, String body) throws IOException {
        AMQP.BasicProperties properties = new AMQP.BasicProperties.Builder()
                .messageId(id)
                .contentType("application/json")
                .contentEncoding("utf-8")
                .headers(headers)
                .build();
        try (Connection connection = factory.newConnection("hostile");
                Channel channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.basicPublish("amq.topic", topic, properties, body.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(20_000);
        } catch (TimeoutException e) {
            throw new IOException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
