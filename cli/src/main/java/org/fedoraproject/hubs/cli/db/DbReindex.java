package org.fedoraproject.hubs.cli.db;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.widgets.Layouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code db reindex}: the interest index anew from hubs, members and placements. */
@Command(
        name = "reindex",
        description = {
            "Build the interest index anew.",
            "It says which feeds and widgets wait for which news, and follows from the other tables; run this after a widget has"
                    + " changed what it waits for. Daemons may run meanwhile."
        },
        footer = "fedora-hubs db reindex")
public final class DbReindex implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public DbReindex(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        Settings settings = stores.settings();
        StoreOptions.required(settings, "hubs.postgres.url", "PostgreSQL");
        try (ApplicationContext context = Stores.open(settings, "postgres")) {
            Layouts layouts = context.getBean(Layouts.class);
            context.getBean(HubStore.class).reindex(layouts::interests);
            terminal.out().println("The interest index has been built anew.");
        }
        return ExitCode.DONE;
    }
}
