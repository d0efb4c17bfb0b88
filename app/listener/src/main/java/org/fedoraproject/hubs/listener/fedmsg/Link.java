package org.fedoraproject.hubs.listener.fedmsg;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZEvent;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;
import org.zeromq.ZMonitor;

/**
 * One publisher's address. A connection that is lost, also because a frame was over the limit, is made anew after a pause with everything
 * that belongs to it: the library gives up on a peer that it has cut off. For one thread but for {@link #isUp}.
 */
final class Link {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    /** Bytes of one frame; a peer that sends more is cut off before they are read. */
    static final int MAX_FRAME = 2_000_000;

    /** Messages that the library may hold; ours is the real buffer. */
    private static final int HIGH_WATER = 64;

    /** Seconds of silence on a connection before it is probed, and between three probes. */
    private static final int IDLE = 60;

    private static final int PROBE = 10;

    private static final int PROBES = 3;

    /** A connection that lasted so long was a good one; pauses after shorter ones grow. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    /** Milliseconds within which a peer says that it speaks ZeroMQ. */
    private static final int GREETING = 5_000;

    private static final byte[] NOTHING = new byte[0];

    private static final int EVENTS = ZMQ.EVENT_HANDSHAKE_PROTOCOL | ZMQ.EVENT_DISCONNECTED;

    private final String address;

    private final List<String> prefixes;

    private final Backoff backoff;

    private @Nullable Opened opened;

    private volatile boolean up;

    private int failures;

    private long upSince;

    private long notBefore = System.nanoTime();

    /** What there is while it is open. */
    private record Opened(ZMQ.Socket socket, ZMQ.Socket monitor) {}

    Link(String address, List<String> prefixes, Backoff backoff) {
        this.address = address;
        this.prefixes = prefixes;
        this.backoff = backoff;
    }

    String address() {
        return address;
    }

    /** Whether the peer has answered as a publisher does. */
    boolean isUp() {
        return up;
    }

    /** Opens it if it is closed and its pause is over; the connection itself is made behind the scenes, and again until it succeeds. */
    void openIfDue(ZContext context) {
        if (opened != null || System.nanoTime() - notBefore < 0) {
            return;
        }
        ZMQ.Socket socket = context.createSocket(SocketType.SUB);
        ZMQ.Socket monitor = context.createSocket(SocketType.PAIR);
        opened = new Opened(socket, monitor);
        socket.setLinger(0);
        socket.setRcvHWM(HIGH_WATER);
        socket.setMaxMsgSize(MAX_FRAME);
        socket.setReconnectIVL(Math.toIntExact(backoff.first().toMillis()));
        socket.setReconnectIVLMax(Math.toIntExact(backoff.longest().toMillis()));
        socket.setHandshakeIvl(GREETING);
        socket.setTCPKeepAlive(1);
        socket.setTCPKeepAliveIdle(IDLE);
        socket.setTCPKeepAliveInterval(PROBE);
        socket.setTCPKeepAliveCount(PROBES);
        String events = "inproc://events-" + System.identityHashCode(socket) + "-" + failures;
        socket.monitor(events, EVENTS);
        monitor.connect(events);
        prefixes.forEach(prefix -> socket.subscribe(prefix.getBytes(ZMQ.CHARSET)));
        connect(socket);
    }

    /** A name that is unknown today, because the machine has just started, must not end the other links nor this one for good. */
    private void connect(ZMQ.Socket socket) {
        try {
            socket.connect(address);
        } catch (ZMQException | IllegalArgumentException e) {
            Duration pause = pauseAndClose();
            LOG.warn("cannot connect to {} and tries again in {} ms: {}", address, pause.toMillis(), e.getMessage());
        }
    }

    /** Lets a poller wake up for it. */
    void register(ZMQ.Poller poller) {
        Opened now = opened;
        if (now != null) {
            poller.register(now.socket(), ZMQ.Poller.POLLIN);
            poller.register(now.monitor(), ZMQ.Poller.POLLIN);
        }
    }

    /**
     * Takes what has come.
     *
     * @param most messages at a time, so that other links have their turn
     */
    void receive(int most, Consumer<Frames> messages) {
        Opened now = opened;
        if (now == null) {
            return;
        }
        for (int n = 0; n < most; n++) {
            byte[] topic = now.socket().recv(ZMQ.DONTWAIT);
            if (topic == null) {
                return;
            }
            messages.accept(rest(now.socket(), topic));
        }
    }

    private static Frames rest(ZMQ.Socket socket, byte[] topic) {
        byte[] envelope = NOTHING;
        int count = 1;
        while (socket.hasReceiveMore()) {
            byte[] frame = socket.recv();
            count++;
            if (count == 2 && frame != null) {
                envelope = frame;
            }
        }
        return new Frames(topic, envelope, count);
    }

    /**
     * Learns what became of the connection.
     *
     * @return whether it was lost just now
     */
    boolean takeEvents() {
        boolean lost = false;
        while (opened != null && !lost) {
            ZEvent event = ZEvent.recv(opened.monitor(), ZMQ.DONTWAIT);
            if (event == null) {
                return false;
            }
            if (event.getEvent() == ZMonitor.Event.DISCONNECTED) {
                lost = true;
            } else {
                up = true;
                upSince = System.nanoTime();
                LOG.info("subscribed to {}", address);
            }
        }
        if (lost) {
            Duration pause = pauseAndClose();
            LOG.warn(
                    "the connection to {} is lost and made again in {} ms; the peer has ended it, or sent a frame over {} bytes",
                    address,
                    pause.toMillis(),
                    MAX_FRAME);
        }
        return lost;
    }

    private Duration pauseAndClose() {
        boolean steady = up && System.nanoTime() - upSince > STEADY.toNanos();
        failures = steady ? 1 : failures + 1;
        Duration pause = backoff.after(failures);
        notBefore = System.nanoTime() + pause.toNanos();
        close();
        return pause;
    }

    private void close() {
        Opened now = opened;
        if (now != null) {
            now.monitor().close();
            now.socket().close();
        }
        opened = null;
        up = false;
    }
}
