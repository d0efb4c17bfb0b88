package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores and broker on free loopback ports, without installation. They end with the JVM, also when it is terminated; after a JVM that was
 * killed, the next start on the same folder cleans up behind it. Thread-safe.
 */
public final class EmbeddedStores implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStores.class);

    private static final int TRIES = 5;

    private final DataFolder folder;
    private final Ports ports;
    private final Map<Store, EmbeddedServer> servers = new EnumMap<>(Store.class);
    private final Map<Store, EmbeddedServer> running = new EnumMap<>(Store.class);
    private final List<Runnable> before = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Thread hook = new Thread(this::end, "embedded-stores-end");
    private boolean closed;

    private EmbeddedStores(DataFolder folder) {
        this.folder = folder;
        this.ports = new Ports(folder);
    }

    /**
     * Looks whether stores could be started in a folder now: before anything else is begun for it.
     *
     * @throws EmbeddedStoresException when another process uses it, which it names, or when it cannot be written
     */
    public static void requireFree(Path data) {
        DataFolder.open(data).close();
    }

    /**
     * Starts stores, all at once.
     *
     * @param data their folder, made when it is not there; null for temporary data that is deleted at the end
     * @param stores which, possibly none
     * @throws EmbeddedStoresException when another process uses the folder or a store does not start; nothing is left running then
     */
    public static EmbeddedStores start(@Nullable Path data, Set<Store> stores) {
        EmbeddedStores made = new EmbeddedStores(DataFolder.open(data));
        Runtime.getRuntime().addShutdownHook(made.hook);
        try {
            made.startAll(stores);
            return made;
        } catch (EmbeddedStoresException e) {
            made.close();
            throw e;
        }
    }

    /** The {@code hubs.*} settings by which roles and commands find the stores that were started, running or not. */
    public Map<String, String> settings() {
        lock.lock();
        try {
            Map<String, String> settings = new TreeMap<>();
            servers.forEach((store, server) -> settings.putAll(server.settings(ports.last(store))));
            return settings;
        } finally {
            lock.unlock();
        }
    }

    /** Where a store listens; 0 when it was never started. */
    public int port(Store store) {
        return ports.last(store);
    }

    /** Starts a store, on its old port when it was stopped; does nothing when it runs. */
    public void start(Store store) {
        startAll(Set.of(store));
    }

    /** Stops a store, as an outage would; its data stays. Does nothing when it is not running. */
    public void stop(Store store) {
        lock.lock();
        try {
            EmbeddedServer server = running.remove(store);
            if (server != null) {
                server.stop();
                LOG.info("{} stopped", store);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds what must end before the stores do: the roles of this JVM. Run on {@link #close()} and when the JVM is terminated. */
    public void beforeEnd(Runnable end) {
        lock.lock();
        try {
            before.add(end);
        } finally {
            lock.unlock();
        }
    }

    /** Stops everything; temporary data is deleted. Does nothing the second time. */
    @Override
    public void close() {
        end();
        if (!Thread.currentThread().equals(hook)) {
            removeHook();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.trace("the JVM is ending already", e);
        }
    }

    private void end() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            before.reversed().forEach(Runnable::run);
            EmbeddedAddresses.delete(folder.root());
            inParallel(running.values(), EmbeddedServer::stop);
            running.clear();
        } catch (IOException e) {
            LOG.warn("cannot delete {} in {}", EmbeddedAddresses.FILE, folder.root(), e);
        } finally {
            folder.close();
            lock.unlock();
        }
    }

    private void startAll(Collection<Store> wanted) {
        lock.lock();
        try {
            if (closed) {
                throw new EmbeddedStoresException("the embedded stores are closed", null);
            }
            List<EmbeddedServer> missing = wanted.stream()
                    .filter(store -> !running.containsKey(store))
                    .map(store -> servers.computeIfAbsent(store, this::make))
                    .toList();
            inParallel(missing, this::startOne);
            if (folder.isLasting()) {
                EmbeddedAddresses.write(folder.root(), settings());
            }
        } catch (IOException e) {
            throw new EmbeddedStoresException("cannot write to the data folder " + folder.root() + ": " + e, e);
        } finally {
            lock.unlock();
        }
    }

    private EmbeddedServer make(Store store) {
        return switch (store) {
            case POSTGRES -> new PostgresServer(folder);
            case REDIS -> new RedisServer(folder);
            case MONGO -> new MongoProtocolServer(folder);
            case BROKER -> new AmqpBroker(folder);
        };
    }

    private void startOne(EmbeddedServer server) {
        long begun = System.nanoTime();
        Store store = server.store();
        startSomewhere(server);
        synchronized (running) {
            running.put(store, server);
        }
        LOG.info("{} at 127.0.0.1:{} after {} ms", store, ports.last(store), (System.nanoTime() - begun) / 1_000_000);
    }

    /** A port may be taken between the moment it was found free and the start; then another one is tried. */
    private void startSomewhere(EmbeddedServer server) {
        for (int i = 1; ; i++) {
            int port = 0;
            try {
                server.endLeftover();
                port = ports.of(server.store());
                server.start(port);
                return;
            } catch (IOException e) {
                if (i == TRIES || port == 0 || Ports.isFree(port)) {
                    throw new EmbeddedStoresException(
                            server.store() + " does not start on port " + port + " in " + folder.root() + ": "
                                    + e.getMessage(),
                            e);
                }
                LOG.info("{}: somebody took port {}, trying another", server.store(), port);
            }
        }
    }

    private static void inParallel(Collection<EmbeddedServer> servers, Consumer<EmbeddedServer> action) {
        List<Callable<Object>> tasks = new ArrayList<>();
        servers.forEach(server -> tasks.add(() -> {
            action.accept(server);
            return server;
        }));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EmbeddedStoresException known
                    ? known
                    : new EmbeddedStoresException("an embedded store failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStoresException("interrupted while embedded stores started or stopped", e);
        }
    }
}
