package org.fedoraproject.hubs.sse;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts open streams, in all and by client address, and refuses above the limits; never ends one to make room. Thread-safe. */
final class ConnectionLimits {

    private final int most;
    private final int mostPerAddress;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentHashMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    /** Answer to who wants in. */
    enum Admission {
        /** Counted; {@link #leave} when it ends. */
        ADMITTED,
        /** The server is full. */
        FULL,
        /** This address has enough. */
        TOO_MANY_FROM_THERE
    }

    ConnectionLimits(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** @param client whose stream; absent when it is not to be counted by address */
    Admission enter(@Nullable InetAddress client) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            return Admission.FULL;
        }
        if (client != null && byAddress.merge(key(client), 1, Integer::sum) > mostPerAddress) {
            leave(client);
            return Admission.TOO_MANY_FROM_THERE;
        }
        return Admission.ADMITTED;
    }

    /** A stream that was admitted has ended. */
    void leave(@Nullable InetAddress client) {
        open.decrementAndGet();
        if (client != null) {
            byAddress.computeIfPresent(key(client), (address, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Streams that are open. */
    int open() {
        return open.get();
    }

    /** A subscriber of IPv6 has a whole /64 to choose addresses from. */
    private static String key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
