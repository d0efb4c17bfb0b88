package org.fedoraproject.hubs.core.operations;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until a store accepts connections, so that start order does not matter. Stateless. */
public final class StoreWait {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWait.class);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Duration SAY_EVERY = Duration.ofSeconds(10);

    /** Scheme, perhaps user and password, host, perhaps port; an IPv6 address stands in brackets. */
    private static final Pattern FIRST_SERVER = Pattern.compile(
            "://(?:[^@/]*@)?(?<host>\\[[0-9a-fA-F:.]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,5}))?(?=[,/?]|$)");

    private StoreWait() {}

    /**
     * Returns when something accepts connections there; logs what it waits for, at once and every ten seconds.
     *
     * @param role who waits
     * @param store what for: {@code PostgreSQL}
     * @throws InterruptedException when the thread is interrupted, which is how a role that waits is stopped
     */
    public static void until(String role, String store, String host, int port) throws InterruptedException {
        long said = 0;
        boolean waited = false;
        while (!accepts(host, port)) {
            if (Thread.interrupted()) {
                throw new InterruptedException(role + " was stopped while it waited for " + store);
            }
            if (!waited || System.nanoTime() - said > SAY_EVERY.toNanos()) {
                LOG.warn("{} waits for {} at {}:{}", role, store, host, port);
                said = System.nanoTime();
                waited = true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        if (waited) {
            LOG.info("{} has found {} at {}:{}", role, store, host, port);
        }
    }

    /**
     * As {@link #until(String, String, String, int)} for the first server that an address names: {@code redis://…}, {@code
     * jdbc:postgresql://…}, {@code mongodb://a:1,b:2/…}. An address it cannot read is the driver's business: it returns at once.
     */
    public static void untilFirst(String role, String store, String url, int defaultPort) throws InterruptedException {
        Matcher server = FIRST_SERVER.matcher(url);
        if (server.find()) {
            String port = server.group("port");
            until(role, store, server.group("host"), port == null ? defaultPort : Integer.parseInt(port));
        }
    }

    private static boolean accepts(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            return true;
        } catch (IOException e) {
            LOG.debug("no connection to {}:{} yet: {}", host, port, e.getMessage());
            return false;
        }
    }
}
