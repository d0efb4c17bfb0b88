package org.fedoraproject.hubs.postgres;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what a look-up costs at 100 and at 100,000 hubs with four placements each, and prints the ratio. Not a test: run its {@code
 * main} with the class path of this module's tests.
 */
final class IndexBench {

    private static final Logger LOG = LoggerFactory.getLogger(IndexBench.class);

    private static final int KEYS = 50;

    private static final int LOOK_UPS = 2000;

    private IndexBench() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.fresh("bench");
        try (PostgresStores stores = PostgresStores.open(database.settings())) {
            fill(stores, 0, 100);
            database.execute("VACUUM ANALYZE");
            double few = microseconds(stores.interests(), 100);
            long start = System.nanoTime();
            fill(stores, 100, 100_000);
            LOG.info("99,900 hubs with four placements stored in {} s", (System.nanoTime() - start) / 1_000_000_000);
            database.execute("VACUUM ANALYZE");
            double many = microseconds(stores.interests(), 100_000);
            LOG.info("look-up of {} keys: {} µs at 100 hubs, {} µs at 100,000; ratio {}", KEYS, few, many, many / few);
            LOG.info(
                    "table sizes: {}",
                    database.ask(
                            "SELECT concat_ws(' ', relname, pg_size_pretty(pg_total_relation_size(c.oid)))"
                                    + " FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'bench'::regnamespace ORDER BY 1"));
        }
    }

    private static void fill(PostgresStores stores, int from, int to) {
        for (int at = from; at < to; at += 1000) {
            List<NewHub> plans = IntStream.range(at, Math.min(to, at + 1000))
                    .mapToObj(i -> HubFixture.user("p" + i)
                            .widget("feed")
                            .widget("about")
                            .widget("badges", Interest.user("p" + i))
                            .widget("activity", Interest.user("p" + i))
                            .plan())
                    .toList();
            stores.hubs().createMissing(plans);
        }
    }

    private static double microseconds(InterestIndex index, int hubs) {
        Random random = new Random(7);
        run(index, hubs, random, 500);
        long start = System.nanoTime();
        run(index, hubs, random, LOOK_UPS);
        return Math.round((System.nanoTime() - start) / 1000.0 / LOOK_UPS);
    }

    private static void run(InterestIndex index, int hubs, Random random, int times) {
        for (int i = 0; i < times; i++) {
            Set<Interest> keys = new HashSet<>();
            while (keys.size() < KEYS) {
                keys.add(Interest.user("p" + random.nextInt(hubs)));
            }
            index.lookUp(keys);
        }
    }
}
