package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.Test;

/** The schema comes into being, once, and is refused when it is newer. */
final class MigrationsIT {

    @Test
    void migratesOnceHoweverManyTryAtOnce() throws Exception {
        TestDatabase database = TestDatabase.fresh("it_migrate");
        Callable<Integer> migration = () -> new Migrations(database.configuration()).migrate();
        int applied = 0;
        try (ExecutorService roles = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> done : roles.invokeAll(Collections.nCopies(4, migration))) {
                applied += done.get();
            }
        }

        // Beside what was applied the history notes that the schema was made.
        assertThat(new Migrations(database.configuration()).status())
                .filteredOn(step -> String.valueOf(step.version()).matches("[0-9]+"))
                .hasSize(applied);
        assertThat(new Migrations(database.configuration()).status())
                .filteredOn(step -> step.version().equals("1"))
                .singleElement()
                .satisfies(step -> assertThat(step.state()).isEqualTo("applied"))
                .satisfies(step -> assertThat(step.appliedAt()).isNotNull());
    }

    @Test
    void saysWhatIsPendingWithoutASchema() {
        TestDatabase database = TestDatabase.fresh("it_pending");

        assertThat(new Migrations(database.configuration()).status())
                .extracting(Migrations.Step::state)
                .containsOnly("pending");
    }

    @Test
    void refusesASchemaNewerThanTheProgram() {
        TestDatabase database = TestDatabase.fresh("it_newer");
        new Migrations(database.configuration()).migrate();
        database.execute("UPDATE flyway_schema_history SET version = '999' WHERE version = '1'");
        // The history of the present version stays, as it would after an upgrade.
        database.execute(
                "INSERT INTO flyway_schema_history SELECT installed_rank + 10, '1', description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '999'");

        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> PostgresStores.open(database.settings()))
                .withMessageContaining("version 999, which is newer than this program");
    }

    @Test
    void saysHowToMakeAMissingSchema() {
        TestDatabase database = TestDatabase.fresh("it_missing");
        database.settings().put("hubs.postgres.migrate", false);
        try (PostgresStores stores = PostgresStores.open(database.settings())) {
            assertThatExceptionOfType(HubStoreException.class)
                    .isThrownBy(() -> stores.hubs().find(HubId.user("ada")))
                    .withMessageContaining("find hubs")
                    .withMessageContaining("fedora-hubs db migrate");
            assertThat(stores.health().check().state()).isEqualTo(Health.State.DOWN);
        }
    }

    @Test
    void namesAWrongPasswordWithoutShowingIt() {
        PostgresConfiguration right = TestDatabase.fresh("it_wrong").configuration();
        PostgresConfiguration wrong = new PostgresConfiguration(
                right.url(),
                "nobody_here",
                "s3cret",
                "it_wrong",
                true,
                1,
                right.statementTimeout(),
                right.lockTimeout());

        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> new Migrations(wrong).migrate())
                .withMessageContaining("nobody_here@")
                .withMessageContaining("hubs.postgres.username")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }

    @Test
    void searchesWithoutTrigrams() {
        TestDatabase database = TestDatabase.fresh("it_plain");
        try (PostgresStores stores = PostgresStores.open(database.settings())) {
            database.execute("DROP INDEX IF EXISTS hub_search");
            stores.hubs()
                    .createMissing(
                            List.of(HubFixture.team("kernel").titled("Über").plan()));

            assertThat(stores.hubs().count(HubKind.TEAM, "über")).isEqualTo(1);
        }
    }

    @Test
    void makesTheSearchIndexLaterWhenTheExtensionIsThere() {
        TestDatabase database = TestDatabase.fresh("it_later");
        new Migrations(database.configuration()).migrate();
        List<String> made = database.ask("SELECT to_regclass('hub_search')");
        database.execute("DROP INDEX IF EXISTS hub_search");

        new Migrations(database.configuration()).migrate();

        assertThat(database.ask("SELECT to_regclass('hub_search')")).isEqualTo(made);
    }

    @Test
    void refusesSettingsThatCannotBe() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "hubs.postgres.url", "postgres://x/y",
                        "hubs.postgres.schema", "a; DROP",
                        "hubs.postgres.pool", "0")
                .entrySet()) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> PostgresStores.open(Map.of(wrong.getKey(), wrong.getValue())))
                    .withStackTraceContaining(wrong.getKey() + " must be");
        }
    }
}
