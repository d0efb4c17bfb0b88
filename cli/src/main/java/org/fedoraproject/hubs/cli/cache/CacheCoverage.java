package org.fedoraproject.hubs.cli.cache;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cache coverage}; with thresholds a monitoring plugin. */
@Command(
        name = "coverage",
        description = {
            "Check the cache coverage.",
            "Asks for the value of every cached function of every widget on every hub that is not archived. With -w or -c it is a"
                    + " monitoring plugin: one status line with performance data, exit code 0 (OK), 1 (WARNING), 2 (CRITICAL) or 3"
                    + " (UNKNOWN)."
        },
        footer = {"fedora-hubs cache coverage", "fedora-hubs cache coverage -w 50: -c 25:"})
public final class CacheCoverage implements Callable<Integer> {

    private static final int OK = 0;

    private static final int WARNING = 1;

    private static final int CRITICAL = 2;

    private static final int UNKNOWN = 3;

    /** A monitoring system gives up after about ten seconds; it shall hear why. */
    private static final int PATIENCE_SECONDS = 9;

    private final Terminal terminal;

    @Option(
            names = {"-w", "--warning"},
            paramLabel = "RANGE",
            description = "Warn outside RANGE percent; 50: warns below 50.")
    private @Nullable String warning;

    @Option(
            names = {"-c", "--critical"},
            paramLabel = "RANGE",
            description = "Be critical outside RANGE percent.")
    private @Nullable String critical;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public CacheCoverage(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        if (warning != null || critical != null) {
            return check();
        }
        Coverage coverage = measure();
        if (json) {
            terminal.out().println(BoundedJson.write(json(coverage)));
        } else {
            terminal.out().println(coverage.found() + " cached values found, " + coverage.missing() + " are missing.");
            terminal.out().println(coverage.percentText() + " percent cache coverage.");
        }
        return ExitCode.DONE;
    }

    private Coverage measure() {
        Settings settings = stores.settings();
        StoreOptions.required(settings, "hubs.postgres.url", "PostgreSQL");
        StoreOptions.required(settings, "hubs.redis.url", "Redis");
        try (ApplicationContext context = Stores.open(settings, "postgres", "redis")) {
            return CachedValues.of(context).coverage(Instant.now());
        }
    }

    private static Map<String, Object> json(Coverage coverage) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("version", 1);
        shape.put("found", coverage.found());
        shape.put("missing", coverage.missing());
        shape.put("percent", Math.round(coverage.percent() * 100) / 100.0);
        shape.put("oldest_seconds", coverage.oldestSeconds());
        return shape;
    }

    private int check() {
        try {
            Range warn = warning == null ? null : Range.of(warning);
            Range crit = critical == null ? null : Range.of(critical);
            FutureTask<Coverage> task = new FutureTask<>(this::measure);
            Thread.ofVirtual().start(task);
            return verdict(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS), warn, crit);
        } catch (IllegalArgumentException e) {
            return unknown(String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            return unknown(
                    e.getCause() == null
                            ? "failed"
                            : String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            return unknown("no answer within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("interrupted");
        }
    }

    private int verdict(Coverage coverage, @Nullable Range warn, @Nullable Range crit) {
        if (coverage.expected() == 0) {
            return unknown("there is nothing to cache yet");
        }
        int code = crit != null && crit.alerts(coverage.percent())
                ? CRITICAL
                : warn != null && warn.alerts(coverage.percent()) ? WARNING : OK;
        String word = code == CRITICAL ? "CRITICAL" : code == WARNING ? "WARNING" : "OK";
        long all = coverage.expected();
        terminal.out()
                .println("HUBS COVERAGE " + word + " - " + coverage.percentText() + "% of " + all + " values cached, "
                        + coverage.missing() + " missing | coverage=" + coverage.percentText() + "%;"
                        + (warn == null ? "" : warn.text()) + ";" + (crit == null ? "" : crit.text()) + " found="
                        + coverage.found() + ";;;0;" + all + " missing=" + coverage.missing() + ";;;0;" + all
                        + " oldest=" + coverage.oldestSeconds() + "s");
        return code;
    }

    private int unknown(String why) {
        terminal.out()
                .println("HUBS COVERAGE UNKNOWN - "
                        + why.lines().findFirst().orElse("").replace('|', '/'));
        return UNKNOWN;
    }
}
