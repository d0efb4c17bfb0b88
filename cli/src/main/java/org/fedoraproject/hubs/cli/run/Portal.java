package org.fedoraproject.hubs.cli.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.core.operations.RunningRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Roles that run in this process. Closing it stops them in the order in which work flows, each for a few seconds at most. */
public final class Portal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Portal.class);

    private static final long STOP_SECONDS = 7;

    private final ConcurrentLinkedDeque<RunningRole> running = new ConcurrentLinkedDeque<>();
    private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Role, Integer> ports = new EnumMap<>(Role.class);

    /**
     * Starts roles, all at once; returns when each works.
     *
     * @throws RoleFailure when one does not start; those that did have been stopped
     * @throws InterruptedException when the thread is interrupted
     */
    public static Portal start(Collection<Role> roles, Map<String, Object> settings) throws InterruptedException {
        Portal portal = new Portal();
        try {
            portal.startAll(roles, settings);
            return portal;
        } catch (RoleFailure | CommandFailure | InterruptedException e) {
            portal.close();
            throw e;
        }
    }

    /** The port a role serves; 0 when it does not run here. */
    public int port(Role role) {
        return ports.getOrDefault(role, 0);
    }

    private void startAll(Collection<Role> roles, Map<String, Object> settings) throws InterruptedException {
        Map<Role, Future<RunningRole>> started = new EnumMap<>(Role.class);
        roles.forEach(role -> started.put(role, starting.submit(() -> {
            RunningRole one = role.start(settings);
            running.add(one);
            return one;
        })));
        for (Map.Entry<Role, Future<RunningRole>> entry : started.entrySet()) {
            try {
                ports.put(entry.getKey(), entry.getValue().get().port());
                LOG.info("{} runs, port {}", entry.getKey().word(), ports.get(entry.getKey()));
            } catch (ExecutionException e) {
                throw e.getCause() instanceof CommandFailure failure
                        ? failure
                        : new RoleFailure(entry.getKey(), e.getCause() == null ? e : e.getCause());
            }
        }
    }

    @Override
    public synchronized void close() {
        starting.shutdownNow();
        List<Callable<Object>> stops = new ArrayList<>();
        running.forEach(role -> stops.add(Executors.callable(role::close)));
        running.clear();
        ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Future<Object> stop : stops.stream().map(stopping::submit).toList()) {
                stop.get(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("a role did not stop in good order: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopping.shutdownNow();
        }
    }
}
