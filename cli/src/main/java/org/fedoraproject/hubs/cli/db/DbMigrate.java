package org.fedoraproject.hubs.cli.db;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.postgres.Migrations;
import org.fedoraproject.hubs.postgres.PostgresConfiguration;
import org.fedoraproject.hubs.widgets.Layouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code db migrate}. */
@Command(
        name = "migrate",
        description = "Bring the database's schema to this version.",
        footer = "fedora-hubs db migrate")
public final class DbMigrate implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public DbMigrate(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        Settings settings = stores.settings();
        StoreOptions.required(settings, "hubs.postgres.url", "PostgreSQL");
        try (ApplicationContext context = Stores.open(settings, "postgres")) {
            int done = new Migrations(context.getBean(PostgresConfiguration.class)).migrate();
            terminal.out().println(done == 0 ? "The schema is up to date." : done + " migrations applied.");
            int hubs = context.getBean(Layouts.class).merge(context.getBean(LayoutStore.class));
            if (hubs > 0) {
                terminal.out().println(hubs + " hubs got widgets that they lacked.");
            }
        }
        return ExitCode.DONE;
    }
}
