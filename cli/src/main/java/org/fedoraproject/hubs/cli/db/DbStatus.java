package org.fedoraproject.hubs.cli.db;

import io.micronaut.context.ApplicationContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.postgres.Migrations;
import org.fedoraproject.hubs.postgres.PostgresConfiguration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db status}. */
@Command(
        name = "status",
        description = {"List the steps of the database's schema.", "Exit code 3 when some are not applied."},
        footer = {"fedora-hubs db status", "fedora-hubs db status --json"})
public final class DbStatus implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public DbStatus(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        Settings settings = stores.settings();
        StoreOptions.required(settings, "hubs.postgres.url", "PostgreSQL");
        try (ApplicationContext context = Stores.open(settings, "postgres")) {
            List<Migrations.Step> steps = new Migrations(context.getBean(PostgresConfiguration.class)).status();
            steps.forEach(this::print);
            return steps.stream().allMatch(step -> step.state().equals("applied")) ? ExitCode.DONE : ExitCode.PARTLY;
        }
    }

    private void print(Migrations.Step step) {
        String at = step.appliedAt() == null ? "" : step.appliedAt().toString();
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("version", step.version());
            shape.put("description", step.description());
            shape.put("state", step.state());
            shape.put("applied_at", at);
            terminal.out().println(BoundedJson.write(shape));
        } else {
            terminal.out()
                    .println(String.format(
                                    Locale.ROOT,
                                    "%-6s %-9s %-26s %s",
                                    step.version(),
                                    step.state(),
                                    at,
                                    step.description())
                            .stripTrailing());
        }
    }
}
