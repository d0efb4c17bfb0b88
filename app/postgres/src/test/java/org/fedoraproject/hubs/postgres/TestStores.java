package org.fedoraproject.hubs.postgres;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The stores over a schema of a test class's own: absent before it, open while it runs, empty at the beginning of each test. */
final class TestStores implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private final TestDatabase database;
    private @Nullable PostgresStores stores;

    TestStores(String schema) {
        database = TestDatabase.fresh(schema);
    }

    TestDatabase database() {
        return database;
    }

    PostgresStores open() {
        return Objects.requireNonNull(stores, "the test class registers this extension as static");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        stores = PostgresStores.open(database.settings());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        database.empty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        open().close();
    }
}
