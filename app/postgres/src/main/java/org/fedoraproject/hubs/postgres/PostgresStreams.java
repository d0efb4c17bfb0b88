package org.fedoraproject.hubs.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.core.stream.Streams;

/** What people keep, hide and have read, in PostgreSQL. Thread-safe. */
@Singleton
public final class PostgresStreams implements Streams {

    private static final int LONGEST = 1_000_000;

    private static final String READING = """
            WITH who AS (SELECT CAST(? AS text) COLLATE "C" AS name)
            SELECT CAST(jsonb_build_object(
              'read', (SELECT trunc(extract(epoch FROM r.read_up_to) * 1000) FROM reading r, who WHERE r.username = who.name),
              'hides', (SELECT jsonb_agg(jsonb_build_object('hub', h.hub, 'application', h.application, 'action', h.action)
                                         ORDER BY h.hidden_at, h.hub, h.application, h.action)
                          FROM hidden_kind h, who WHERE h.username = who.name),
              'saved', (SELECT jsonb_agg(s.entry_id) FROM saved_entry s, who
                         WHERE s.username = who.name AND s.removed_at IS NULL),
              'pinned', (SELECT jsonb_agg(s.entry_id) FROM saved_entry s, who
                          WHERE s.username = who.name AND s.removed_at IS NULL AND s.pinned_at IS NOT NULL)) AS text) AS everything
            """;

    /** Rounded up to the millisecond, as entries have it: what was seen is read. */
    private static final String VISIT = """
            INSERT INTO reading (username, read_up_to, seen_at)
            SELECT username, CAST(? AS timestamptz), CAST(? AS timestamptz) FROM person WHERE username = ?
                ON CONFLICT (username) DO UPDATE
               SET read_up_to = CASE WHEN reading.seen_at < EXCLUDED.seen_at - make_interval(mins => ?)
                                     THEN greatest(reading.read_up_to, reading.seen_at) ELSE reading.read_up_to END,
                   seen_at = greatest(reading.seen_at, EXCLUDED.seen_at)
            """;

    private static final String READ = """
            INSERT INTO reading (username, read_up_to, seen_at)
            SELECT username, CAST(? AS timestamptz), CAST(? AS timestamptz) FROM person WHERE username = ?
                ON CONFLICT (username) DO UPDATE SET read_up_to = EXCLUDED.read_up_to
            """;

    private static final String SAVE = """
            INSERT INTO saved_entry (username, entry_id, entry, hubs, saved_at, pinned_at)
            SELECT p.username, ?, CAST(? AS jsonb), CAST(? AS jsonb), CAST(? AS timestamptz),
                   CASE WHEN ? THEN CAST(? AS timestamptz) END
              FROM person p WHERE p.username = ?
               AND (SELECT count(*) FROM saved_entry s WHERE s.username = p.username AND s.removed_at IS NULL) < ?
            """;

    private static final String KEPT =
            "SELECT entry, hubs, saved_at, pinned_at FROM saved_entry WHERE username = ? AND removed_at IS NULL ";

    private static final String PRESENT =
            "SELECT entry_id FROM saved_entry WHERE username = ? AND entry_id = ? AND removed_at IS NULL";

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    PostgresStreams(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    @Override
    public Reading reading(String username) {
        String json = StoreCall.run(
                        "read how somebody reads",
                        () -> transactions.executeRead(
                                status -> bulk.query(READING, row -> row.getString("everything"), username)))
                .getFirst();
        try {
            JsonNode all = BoundedJson.parse(json, LONGEST);
            List<Hide> hides = new ArrayList<>();
            all.path("hides").forEach(row -> hides.add(StreamRows.hide(row)));
            JsonNode read = all.path("read");
            return new Reading(
                    hides,
                    read.isNumber() ? Instant.ofEpochMilli(read.asLong()) : Instant.MAX,
                    ids(all.path("saved")),
                    ids(all.path("pinned")));
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("PostgreSQL builds JSON that is none", e);
        }
    }

    private static Set<MessageId> ids(JsonNode list) {
        Set<MessageId> ids = new HashSet<>();
        list.forEach(id -> ids.add(new MessageId(id.asText())));
        return ids;
    }

    @Override
    public void visit(String username, Instant now) {
        change(
                "note a look at a stream",
                () -> bulk.update(VISIT, now.toString(), now.toString(), username, (int) VISIT_PAUSE) > 0);
    }

    private static final long VISIT_PAUSE = Streams.VISIT.toMinutes();

    @Override
    public void read(String username, Instant upTo) {
        change("note what was read", () -> bulk.update(READ, upTo.toString(), upTo.toString(), username) > 0);
    }

    @Override
    public boolean save(String username, SavedEntry entry) {
        return change("save an entry", () -> {
            lock(username);
            forgetRemoved(username, entry.savedAt());
            String id = entry.entry().id().value();
            bulk.update(
                    "DELETE FROM saved_entry WHERE username = ? AND entry_id = ? AND removed_at IS NOT NULL",
                    username,
                    id);
            if (isKept(username, id)) {
                return true;
            }
            String at = entry.savedAt().toString();
            return bulk.update(
                            SAVE,
                            id,
                            StreamRows.json(entry.entry()),
                            BoundedJson.write(
                                    entry.hubs().stream().map(HubId::path).toList()),
                            at,
                            entry.pinned(),
                            at,
                            username,
                            SavedEntry.MOST)
                    == 1;
        });
    }

    @Override
    public boolean pin(String username, MessageId entry, boolean pinned) {
        return change("pin an entry", () -> {
            lock(username);
            if (!pinned) {
                bulk.update(
                        "UPDATE saved_entry SET pinned_at = NULL WHERE username = ? AND entry_id = ?",
                        username,
                        entry.value());
                return isKept(username, entry.value());
            }
            return bulk.update("""
                            UPDATE saved_entry SET pinned_at = coalesce(pinned_at, now())
                             WHERE username = ? AND entry_id = ? AND removed_at IS NULL
                               AND (pinned_at IS NOT NULL OR (SELECT count(*) FROM saved_entry p
                                     WHERE p.username = saved_entry.username AND p.pinned_at IS NOT NULL) < ?)
                            """, username, entry.value(), SavedEntry.MOST_PINNED) == 1;
        });
    }

    @Override
    public boolean remove(String username, MessageId entry, Instant now) {
        return change("remove a saved entry", () -> bulk.update("""
                                UPDATE saved_entry SET removed_at = CAST(? AS timestamptz), pinned_at = NULL
                                 WHERE username = ? AND entry_id = ? AND removed_at IS NULL
                                """, now.toString(), username, entry.value()) == 1);
    }

    @Override
    public boolean restore(String username, MessageId entry, Instant now) {
        return change("bring back a saved entry", () -> {
            lock(username);
            forgetRemoved(username, now);
            return bulk.update("""
                            UPDATE saved_entry SET removed_at = NULL
                             WHERE username = ? AND entry_id = ? AND removed_at IS NOT NULL
                               AND (SELECT count(*) FROM saved_entry s
                                     WHERE s.username = saved_entry.username AND s.removed_at IS NULL) < ?
                            """, username, entry.value(), SavedEntry.MOST) == 1;
        });
    }

    @Override
    public Optional<SavedEntry> saved(String username, MessageId entry) {
        return kept("AND entry_id = ?", username, entry.value()).stream().findFirst();
    }

    @Override
    public List<SavedEntry> saved(String username, int offset, int limit) {
        return kept(
                "ORDER BY pinned_at DESC NULLS LAST, saved_at DESC, entry_id DESC OFFSET ? LIMIT ?",
                username,
                offset,
                limit);
    }

    private List<SavedEntry> kept(String rest, Object... parameters) {
        return StoreCall.run(
                        "list saved entries",
                        () -> transactions.executeRead(
                                status -> bulk.query(KEPT + rest, StreamRows::saved, parameters)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean hide(String username, Hide hide, Instant now) {
        return change("hide a kind of entries", () -> {
            lock(username);
            if (bulk.query(
                            "SELECT hub FROM hidden_kind WHERE username = ? AND hub = ? AND application = ? AND action = ?",
                            row -> row.getString(1),
                            key(username, hide))
                    .isEmpty()) {
                return bulk.update(
                                """
                                INSERT INTO hidden_kind (username, hub, application, action, hidden_at)
                                SELECT p.username, ?, ?, ?, CAST(? AS timestamptz) FROM person p WHERE p.username = ?
                                   AND (SELECT count(*) FROM hidden_kind h WHERE h.username = p.username) < ?
                                """,
                                hub(hide),
                                hide.kind().application(),
                                hide.kind().action(),
                                now.toString(),
                                username,
                                Hide.MOST)
                        == 1;
            }
            return true;
        });
    }

    @Override
    public boolean show(String username, Hide hide) {
        return change(
                "show a kind of entries",
                () -> bulk.update(
                                "DELETE FROM hidden_kind WHERE username = ? AND hub = ? AND application = ? AND action = ?",
                                key(username, hide))
                        == 1);
    }

    private static Object[] key(String username, Hide hide) {
        return new Object[] {
            username, hub(hide), hide.kind().application(), hide.kind().action()
        };
    }

    private static String hub(Hide hide) {
        return hide.hub() == null ? "" : hide.hub().path();
    }

    private boolean isKept(String username, String entry) {
        return !bulk.query(PRESENT, row -> row.getString(1), username, entry).isEmpty();
    }

    /** Two at once must not both be the last: the person's row is the lock. */
    private void lock(String username) {
        bulk.query("SELECT username FROM person WHERE username = ? FOR UPDATE", row -> row.getString(1), username);
    }

    private void forgetRemoved(String username, Instant now) {
        bulk.update(
                "DELETE FROM saved_entry WHERE username = ? AND removed_at < CAST(? AS timestamptz)",
                username,
                now.minus(UNDO).toString());
    }

    private boolean change(String what, java.util.function.BooleanSupplier action) {
        return StoreCall.run(what, () -> transactions.executeWrite(status -> action.getAsBoolean()));
    }
}
