package org.fedoraproject.hubs.cli.bench;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.triage.TriageHandler;
import org.fedoraproject.hubs.widgets.Layouts;

/** What triage of a message costs in a small portal and in a large one, measured in turns so that the machine's mood hits both. */
final class TriageCost {

    private static final int FEW = 100;
    private static final int TURNS = 7;
    private static final int BATCHES = 10;
    private static final int BATCH = 100;
    private static final int STEP = 1000;

    private TriageCost() {}

    static Figures.Triage measure(Map<String, Object> settings, int many) {
        try (ApplicationContext small = portal(settings, "bench_few", FEW);
                ApplicationContext large = portal(settings, "bench_many", many)) {
            TriageHandler few = small.getBean(TriageHandler.class);
            TriageHandler lots = large.getBean(TriageHandler.class);
            Mix mix = new Mix("triage");
            micros(few, mix);
            micros(lots, mix);
            double[] fewMicros = new double[TURNS];
            double[] manyMicros = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                fewMicros[turn] = micros(few, mix);
                manyMicros[turn] = micros(lots, mix);
            }
            double a = Figures.median(fewMicros);
            double b = Figures.median(manyMicros);
            return new Figures.Triage(FEW, a, many, b, b / a);
        }
    }

    /** A portal in a schema of its own; the people of the mix are among its hubs, whatever its size. */
    private static ApplicationContext portal(Map<String, Object> settings, String schema, int hubs) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put("hubs.postgres.schema", schema);
        own.put("hubs.postgres.statement-timeout", "60s");
        own.put("hubs.people.from-bus", false);
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("triage", "postgres", "redis")
                .properties(own)
                .start();
        fill(context, hubs);
        return context;
    }

    private static void fill(ApplicationContext context, int hubs) {
        Layouts layouts = context.getBean(Layouts.class);
        HubStore store = context.getBean(HubStore.class);
        Instant now = Instant.now();
        List<NewHub> plans = new ArrayList<>();
        for (int n = 0; n < hubs; n++) {
            HubId id = HubId.user(n < FEW ? Mix.person(n) : "somebody" + n);
            plans.add(layouts.plan(Hub.named(id, "bench", now), List.of()));
            if (plans.size() == STEP || n == hubs - 1) {
                store.createMissing(plans);
                plans.clear();
            }
        }
    }

    private static double micros(TriageHandler triage, Mix mix) {
        List<List<UnitOfWork<BusMessage>>> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(mix.next(BATCH).stream()
                    .map(message -> new UnitOfWork<>(message.busId(), message, 1))
                    .toList());
        }
        long begun = System.nanoTime();
        batches.forEach(triage::handle);
        return (System.nanoTime() - begun) / 1e3 / (BATCHES * BATCH);
    }
}
