package org.fedoraproject.hubs.cli.run;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.jspecify.annotations.Nullable;

/** Roles that run in this process, with their stores when those are embedded. Ends with the JVM: roles first, stores last. */
public final class Running implements AutoCloseable {

    private final @Nullable EmbeddedStores stores;
    private final Portal portal;
    private final Settings settings;

    private Running(@Nullable EmbeddedStores stores, Portal portal, Settings settings) {
        this.stores = stores;
        this.portal = portal;
        this.settings = settings;
    }

    /**
     * Starts stores, if they are embedded, and then roles.
     *
     * @param data folder of embedded stores; absent when the stores run elsewhere
     * @throws InterruptedException when it is stopped while a role waits for its stores
     */
    public static Running start(Set<Role> roles, Settings settings, @Nullable Path data) throws InterruptedException {
        EmbeddedStores stores = data == null ? null : EmbeddedStores.start(data, needed(roles));
        Settings whole = wire(roles, stores == null ? settings : settings.withFlags(stores.settings()));
        try {
            Running running = new Running(stores, Portal.start(roles, whole.asMap()), whole);
            running.beforeEnd(running.portal::close);
            return running;
        } catch (RuntimeException | InterruptedException e) {
            if (stores != null) {
                stores.close();
            }
            throw e;
        }
    }

    /** The settings that the roles run with, those of embedded stores included. */
    public Settings settings() {
        return settings;
    }

    /** The port of a role; 0 when it does not run here. */
    public int port(Role role) {
        return portal.port(role);
    }

    /** Adds what must end before the roles do. */
    public void beforeEnd(Runnable end) {
        if (stores == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(end, "end"));
        } else {
            stores.beforeEnd(end);
        }
    }

    /** Says where the pages are. */
    public void sayWhere(Terminal terminal) {
        if (port(Role.WEB) != 0) {
            terminal.out().println("Pages:  " + url("web", port(Role.WEB)));
        }
        if (port(Role.SSE) != 0) {
            terminal.out().println("Events: " + url("sse", port(Role.SSE)) + "sse");
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

    private static Set<Store> needed(Set<Role> roles) {
        Set<Store> needed = EnumSet.noneOf(Store.class);
        roles.forEach(role -> needed.addAll(role.stores()));
        return needed;
    }

    /** Tells web and sse of each other when both run here and nobody said otherwise. */
    private static Settings wire(Set<Role> roles, Settings settings) {
        Map<String, Object> wiring = new LinkedHashMap<>();
        if (roles.contains(Role.WEB) && roles.contains(Role.SSE)) {
            String web = settings.get("hubs.web.port", "8080");
            wiring.put("hubs.sse.url", "http://127.0.0.1:" + settings.get("hubs.sse.port", "8081") + "/sse");
            wiring.put("hubs.sse.origins", "http://127.0.0.1:" + web + ",http://localhost:" + web);
        }
        return settings.withDefaults(wiring, "run all");
    }

    private String url(String role, int port) {
        String bind = settings.get("hubs." + role + ".bind", "127.0.0.1");
        return "http://" + (bind.equals("0.0.0.0") ? "127.0.0.1" : bind) + ":" + port + "/";
    }
}
