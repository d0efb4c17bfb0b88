package org.fedoraproject.hubs.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetChange;

/** History from the table {@code audit}. Thread-safe. */
@Singleton
public final class PostgresHistory implements History {

    private static final String READ = """
            SELECT at, actor, action, person, CAST(detail AS text) AS detail FROM audit
             WHERE hub = ? AND action NOT IN ('subscribe', 'unsubscribe', 'star', 'unstar')
             ORDER BY at DESC, id DESC OFFSET ? LIMIT ?
            """;

    /** The lock makes two looks at the same moment wait for each other, so that one of them is noted. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('opened'), hashtext(?))";

    private static final String OPENED = """
            INSERT INTO audit (actor, action, hub, person, detail)
            SELECT who.name, who.act, who.hub, nullif(who.person, ''), '{"administrator": true}'
              FROM (SELECT CAST(? AS text) AS name, CAST(? AS text) AS act, CAST(? AS text) AS hub, CAST(? AS text) AS person) AS who
             WHERE NOT EXISTS (SELECT FROM audit a WHERE a.hub = who.hub AND a.actor = who.name AND a.action = who.act
                                  AND a.at > now() - make_interval(secs => ?))
            """;

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    PostgresHistory(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    @Override
    public List<Entry> of(HubId hub, int offset, int limit) {
        return StoreCall.run(
                "read the history of a hub",
                () -> transactions.executeRead(
                        status -> bulk.query(READ, PostgresHistory::entry, hub.path(), offset, limit)));
    }

    @Override
    public boolean opened(String administrator, HubId hub, Opened what) {
        String path = hub.path();
        String person = what == Opened.PREFERENCES ? hub.name() : "";
        return StoreCall.run(
                "note what an administrator opened",
                () -> transactions.executeWrite(status -> {
                    bulk.query(LOCK, row -> true, administrator + " " + path);
                    double seconds = NOTED_EVERY.toSeconds();
                    return bulk.update(OPENED, administrator, what.code(), path, person, seconds) == 1;
                }));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        JsonNode detail = Rows.json(row.getString("detail"), "detail of a change");
        List<HubField> fields = new ArrayList<>();
        detail.path("fields")
                .forEach(name -> constant(HubField.class, name.asText()).ifPresent(fields::add));
        return new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("person"),
                constant(Role.class, detail.path("role").asText()).orElse(null),
                fields,
                widgets(detail),
                detail.path("version").asLong(),
                detail.path("administrator").asBoolean());
    }

    private static List<WidgetChange> widgets(JsonNode detail) {
        List<WidgetChange> changes = new ArrayList<>();
        detail.path("widgets")
                .forEach(change -> constant(
                                WidgetChange.How.class, change.path("how").asText())
                        .ifPresent(how -> changes.add(
                                new WidgetChange(how, change.path("kind").asText()))));
        return changes;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        String name = code.toUpperCase(Locale.ROOT);
        return List.of(type.getEnumConstants()).stream()
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}
