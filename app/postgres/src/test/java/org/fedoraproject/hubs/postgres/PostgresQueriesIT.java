package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL has: plans, time-outs, locks, marks, audit. */
final class PostgresQueriesIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh("it_queries");

    private static PostgresStores stores;

    @BeforeAll
    static void open() {
        DATABASE.settings().put("hubs.postgres.statement-timeout", "1s");
        DATABASE.settings().put("hubs.postgres.lock-timeout", "200ms");
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

    @Test
    void looksUpInterestsByIndexesOnly() {
        List<NewHub> plans = IntStream.range(0, 3000)
                .mapToObj(i -> HubFixture.user("p" + i)
                        .widget("feed", Interest.user("p" + i))
                        .widget("about")
                        .plan())
                .toList();
        stores.hubs().createMissing(plans);
        DATABASE.execute("VACUUM ANALYZE hub");
        DATABASE.execute("VACUUM ANALYZE interest");
        DATABASE.execute("VACUUM ANALYZE placement");

        String keys =
                IntStream.range(0, 60).mapToObj(i -> "user:p" + i).collect(Collectors.joining(",", "'{", "}'::text[]"));
        String plan = DATABASE.explain(PlacementRepository.WAITING.replace(":keys", keys));

        assertThat(plan)
                .contains("interest_key")
                .contains("hub_pkey")
                .contains("placement_pkey")
                .doesNotContain("Seq Scan");
    }

    @Test
    void findsAHubByItsNameThroughAnIndex() {
        stores.hubs()
                .createMissing(IntStream.range(0, 3000)
                        .mapToObj(i -> HubFixture.user("p" + i).plan())
                        .toList());
        DATABASE.execute("VACUUM ANALYZE hub");
        DATABASE.execute("VACUUM ANALYZE interest");
        DATABASE.execute("VACUUM ANALYZE placement");

        String plan = DATABASE.explain(
                HubRepository.HUB + " WHERE (h.kind, h.name) IN (SELECT * FROM unnest('{u}'::text[], '{p7}'::text[]))");

        assertThat(plan).contains("hub_kind_name_key");
    }

    @Test
    void givesUpWhenAnotherOneHoldsALockTooLong() throws SQLException {
        NewHub plan = HubFixture.team("design").plan();
        stores.hubs().createMissing(List.of(plan));
        try (Connection other = DATABASE.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT id FROM hub FOR UPDATE");

            assertThatExceptionOfType(HubStoreException.class)
                    .isThrownBy(() -> stores.hubs().save(List.of(plan)))
                    .withMessageContaining("save hubs")
                    .withMessageContaining("hubs.postgres.lock-timeout");
            other.rollback();
        }
        stores.hubs().save(List.of(plan));
    }

    @Test
    void keepsNothingOfAHubThatCannotBeStored() {
        NewHub good = HubFixture.team("good").plan();
        NewHub bad = HubFixture.team("design").widget("x".repeat(10)).plan();
        DATABASE.execute("ALTER TABLE placement ADD CONSTRAINT no_x CHECK (kind <> 'xxxxxxxxxx')");
        try {
            assertThatExceptionOfType(HubStoreException.class)
                    .isThrownBy(() -> stores.hubs().createMissing(List.of(good, bad)))
                    .withMessageContaining("create hubs")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("xxxxxxxxxx"));
        } finally {
            DATABASE.execute("ALTER TABLE placement DROP CONSTRAINT no_x");
        }

        assertThat(stores.hubs().findAll(List.of(HubId.team("good"), HubId.team("design"))))
                .isEmpty();
        assertThat(stores.hubs().createMissing(List.of(good, bad))).hasSize(2);
    }

    @Test
    void storesTextWithACharacterThatPostgresqlDoesNotKnow() {
        stores.hubs()
                .createMissing(
                        List.of(HubFixture.team("design").titled("De\0sign").plan()));

        assertThat(stores.hubs().find(HubId.team("design")).orElseThrow().title())
                .isEqualTo("Design");
    }

    @Test
    void notesWhoChangedWhatOnlyWhenSomethingChanged() {
        NewHub plan = HubFixture.team("design").member("ada", Role.OWNER).plan();
        stores.hubs().createMissing(List.of(plan));
        stores.hubs().save(List.of(plan));
        assertThat(DATABASE.ask("SELECT hub FROM audit")).isEmpty();

        stores.hubs()
                .save(List.of(HubFixture.team("design")
                        .titled("New")
                        .member("ada", Role.OWNER)
                        .plan()));
        stores.hubs().save(List.of(HubFixture.team("design").titled("New").plan()));

        assertThat(DATABASE.ask("SELECT concat_ws(' ', actor, action, hub) FROM audit"))
                .containsExactly("test save t/design", "test save t/design");
    }

    @Test
    void movesMarksForwardOnly() {
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");

        assertThat(stores.lastSeen().of("fedora")).isEmpty();
        stores.lastSeen().advance("fedora", noon);
        stores.lastSeen().advance("fedora", noon.minusSeconds(5));

        assertThat(stores.lastSeen().of("fedora")).contains(noon);
        assertThat(stores.lastSeen().of("other")).isEmpty();
    }

    @Test
    void letsTheServerEndALongStatement() {
        assertThat(DATABASE.settings()).containsEntry("hubs.postgres.statement-timeout", "1s");
        DATABASE.execute(
                "CREATE OR REPLACE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(3); RETURN NEW; END'");
        DATABASE.execute("CREATE TRIGGER slow BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION slow()");
        try {
            assertThatExceptionOfType(HubStoreException.class)
                    .isThrownBy(() -> stores.hubs()
                            .createMissing(List.of(HubFixture.user("ada").plan())))
                    .withMessageContaining("hubs.postgres.statement-timeout");
        } finally {
            DATABASE.execute("DROP TRIGGER slow ON person");
        }
    }
}
