package org.fedoraproject.hubs.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.person.PersonalData;

/**
 * Everything about a person in PostgreSQL. What belongs to the person goes with their row; what others did is kept without their name.
 * Thread-safe.
 */
@Singleton
final class PostgresPersonalData implements PersonalData {

    private static final int MAX_EXPORT = 50_000_000;

    /** Secrets are left out: their digests are of no use to the person. */
    private static final String EXPORT = """
            WITH who AS (SELECT CAST(? AS text) COLLATE "C" AS name)
            SELECT CAST(jsonb_strip_nulls(jsonb_build_object(
              'person', (SELECT to_jsonb(p) FROM person p, who WHERE p.username = who.name),
              'hubs', (SELECT jsonb_agg(to_jsonb(h) - 'id' - 'search_text' - 'sort_title' ORDER BY h.kind) FROM hub h, who
                        WHERE h.kind IN ('u', 's') AND h.name = who.name),
              'widgets', (SELECT jsonb_agg(to_jsonb(w) - 'hub_id' ORDER BY w.id) FROM placement w JOIN hub h ON h.id = w.hub_id, who
                           WHERE h.kind IN ('u', 's') AND h.name = who.name),
              'layouts', (SELECT jsonb_agg(to_jsonb(l) - 'hub_id' || jsonb_build_object('hub', h.kind || '/' || h.name) ORDER BY h.kind)
                            FROM layout l JOIN hub h ON h.id = l.hub_id, who WHERE h.kind IN ('u', 's') AND h.name = who.name),
              'roles', (SELECT jsonb_agg(to_jsonb(m) - 'hub_id' || jsonb_build_object('hub', h.kind || '/' || h.name))
                          FROM membership m JOIN hub h ON h.id = m.hub_id, who WHERE m.username = who.name),
              'accounts', (SELECT jsonb_agg(to_jsonb(a)) FROM account a, who WHERE a.username = who.name),
              'sessions', (SELECT jsonb_agg(to_jsonb(s) - 'token') FROM session s, who WHERE s.username = who.name),
              'tokens', (SELECT jsonb_agg(to_jsonb(t) - 'token') FROM personal_token t, who WHERE t.username = who.name),
              'requests', (SELECT jsonb_agg(to_jsonb(r) - 'hub_id' || jsonb_build_object('hub', h.kind || '/' || h.name))
                             FROM join_request r JOIN hub h ON h.id = r.hub_id, who
                            WHERE r.username = who.name OR r.answered_by = who.name),
              'invitations', (SELECT jsonb_agg(to_jsonb(i) - 'hub_id' || jsonb_build_object('hub', h.kind || '/' || h.name))
                                FROM invitation i JOIN hub h ON h.id = i.hub_id, who
                               WHERE i.username = who.name OR i.invited_by = who.name),
              'visits', (SELECT jsonb_agg(to_jsonb(v) - 'hub_id' || jsonb_build_object('hub', h.kind || '/' || h.name))
                           FROM visit v JOIN hub h ON h.id = v.hub_id, who WHERE v.username = who.name),
              'facts', (SELECT jsonb_agg(to_jsonb(f) - 'hub_id' || jsonb_build_object('hub', h.kind || '/' || h.name) ORDER BY f.at)
                          FROM fact f JOIN hub h ON h.id = f.hub_id, who
                         WHERE f.by = who.name OR (h.kind IN ('u', 's') AND h.name = who.name)),
              'saved_entries', (SELECT jsonb_agg(to_jsonb(s) - 'entry_id' ORDER BY s.saved_at) FROM saved_entry s, who
                                 WHERE s.username = who.name),
              'hidden_kinds', (SELECT jsonb_agg(to_jsonb(k) ORDER BY k.hidden_at) FROM hidden_kind k, who WHERE k.username = who.name),
              'saved_filters', (SELECT jsonb_agg(to_jsonb(f) - 'token' ORDER BY f.name) FROM saved_filter f, who
                                 WHERE f.username = who.name),
              'reader_addresses', (SELECT jsonb_agg(to_jsonb(a) - 'token' - 'hub_id' || jsonb_build_object('hub', h.kind || '/' || h.name)
                                            ORDER BY a.created_at)
                                     FROM reader_address a LEFT JOIN hub h ON h.id = a.hub_id, who WHERE a.username = who.name),
              'reading', (SELECT to_jsonb(r) FROM reading r, who WHERE r.username = who.name),
              'history', (SELECT jsonb_agg(to_jsonb(a) - 'id' ORDER BY a.id) FROM audit a, who
                           WHERE a.person = who.name OR a.actor = who.name OR a.hub IN ('u/' || who.name, 's/' || who.name)),
              'announcements', (SELECT jsonb_agg(to_jsonb(a) - 'id' - 'token' ORDER BY a.id) FROM announcement a, who
                                 WHERE (a.kind IN ('u', 's') AND a.name = who.name) OR a.content ->> 'username' = who.name
                                    OR a.content ->> 'agent' = who.name))) AS text) AS everything
            """;

    /** In this order: first the mark that keeps them from coming back, then what teams lose with them, last what was written meanwhile about the rest. */
    private static final List<String> ERASE = List.of(
            "INSERT INTO erased (name) SELECT sha256(convert_to(lower(who.name), 'UTF8')) FROM who ON CONFLICT DO NOTHING",
            "INSERT INTO audit (actor, action, hub) SELECT '', 'ownerless', 't/' || h.name"
                    + " FROM who JOIN membership m ON m.username = who.name AND m.role = 'OWNER' JOIN hub h ON h.id = m.hub_id"
                    + " WHERE h.kind = 't' AND NOT EXISTS (SELECT FROM membership o"
                    + " WHERE o.hub_id = h.id AND o.role = 'OWNER' AND o.username <> m.username)",
            "DELETE FROM hub h USING who WHERE h.kind IN ('u', 's') AND h.name = who.name",
            "DELETE FROM membership m USING who WHERE m.username = who.name",
            // What others saved that names them, and what others hid on their page; their own goes with their row.
            "DELETE FROM saved_entry s USING who WHERE s.username <> who.name AND (s.entry ->> 'agent' = who.name"
                    + " OR s.entry -> 'usernames' @> to_jsonb(who.name)"
                    + " OR EXISTS (SELECT FROM generate_series(0, jsonb_array_length(s.entry -> 'said') - 2, 2) i"
                    + " WHERE s.entry -> 'said' ->> i = 'person' AND s.entry -> 'said' ->> (i + 1) = who.name)"
                    + " OR s.hubs <@ jsonb_build_array('u/' || who.name, 's/' || who.name))",
            "UPDATE saved_entry s SET hubs = s.hubs - ('u/' || who.name) FROM who WHERE s.hubs @> to_jsonb('u/' || who.name)",
            "DELETE FROM hidden_kind k USING who WHERE k.hub IN ('u/' || who.name, 's/' || who.name)",
            "UPDATE join_request r SET answered_by = NULL FROM who WHERE r.answered_by = who.name",
            "UPDATE invitation i SET invited_by = '' FROM who WHERE i.invited_by = who.name",
            "DELETE FROM fact f USING who WHERE f.by = who.name",
            "DELETE FROM person p USING who WHERE p.username = who.name",
            "UPDATE audit a SET hub = '' FROM who WHERE a.hub IN ('u/' || who.name, 's/' || who.name)",
            "UPDATE audit a SET actor = '' FROM who WHERE a.actor = who.name",
            "UPDATE audit a SET person = NULL FROM who WHERE a.person = who.name",
            "UPDATE audit a SET detail = '{}' FROM who WHERE position(to_jsonb(who.name)::text IN a.detail::text) > 0",
            "DELETE FROM announcement a USING who WHERE (a.kind IN ('u', 's') AND a.name = who.name)"
                    + " OR position(to_jsonb(who.name)::text IN a.content::text) > 0");

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    PostgresPersonalData(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    @Override
    public String store() {
        return "postgresql";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public JsonNode export(String username) {
        String json = StoreCall.run(
                        "export a person",
                        () -> transactions.executeRead(
                                status -> bulk.query(EXPORT, row -> row.getString("everything"), username)))
                .getFirst();
        try {
            return BoundedJson.parse(json, MAX_EXPORT);
        } catch (MalformedJsonException e) {
            return JsonNodeFactory.instance.textNode(json);
        }
    }

    @Override
    public Erased erase(String username) {
        int rows = StoreCall.run(
                "erase a person",
                () -> transactions.executeWrite(status -> {
                    int touched = 0;
                    for (String statement : ERASE) {
                        touched += bulk.update(
                                "WITH who AS (SELECT CAST(? AS text) COLLATE \"C\" AS name) " + statement, username);
                    }
                    if (touched > 0) {
                        bulk.update("INSERT INTO audit (actor, action, hub) VALUES ('', 'erase', '')");
                    }
                    return touched;
                }));
        return new Erased(rows, Set.of());
    }
}
