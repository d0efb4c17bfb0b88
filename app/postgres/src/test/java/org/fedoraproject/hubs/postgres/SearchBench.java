package org.fedoraproject.hubs.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.search.PeopleFilter;
import org.fedoraproject.hubs.core.search.Sought;
import org.fedoraproject.hubs.core.search.TeamFilter;
import org.fedoraproject.hubs.core.search.Words;
import org.fedoraproject.hubs.testkit.search.SearchContract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what a search costs at 20,000 hubs, by what is looked for, and prints medians. Not a test: run its {@code main} with the class
 * path of this module's tests.
 */
final class SearchBench {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBench.class);

    private static final int HUBS = 20_000;

    private static final int ROUNDS = 200;

    private static final String[] SYLLABLES =
            "ka lo mi ra te su no vi da pe an el or in us to be qui fer wan".split(" ", -1);

    private SearchBench() {}

    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.fresh("bench_search");
        try (PostgresStores stores = PostgresStores.open(database.settings())) {
            fill(stores);
            database.execute("VACUUM ANALYZE hub");
            database.execute("VACUUM ANALYZE hub_words");
            for (String text : List.of("kalomi", "kal", "ka", "ka lo", "4711", "shell 47", "kalimo vafe", "xqzwvy")) {
                measure("search " + text, () -> find(stores, text).total());
            }
            measure(
                    "people",
                    () -> stores.search()
                            .people(new PeopleFilter(List.of(), "k", 100, 50))
                            .count("k"));
            measure(
                    "teams",
                    () -> stores.search()
                            .teams(new TeamFilter(List.of(), null, null, java.time.Instant.now(), 0, 24))
                            .all());
        }
    }

    private static Finds find(PostgresStores stores, String text) {
        return stores.search()
                .search(new Sought(
                        Viewer.person("nobody", false), Words.of(text), EnumSet.of(HubKind.TEAM, HubKind.USER), 0, 6));
    }

    private static void fill(PostgresStores stores) {
        Random random = new Random(7);
        List<NewHub> batch = new ArrayList<>();
        for (int i = 0; i < HUBS; i++) {
            HubId id = i % 20 == 0 ? HubId.team("team" + i) : HubId.user("person" + i);
            batch.add(SearchContract.about(id, word(random) + " " + word(random), words(random, 8), words(random, 40))
                    .plan());
            if (batch.size() == 100) {
                stores.hubs().createMissing(batch);
                batch.clear();
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word(random));
        }
        return String.join(" ", words);
    }

    private static void measure(String what, java.util.function.IntSupplier question) {
        long[] times = new long[ROUNDS];
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            found = question.getAsInt();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        LOG.info(
                "{}: {} found, p50 {} ms, p95 {} ms",
                what,
                found,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 95 / 100] / 1e6);
    }
}
