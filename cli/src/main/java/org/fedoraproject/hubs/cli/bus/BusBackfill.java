package org.fedoraproject.hubs.cli.bus;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.listener.PortalConfiguration;
import org.fedoraproject.hubs.listener.archive.ArchiveClient;
import org.fedoraproject.hubs.listener.archive.ArchiveConfiguration;
import org.fedoraproject.hubs.listener.archive.ArchiveException;
import org.fedoraproject.hubs.listener.archive.ArchiveQuery;
import org.fedoraproject.hubs.listener.archive.Backfill;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.redis.RedisConfiguration;
import org.fedoraproject.hubs.redis.RedisQueues;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bus backfill}: asks the archive of the bus for messages and puts them into the queue, where what is known already folds. */
@Command(
        name = "backfill",
        description = {
            "Take in messages of the past from the bus's archive.",
            "The archive is hubs.archive.url. TIME is a date (2026-11-20), a time (2026-11-20T10:00:00Z) or an age (90m, 12h, 7d)."
                    + " Messages go the ordinary way: a feed holds each once, but one that has fallen off a full feed counts again in the plot of its day. Progress is shown on a terminal"
                    + " alone. A run that ends early says where to go on, and the exit code is 3 if part of it was done."
        },
        footer = {
            "fedora-hubs bus backfill --since 2d",
            "fedora-hubs bus backfill --since 2026-11-01 --until 2026-11-08 --user ralph --dry-run"
        })
public final class BusBackfill implements Callable<Integer> {

    /** Messages about one person are few; longer spans at a time are fewer requests. */
    private static final Duration SLICE_OF_ONE = Duration.ofDays(30);

    private final Terminal terminal;

    @Option(names = "--since", paramLabel = "TIME", required = true, description = "From when.")
    private String since = "";

    @Option(names = "--until", paramLabel = "TIME", description = "Until when; by default now.")
    private @Nullable String until;

    @Option(names = "--user", paramLabel = "NAME", description = "Only messages about NAME; may be repeated.")
    private List<String> users = List.of();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "Only messages about this package; may be repeated.")
    private List<String> packages = List.of();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only messages of this topic; may be repeated.")
    private List<String> topics = List.of();

    @Option(names = "--dry-run", description = "Ask and count, but take nothing in.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the counts as one JSON object.")
    private boolean json;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public BusBackfill(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        ArchiveQuery query = query(Instant.now());
        Settings settings = stores.settings();
        String address = settings.get("hubs.archive.url")
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAILED, "no archive is configured: set hubs.archive.url to its search address"));
        Settings all = settings.withFlags(Map.of("hubs.archive.url", address));
        try (ApplicationContext context = Stores.open(all, "listener")) {
            PortalConfiguration portal = context.getBean(PortalConfiguration.class);
            ArchiveConfiguration archive = sliced(context.getBean(ArchiveConfiguration.class));
            BusMessageDecoder decoder = new BusMessageDecoder(InstantSource.system());
            try (ArchiveClient client =
                    new ArchiveClient(archive, portal.person().userAgent(), Backoff.BROKER, decoder)) {
                Backfill backfill = new Backfill(client, archive);
                if (dryRun) {
                    return run(backfill, query, new BackfillTally(terminal, null));
                }
                String url = StoreOptions.required(settings, "hubs.redis.url", "Redis");
                try (RedisQueues queues = RedisQueues.open(RedisConfiguration.at(url))) {
                    Intake intake = new Intake(decoder, portal.environment(), queues.inbox(), queues.deadLetters());
                    return run(backfill, query, new BackfillTally(terminal, intake));
                }
            }
        } catch (ArchiveException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private int run(Backfill backfill, ArchiveQuery query, BackfillTally tally) throws InterruptedException {
        Thread farewell = new Thread(() -> terminal.say("stopped; " + goOn(tally.reached(query.start()))));
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            tally.skip(backfill.run(query, tally));
            report(tally);
            return tally.isClean() ? ExitCode.DONE : ExitCode.PARTLY;
        } catch (ArchiveException e) {
            tally.endLine();
            terminal.say(String.valueOf(e.getMessage()));
            terminal.say(goOn(tally.reached(query.start())));
            return tally.messages() == 0 ? ExitCode.FAILED : ExitCode.PARTLY;
        } finally {
            Runtime.getRuntime().removeShutdownHook(farewell);
        }
    }

    private String goOn(Instant from) {
        StringBuilder command = new StringBuilder("go on with: fedora-hubs bus backfill --since ").append(from);
        if (until != null) {
            command.append(" --until ").append(until);
        }
        users.forEach(name -> command.append(" --user ").append(name));
        packages.forEach(name -> command.append(" --package ").append(name));
        topics.forEach(name -> command.append(" --topic ").append(name));
        return command.toString();
    }

    private void report(BackfillTally tally) {
        tally.endLine();
        if (json) {
            terminal.out().println(BoundedJson.mapper().valueToTree(tally.counts()));
        } else if (dryRun || tally.isWatched()) {
            terminal.out().println(tally);
        }
    }

    private ArchiveConfiguration sliced(ArchiveConfiguration archive) {
        boolean narrow = !users.isEmpty() || !packages.isEmpty() || !topics.isEmpty();
        return narrow ? archive.withSlice(SLICE_OF_ONE) : archive;
    }

    private ArchiveQuery query(Instant now) {
        Instant from = time("--since", since, now);
        Instant to = Optional.ofNullable(until)
                .map(text -> time("--until", text, now))
                .orElse(now);
        if (!from.isBefore(to)) {
            throw new CommandFailure(ExitCode.USAGE, "--since is " + from + ", which is not before " + to);
        }
        return new ArchiveQuery(from, to, users, packages, topics);
    }

    private static Instant time(String option, String text, Instant now) {
        return BackfillTimes.read(text.strip().toUpperCase(Locale.ROOT), now)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        option + " is '" + text
                                + "', which is no time; write 2026-11-20, 2026-11-20T10:00:00Z or 12h"));
    }
}
