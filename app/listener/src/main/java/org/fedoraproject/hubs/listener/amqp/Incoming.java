package org.fedoraproject.hubs.listener.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fedoraproject.hubs.listener.decode.Delivery;
import org.fedoraproject.hubs.listener.intake.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * Between the client's threads, which must not wait, and the source's own thread. Holds at most as many deliveries as the prefetch
 * allows, so adding never waits with a broker that keeps to it; with one that does not, the channel is given up after a while.
 */
final class Incoming extends DefaultConsumer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Most deliveries and bytes of one batch: what decoding them takes in memory is bounded by the latter. */
    private static final int MAX_BATCH = 200;

    private static final long MAX_BATCH_BYTES = 2_000_000;

    /** A delivery with its tag. */
    private record Tagged(long tag, Arrival.FromBroker arrival) {}

    /**
     * What was taken in one go.
     *
     * @param arrivals in order
     * @param lastTag acknowledges all of them
     */
    record Taken(List<Arrival.FromBroker> arrivals, long lastTag) {}

    private final BlockingQueue<Tagged> queue;

    private volatile @Nullable String ended;

    Incoming(Channel channel, int prefetch) {
        super(channel);
        this.queue = new ArrayBlockingQueue<>(prefetch + 1);
    }

    @Override
    public void handleDelivery(String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
            throws IOException {
        Map<String, Object> headers = properties.getHeaders() == null ? Map.of() : properties.getHeaders();
        Delivery delivery = new Delivery(
                envelope.getRoutingKey(), properties.getMessageId(), headers, body, envelope.isRedeliver());
        try {
            Tagged tagged = new Tagged(envelope.getDeliveryTag(), Arrival.FromBroker.of(delivery));
            if (!queue.offer(tagged, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                end("the broker sends more than the prefetch allows");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end("interrupted");
        }
    }

    @Override
    public void handleCancel(String consumerTag) {
        end("the broker cancelled the consumer; was the queue deleted?");
    }

    @Override
    public void handleShutdownSignal(String consumerTag, ShutdownSignalException signal) {
        end(signal.isInitiatedByApplication() ? "closed" : "connection lost: " + Brokers.words(signal));
    }

    private void end(String reason) {
        if (ended == null) {
            ended = reason;
        }
    }

    /** Why nothing more will come; null while more may. */
    @Nullable
    String ended() {
        return ended;
    }

    /**
     * What is there, without waiting for more than the first: under load batches grow by themselves while the one before is being stored,
     * and a single message is on its way at once.
     *
     * @param wait longest wait for the first
     * @param nothing to wait without taking anything
     * @return empty arrivals when nothing came
     */
    Taken take(Duration wait, boolean nothing) throws InterruptedException {
        List<Arrival.FromBroker> out = new ArrayList<>();
        if (nothing) {
            Thread.sleep(wait);
            return new Taken(out, 0);
        }
        Tagged next = queue.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        long last = 0;
        long bytes = 0;
        while (next != null) {
            out.add(next.arrival());
            last = next.tag();
            bytes += next.arrival().size();
            next = out.size() < MAX_BATCH && bytes < MAX_BATCH_BYTES ? queue.poll() : null;
        }
        return new Taken(out, last);
    }
}
