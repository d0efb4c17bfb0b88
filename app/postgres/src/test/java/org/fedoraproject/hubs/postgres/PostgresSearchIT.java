package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.search.Pulses;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.Sought;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.fedoraproject.hubs.testkit.search.ListsContract;
import org.fedoraproject.hubs.testkit.search.SearchContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contracts over real connections, and what only PostgreSQL has: indexes, extensions, rows that were there before. */
final class PostgresSearchIT implements SearchContract, ListsContract {

    private static final TestDatabase DATABASE = TestDatabase.fresh("it_search");

    private static PostgresStores stores;

    @BeforeAll
    static void open() {
        stores = PostgresStores.open(DATABASE.settings());
    }

    @AfterAll
    static void close() {
        stores.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    @Override
    public HubStore hubs() {
        return stores.hubs();
    }

    @Override
    public SearchStore search() {
        return stores.search();
    }

    @Override
    public Pulses pulses() {
        return stores.pulses();
    }

    @Override
    public void hide(String username) {
        DATABASE.execute("UPDATE hub SET unlisted = true WHERE kind = 'u' AND name = '" + username + "'");
    }

    @Test
    void findsThroughIndexes() {
        List<NewHub> plans = IntStream.range(0, 5000)
                .mapToObj(i -> HubFixture.user("person" + i)
                        .titled("Someone called N" + i + "x")
                        .plan())
                .toList();
        stores.hubs().createMissing(plans);
        DATABASE.execute("VACUUM ANALYZE hub");
        DATABASE.execute("VACUUM ANALYZE hub_words");

        String text = "n4711";
        assertThat(plan(SearchQueries.SEARCH, text))
                .contains("hub_words_words")
                .contains("hub_words_names")
                .contains("hub_pkey")
                .doesNotContain("Seq Scan on hub");
        assertThat(plan(
                        SearchQueries.alike(DATABASE.ask("SELECT nspname FROM pg_extension e JOIN pg_namespace n ON"
                                        + " n.oid = e.extnamespace WHERE extname = 'pg_trgm'")
                                .getFirst()),
                        text))
                .contains("hub_words_names")
                .doesNotContain("Seq Scan on hub");
    }

    private static String plan(String sql, String text) {
        String query = "'''" + text + "'':*'";
        String filled = sql;
        for (String value : List.of(
                "'" + text + "'", "'%" + text + "%'", query, query, query, "''", "''", "'{u,t}'", "false", "1", "10")) {
            filled = filled.replaceFirst("\\?", java.util.regex.Matcher.quoteReplacement(value));
        }
        return DATABASE.explain(filled);
    }

    @Test
    void findsWithoutTrigramsWhatHasTheWords() {
        TestDatabase plain = TestDatabase.fresh("it_search_plain");
        try (PostgresStores others = PostgresStores.open(plain.settings())) {
            plain.execute("DROP INDEX IF EXISTS hub_words_names");
            others.hubs().createMissing(List.of(HubFixture.team("powershell").plan()));

            assertThat(found(others, "ershe").count(HubKind.TEAM)).isEqualTo(1);
        }
    }

    private static Finds found(PostgresStores in, String word) {
        return in.search().search(new Sought(Viewer.VISITOR, List.of(word), EnumSet.allOf(HubKind.class), 0, 5));
    }

    @Test
    void aTitleThatSomebodyChangesByHandIsFoundAndTheVersionGrowsByOne() {
        make(HubFixture.team("design").titled("Design"));
        DATABASE.execute("UPDATE hub SET title = 'Axolotl' WHERE name = 'design'");

        assertThat(names(Viewer.VISITOR, "axolotl")).containsExactly("t/design");
        assertThat(hubs().find(HubId.team("design")).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void hubsThatWereThereBeforeAreFoundAfterTheMigration() {
        make(HubFixture.team("design").titled("Design"));
        DATABASE.execute("DELETE FROM hub_words");
        assertThat(names(Viewer.VISITOR, "design")).isEmpty();

        DATABASE.execute("SELECT count(*) FROM (SELECT keep_words(h.*) FROM hub h) AS hubs_that_exist");

        assertThat(names(Viewer.VISITOR, "design")).containsExactly("t/design");
    }

    @Test
    void signsOfLifeOfAHubGoWithIt() {
        make(HubFixture.team("design").widget("feed"));
        pulses().beat(Map.of(HubId.team("design"), NOW));
        DATABASE.execute("DELETE FROM hub");

        assertThat(DATABASE.ask("SELECT hub_id FROM pulse")).isEmpty();
        assertThat(DATABASE.ask("SELECT hub_id FROM hub_words")).isEmpty();
    }
}
