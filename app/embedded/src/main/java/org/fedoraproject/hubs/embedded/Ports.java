package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which store listens where. A port keeps to its store while it can: over a stop and start, and over a restart of the whole when the
 * folder remembers it. Ports lie below the range from which the kernel takes those of outgoing connections, so that nobody takes the
 * port of a stopped store by chance. Thread-safe.
 */
final class Ports {

    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 31_999;

    private static final int TRIES = 500;

    private final DataFolder folder;
    private final Map<Store, Integer> chosen = new EnumMap<>(Store.class);

    Ports(DataFolder folder) {
        this.folder = folder;
        chosen.putAll(folder.ports());
    }

    /** The store's port: the one it had when that is free, and else a new one. */
    synchronized int of(Store store) throws IOException {
        Integer before = chosen.get(store);
        return before != null && isFree(before) ? before : renew(store);
    }

    /** Where the store was or is; 0 when it never was. */
    synchronized int last(Store store) {
        return chosen.getOrDefault(store, 0);
    }

    /** Another port, remembered. */
    synchronized int renew(Store store) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (!chosen.containsValue(port) && isFree(port)) {
                chosen.put(store, port);
                folder.keepPorts(chosen);
                return port;
            }
        }
        throw new IOException("found no free port between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether nobody listens on it. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
