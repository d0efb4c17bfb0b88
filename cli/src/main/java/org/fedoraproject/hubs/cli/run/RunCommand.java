package org.fedoraproject.hubs.cli.run;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run ROLE} and {@code run all}: runs until it is told to stop. */
@Command
public final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Set<Role> roles;

    @Option(
            names = "--embedded",
            description = "Start PostgreSQL, Redis, a MongoDB-protocol server and an AMQP broker too.")
    private boolean embedded;

    @Mixin
    private final StoreOptions stores;

    /**
     * @param terminal where it runs
     * @param roles what to run
     */
    public RunCommand(Terminal terminal, Set<Role> roles) {
        this.terminal = terminal;
        this.roles = EnumSet.copyOf(roles);
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        Settings settings = embedded ? stores.configured() : stores.settings();
        try (Running running = Running.start(roles, settings, embedded ? stores.dataFolder() : null)) {
            Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
            running.sayWhere(terminal);
            stop.await();
        }
        return 0;
    }

    /** What runs, with its stores when they are embedded. */
    static final class Running implements AutoCloseable {

        private final @Nullable EmbeddedStores stores;
        private final Portal portal;
        private final Settings settings;

        private Running(@Nullable EmbeddedStores stores, Portal portal, Settings settings) {
            this.stores = stores;
            this.portal = portal;
            this.settings = settings;
        }

        /** @param data folder of embedded stores; absent when the stores run elsewhere */
        static Running start(Set<Role> roles, Settings settings, java.nio.file.@Nullable Path data)
                throws InterruptedException {
            EmbeddedStores stores = data == null ? null : EmbeddedStores.start(data, needed(roles));
            Settings whole = stores == null ? settings : settings.withDefaults(stores.settings(), "embedded stores");
            Settings wired = wire(roles, whole);
            try {
                Portal portal = Portal.start(roles, wired.asMap());
                if (stores != null) {
                    stores.beforeEnd(portal::close);
                }
                return new Running(stores, portal, wired);
            } catch (RuntimeException | InterruptedException e) {
                if (stores != null) {
                    stores.close();
                }
                throw e;
            }
        }

        Portal portal() {
            return portal;
        }

        Settings settings() {
            return settings;
        }

        void sayWhere(Terminal terminal) {
            if (portal.port(Role.WEB) != 0) {
                terminal.out().println("Pages:  " + url(settings, "web", portal.port(Role.WEB)));
            }
            if (portal.port(Role.SSE) != 0) {
                terminal.out().println("Events: " + url(settings, "sse", portal.port(Role.SSE)) + "sse");
            }
            terminal.out().println("Ctrl-C stops.");
            terminal.out().flush();
        }

        @Override
        public void close() {
            portal.close();
            if (stores != null) {
                stores.close();
            }
        }
    }

    private static Set<Store> needed(Set<Role> roles) {
        Set<Store> needed = EnumSet.noneOf(Store.class);
        roles.forEach(role -> needed.addAll(role.stores()));
        return needed;
    }

    /** Tells web and sse of each other when both run here and nobody said otherwise; small roles take free management ports. */
    private static Settings wire(Set<Role> roles, Settings settings) {
        Map<String, Object> wiring = new LinkedHashMap<>();
        if (roles.contains(Role.WEB) && roles.contains(Role.SSE)) {
            String web = settings.get("hubs.web.port", "8080");
            wiring.put("hubs.sse.url", "http://127.0.0.1:" + settings.get("hubs.sse.port", "8081") + "/sse");
            wiring.put("hubs.sse.origins", "http://127.0.0.1:" + web + ",http://localhost:" + web);
        }
        return settings.withDefaults(wiring, "run all");
    }

    private static String url(Settings settings, String role, int port) {
        String bind = settings.get("hubs." + role + ".bind", "127.0.0.1");
        return "http://" + (bind.equals("0.0.0.0") ? "127.0.0.1" : bind) + ":" + port + "/";
    }
}
