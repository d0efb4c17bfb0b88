package org.fedoraproject.hubs.listener.amqp;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.jspecify.annotations.Nullable;

/**
 * Publishes messages in the modern wire format, just as the bus's own client library does, and waits until the broker has confirmed them.
 * A confirmed message that no queue is bound for is confirmed all the same. Thread-safe; callers wait for each other. Connects on first
 * use, and again after a failure.
 */
public final class BusPublisher implements AutoCloseable {

    /** Messages under way before their confirmation is waited for. */
    private static final int WINDOW = 500;

    private static final long CONFIRM_MS = 15_000;

    private static final int CLOSE_MS = 3_000;

    private final BusPublishConfiguration settings;

    private final Contact contact;

    private final ReentrantLock lock = new ReentrantLock();

    private final ExecutorService callbacks = Executors.newVirtualThreadPerTaskExecutor();

    private @Nullable Channel channel;

    /**
     * @param settings where to; must be on
     * @param contact told to the broker
     */
    public BusPublisher(BusPublishConfiguration settings, Contact contact) {
        this.settings = settings;
        this.contact = contact;
    }

    /**
     * Publishes one message; returns once the broker has confirmed it.
     *
     * @throws BrokerException when that fails; it may have been published all the same
     */
    public void publish(BusMessage message) throws BrokerException {
        publish(List.of(message));
    }

    /**
     * Publishes messages in order; returns once the broker has confirmed all of them.
     *
     * @throws BrokerException when that fails; some may have been published all the same, and publishing all of them again does no harm
     */
    public void publish(List<BusMessage> messages) throws BrokerException {
        lock.lock();
        try {
            Channel open = channel();
            for (int from = 0; from < messages.size(); from += WINDOW) {
                send(open, messages.subList(from, Math.min(from + WINDOW, messages.size())));
            }
        } catch (IOException | TimeoutException | ShutdownSignalException e) {
            disconnect();
            throw new BrokerException(
                    "hubs.bus.publish: the broker has not confirmed " + messages.size() + " messages: "
                            + Brokers.words(e),
                    e);
        } catch (InterruptedException e) {
            disconnect();
            Thread.currentThread().interrupt();
            throw new BrokerException("hubs.bus.publish was interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void send(Channel open, List<BusMessage> messages)
            throws IOException, InterruptedException, TimeoutException, BrokerException {
        for (BusMessage message : messages) {
            open.basicPublish(
                    settings.exchange(),
                    message.topic().value(),
                    false,
                    ModernWire.properties(message),
                    ModernWire.body(message));
        }
        if (!open.waitForConfirms(CONFIRM_MS)) {
            throw new BrokerException("hubs.bus.publish: the broker has refused to keep a message; see its log");
        }
    }

    private Channel channel() throws BrokerException, IOException {
        Channel current = channel;
        if (current != null && current.isOpen()) {
            return current;
        }
        disconnect();
        if (!settings.isOn()) {
            throw new BrokerException("hubs.bus.publish.url is missing, so nothing can be published");
        }
        Brokers.Login login = new Brokers.Login(
                "hubs.bus.publish",
                String.valueOf(settings.url()),
                settings.ca(),
                settings.certificate(),
                settings.key());
        Brokers.Opened opened = Brokers.open(login, contact, "fedora-hubs publisher", callbacks);
        Channel fresh = opened.connection().createChannel();
        if (fresh == null) {
            opened.connection().abort(CLOSE_MS);
            throw new BrokerException("hubs.bus.publish: the broker allows no further channel");
        }
        fresh.confirmSelect();
        channel = fresh;
        return fresh;
    }

    private void disconnect() {
        Channel current = channel;
        if (current != null) {
            current.getConnection().abort(CLOSE_MS);
            channel = null;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            disconnect();
            callbacks.shutdown();
        } finally {
            lock.unlock();
        }
    }
}
