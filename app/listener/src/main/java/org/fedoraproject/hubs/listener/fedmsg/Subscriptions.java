package org.fedoraproject.hubs.listener.fedmsg;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/**
 * All addresses of one source, read by one thread that does nothing but move messages into the buffer; whoever reads slowly is dropped on
 * by publishers, without a word. Its counts are thread-safe.
 */
final class Subscriptions {

    /** Longest wait before the settings' pauses and the wish to end are looked at. */
    private static final long TURN_MS = 200;

    private static final int SHARE = 256;

    private final List<Link> links;

    private final FrameBuffer buffer;

    private final LongAdder lost = new LongAdder();

    Subscriptions(List<String> addresses, List<String> prefixes, Backoff backoff, FrameBuffer buffer) {
        this.links = addresses.stream()
                .map(address -> new Link(address, prefixes, backoff))
                .toList();
        this.buffer = buffer;
    }

    /** Moves messages until it is told to end. */
    void run(BooleanSupplier ending) {
        try (ZContext context = new ZContext(1)) {
            context.setLinger(0);
            while (!ending.getAsBoolean()) {
                turn(context);
            }
        }
    }

    private void turn(ZContext context) {
        try (ZMQ.Poller poller = context.createPoller(links.size() * 2)) {
            for (Link link : links) {
                link.openIfDue(context);
                link.register(poller);
            }
            poller.poll(TURN_MS);
        }
        for (Link link : links) {
            link.receive(SHARE, buffer::add);
            if (link.takeEvents()) {
                lost.increment();
            }
        }
    }

    /** Addresses that are not connected. */
    List<String> down() {
        return links.stream().filter(link -> !link.isUp()).map(Link::address).toList();
    }

    /** How many addresses there are. */
    int size() {
        return links.size();
    }

    /** Connections lost since the start. */
    long lost() {
        return lost.sum();
    }
}
