package org.fedoraproject.hubs.cli.cache;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cache clean}: forgets cached values; pages then ask for them anew. */
@Command(
        name = "clean",
        description = {
            "Clean the specified WIDGETs (id or name).",
            "A name means every widget of that kind. Exit code 2 when nothing is named, 4 when nothing named is known, 3 when some of"
                    + " it is not."
        },
        footer = {"fedora-hubs cache clean 42 members", "fedora-hubs cache clean --all --dry-run"})
public final class CacheClean implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--all", description = "Clean all of them.")
    private boolean all;

    @Option(names = "--dry-run", description = "Say what would be cleaned, and clean nothing.")
    private boolean dryRun;

    @Parameters(paramLabel = "WIDGET", arity = "0..*", description = "Number or kind of a widget.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public CacheClean(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        if (names.isEmpty() != all) {
            throw new CommandFailure(ExitCode.USAGE, "name widgets by id or kind, or give --all");
        }
        Set<String> unknown = new LinkedHashSet<>(names);
        List<CacheKey> keys = new ArrayList<>();
        try (ApplicationContext context = Stores.open(stores.settings(), "postgres", "redis")) {
            CachedValues.of(context).forEach(Instant.now(), row -> {
                String id = row.placement().id().toString();
                boolean named =
                        names.contains(id) || names.contains(row.placement().kind());
                unknown.remove(id);
                unknown.remove(row.placement().kind());
                if (all || named) {
                    row.values()
                            .keySet()
                            .forEach(function -> keys.add(
                                    java.util.Objects.requireNonNull(row.keys().get(function))));
                }
            });
            int cleaned =
                    dryRun ? keys.size() : context.getBean(WidgetCache.class).clean(keys);
            terminal.out().println(cleaned + (dryRun ? " cached values would be cleaned." : " cached values cleaned."));
        }
        unknown.forEach(name -> terminal.say("there is no widget '" + name + "'"));
        return unknown.isEmpty()
                ? ExitCode.DONE
                : unknown.size() == names.size() ? ExitCode.NOT_FOUND : ExitCode.PARTLY;
    }
}
