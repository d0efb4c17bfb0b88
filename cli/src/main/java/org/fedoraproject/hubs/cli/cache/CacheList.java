package org.fedoraproject.hubs.cli.cache;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cache list}: placements for which something is cached. */
@Command(
        name = "list",
        description = "List widgets for which there is cached data.",
        footer = {"fedora-hubs cache list", "fedora-hubs cache list --json"})
public final class CacheList implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public CacheList(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        Instant now = Instant.now();
        if (!json) {
            print("ID", "NAME", "HUB", "FUNCTIONS", "AGE", "SIZE");
        }
        try (ApplicationContext context = Stores.open(stores.settings(), "postgres", "redis")) {
            CachedValues.of(context).forEach(now, row -> {
                if (!row.values().isEmpty()) {
                    print(row, now);
                }
            });
        }
        return ExitCode.DONE;
    }

    private void print(CachedValues.Row row, Instant now) {
        List<String> functions = new ArrayList<>(row.values().keySet());
        long age = row.values().values().stream()
                .mapToLong(value -> Duration.between(value.builtAt(), now).toSeconds())
                .max()
                .orElse(0);
        int size = row.values().values().stream()
                .mapToInt(value -> value.data().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (json) {
            Map<String, Object> shape = new LinkedHashMap<>();
            shape.put("id", row.placement().id().value());
            shape.put("name", row.placement().kind());
            shape.put("hub", row.placement().hub().path());
            shape.put("functions", functions);
            shape.put("age_seconds", age);
            shape.put("size_bytes", size);
            terminal.out().println(BoundedJson.write(shape));
        } else {
            print(
                    row.placement().id().toString(),
                    row.placement().kind(),
                    row.placement().hub().path(),
                    String.join(",", functions),
                    age + "s",
                    size + "B");
        }
    }

    private void print(Object... columns) {
        terminal.out().println(String.format(Locale.ROOT, "%-8s %-12s %-28s %-16s %8s %8s", columns));
    }
}
