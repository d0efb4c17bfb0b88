package org.fedoraproject.hubs.listener.amqp;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection with one channel that consumes one queue. Used by the source's thread alone, but for {@link #incoming()}, which the
 * client's threads fill.
 */
final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final int CLOSE_MS = 3_000;

    private final Brokers.Opened opened;

    private final Channel channel;

    private final BusSourceConfiguration settings;

    private final String queue;

    private final Incoming incoming;

    private @Nullable String consumerTag;

    private Session(Brokers.Opened opened, Channel channel, BusSourceConfiguration settings, String queue) {
        this.opened = opened;
        this.channel = channel;
        this.settings = settings;
        this.queue = queue;
        this.incoming = new Incoming(channel, settings.prefetch());
    }

    /**
     * Makes or checks the queue and begins to consume it; closes the connection when that fails.
     *
     * @param bindings topics for a queue that is made here
     */
    static Session start(Brokers.Opened opened, BusSourceConfiguration settings, List<String> bindings)
            throws BrokerException {
        try {
            Channel channel = opened.connection().createChannel();
            if (channel == null) {
                throw new BrokerException(settings.prefix() + ": the broker allows no further channel");
            }
            channel.basicQos(settings.prefetch());
            String queue = declare(channel, settings, bindings);
            Session session = new Session(opened, channel, settings, queue);
            session.consume();
            return session;
        } catch (IOException | ShutdownSignalException e) {
            abort(opened.connection());
            throw new BrokerException(settings.prefix() + ": " + hint(e, settings), e);
        } catch (BrokerException e) {
            abort(opened.connection());
            throw e;
        }
    }

    private static String declare(Channel channel, BusSourceConfiguration settings, List<String> bindings)
            throws IOException {
        if (settings.declare() == BusSourceConfiguration.Declare.PASSIVE) {
            return channel.queueDeclarePassive(String.valueOf(settings.queue())).getQueue();
        }
        String queue = settings.isServerNamed()
                ? channel.queueDeclare("", false, true, true, null).getQueue()
                : channel.queueDeclare(settings.queue(), settings.durable(), false, false, null)
                        .getQueue();
        for (String binding : bindings) {
            channel.queueBind(queue, BusSourceConfiguration.EXCHANGE, binding);
        }
        return queue;
    }

    private static String hint(Throwable e, BusSourceConfiguration settings) {
        String said = Brokers.words(e);
        if (said.startsWith("406 ")) {
            return said + "; the queue exists with other properties: set .durable as it is, or .declare to passive";
        }
        if (said.startsWith("404 ")) {
            return said + "; declare=passive needs a queue that somebody has made";
        }
        if (said.startsWith("405 ")) {
            return said + "; the queue belongs to another connection: several listeners share only a queue with a name";
        }
        if (said.startsWith("403 ")) {
            return said + "; this user may not do that: on the public virtual host leave .queue empty or name it by a"
                    + " UUID, elsewhere ask for the queue and set .declare to passive";
        }
        return said.isBlank() ? "cannot consume " + settings.queue() : said;
    }

    /** Begins to consume, or begins again. */
    void consume() throws IOException {
        if (consumerTag == null) {
            consumerTag = channel.basicConsume(queue, false, incoming);
        }
    }

    /** Whether the queue keeps its messages without a consumer. One named by the broker is deleted with its last consumer. */
    boolean keepsItsMessages() {
        return !settings.isServerNamed();
    }

    /** Stops consuming; what was delivered before may still be taken and acknowledged. */
    void cancel() {
        String tag = consumerTag;
        if (tag == null) {
            return;
        }
        try {
            channel.basicCancel(tag);
        } catch (IOException | ShutdownSignalException e) {
            LOG.debug("{} could not cancel its consumer; the connection is probably gone", settings.prefix(), e);
        }
        consumerTag = null;
    }

    /** Tells the broker that everything up to this tag is stored. */
    void acknowledge(long lastTag) throws IOException {
        channel.basicAck(lastTag, true);
    }

    /** What arrives. */
    Incoming incoming() {
        return incoming;
    }

    /** The name of the queue. */
    String queue() {
        return queue;
    }

    /** What the settings' names begin with, for messages. */
    String name() {
        return settings.prefix();
    }

    /** Why it is over; null while it is not. */
    @Nullable
    String ended() {
        return channel.isOpen()
                ? incoming.ended()
                : incoming.ended() == null ? "the channel is closed" : incoming.ended();
    }

    @Override
    public void close() {
        abort(opened.connection());
    }

    private static void abort(Connection connection) {
        connection.abort(CLOSE_MS);
    }
}
