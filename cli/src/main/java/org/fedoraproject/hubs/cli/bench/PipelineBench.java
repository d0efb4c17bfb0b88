package org.fedoraproject.hubs.cli.bench;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.cli.run.Portal;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench pipeline}: how fast messages become feed entries and reach browsers, beside the floor of the same machine and run. */
@Command(
        description = {
            "Measure the way of messages from the broker to feeds and browsers.",
            "Starts stores and roles of its own in a temporary folder; nothing of yours is touched. Every figure stands beside the"
                    + " floor of the same run: a bare Redis stream, and bare updates of feeds, one for each entry. All are measured with warm code."
        },
        footer = {"fedora-hubs bench pipeline", "fedora-hubs bench pipeline --messages 5000 --hubs 10000 --json"})
public final class PipelineBench implements Callable<Integer> {

    private static final Set<Role> ROLES = EnumSet.of(Role.LISTENER, Role.TRIAGE, Role.WORKER, Role.SSE);

    private final Terminal terminal;

    @Option(names = "--messages", paramLabel = "N", description = "Messages to send (20000).")
    private int messages = 20_000;

    @Option(
            names = "--hubs",
            paramLabel = "N",
            description = "Hubs in the large portal of the triage measurement (100000).")
    private int hubs = 100_000;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** @param terminal where it runs */
    public PipelineBench(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, IOException, BrokerException {
        try (EmbeddedStores stores = EmbeddedStores.start(null, EnumSet.allOf(Store.class))) {
            Figures figures = measure(settings(stores));
            terminal.out().print(json ? BoundedJson.write(figures) + "\n" : figures.table());
        }
        return ExitCode.DONE;
    }

    private Figures measure(Map<String, Object> settings) throws InterruptedException, IOException, BrokerException {
        try (Bench bench = Bench.open(settings)) {
            bench.makeHubs();
            terminal.say("floor: bare Redis stream …");
            double stream = warmThenMeasured(
                    name -> StreamFloor.measure(String.valueOf(settings.get("hubs.redis.url")), name, messages));
            terminal.say("floor: bare feed updates …");
            double feed = warmThenMeasured(name ->
                    FeedFloor.measure(String.valueOf(settings.get("hubs.mongo.url")), bench.jobs(name, messages)));
            double whole;
            Figures.Latency latency;
            try (Portal portal = Portal.start(ROLES, settings)) {
                terminal.say("broker to feed …");
                whole = warmThenMeasured(name -> bench.throughput(name, messages));
                terminal.say("broker to browser …");
                latency = bench.latency(portal.port(Role.SSE));
            }
            terminal.say("triage with many hubs …");
            Figures.Triage triage = TriageCost.measure(settings, hubs);
            return new Figures(messages, stream, feed, whole, whole / Math.min(stream, feed), latency, triage);
        }
    }

    /** A rate of messages, of those that the name gives. */
    private interface Measure {
        double rate(String name) throws InterruptedException, BrokerException;
    }

    /** The last of three runs: a portal runs for months, and its first minute belongs to the compiler. */
    private static double warmThenMeasured(Measure measure) throws InterruptedException, BrokerException {
        measure.rate("cold");
        measure.rate("warm");
        return measure.rate("measured");
    }

    /** Every port is a free one, so that a bench runs beside a portal. */
    private static Map<String, Object> settings(EmbeddedStores stores) {
        Map<String, Object> settings = new HashMap<>(stores.settings());
        settings.put("hubs.listener.management-port", 0);
        settings.put("hubs.triage.management-port", 0);
        settings.put("hubs.worker.management-port", 0);
        settings.put("hubs.sse.port", 0);
        return settings;
    }
}
