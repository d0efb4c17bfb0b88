package org.fedoraproject.hubs.sse;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts open streams, in all, by client address and by session, and refuses above the limits; never ends one to make room. Thread-safe. */
final class ConnectionLimits {

    private final SseConfiguration.Limits limits;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> byOrigin = new ConcurrentHashMap<>();

    /**
     * Whose stream it is.
     *
     * @param address absent when it is not to be counted by address
     * @param session absent when nobody is signed in
     */
    record Origin(@Nullable InetAddress address, @Nullable UUID session) {}

    /** Answer to who wants in. */
    enum Admission {
        /** Counted; {@link #leave} when it ends. */
        ADMITTED,
        /** The server is full. */
        FULL,
        /** This address, or this session, has enough. */
        TOO_MANY_FROM_THERE
    }

    ConnectionLimits(SseConfiguration.Limits limits) {
        this.limits = limits;
    }

    Admission enter(Origin origin) {
        if (open.incrementAndGet() > limits.connections()) {
            open.decrementAndGet();
            return Admission.FULL;
        }
        int fromAddress = count(addressKey(origin));
        int fromSession = count(sessionKey(origin));
        if (fromAddress > limits.perAddress() || fromSession > limits.perSession()) {
            leave(origin);
            return Admission.TOO_MANY_FROM_THERE;
        }
        return Admission.ADMITTED;
    }

    /** A stream that was admitted has ended. */
    void leave(Origin origin) {
        open.decrementAndGet();
        discount(addressKey(origin));
        discount(sessionKey(origin));
    }

    private int count(String key) {
        return key.isEmpty() ? 0 : byOrigin.merge(key, 1, Integer::sum);
    }

    private void discount(String key) {
        byOrigin.computeIfPresent(key, (one, count) -> count == 1 ? null : count - 1);
    }

    /** Streams that are open. */
    int open() {
        return open.get();
    }

    private static String sessionKey(Origin origin) {
        return origin.session() == null ? "" : origin.session().toString();
    }

    /** A subscriber of IPv6 has a whole /64 to choose addresses from. */
    private static String addressKey(Origin origin) {
        InetAddress address = origin.address();
        if (address == null) {
            return "";
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
