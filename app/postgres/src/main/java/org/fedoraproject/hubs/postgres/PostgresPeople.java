package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.Preferences;
import org.fedoraproject.hubs.core.person.SessionId;

/** People in PostgreSQL. Thread-safe. */
@Singleton
public final class PostgresPeople implements People {

    /** Where the history of a person says that their hub was archived when they were disabled: it stays so when they are enabled. */
    private static final String ARCHIVED_BEFORE = "archived_before";

    private static final String CLOSE = "UPDATE hub SET archived = true WHERE kind = 'u' AND name = ? AND NOT archived";

    private static final String REOPEN = """
            UPDATE hub SET archived = false
             WHERE kind = 'u' AND name = ? AND archived
               AND NOT COALESCE((SELECT a.detail ->> '%s' IS NOT NULL FROM audit a WHERE a.hub = 'u/' || hub.name AND a.action = 'disable'
                                  ORDER BY a.at DESC, a.id DESC LIMIT 1), false)
            """.formatted(ARCHIVED_BEFORE);

    private final TransactionOperations<Connection> transactions;
    private final PersonRepository rows;
    private final Bulk bulk;
    private final Audit audit;

    PostgresPeople(TransactionOperations<Connection> transactions, PersonRepository rows, Bulk bulk, Audit audit) {
        this.transactions = transactions;
        this.rows = rows;
        this.bulk = bulk;
        this.audit = audit;
    }

    @Override
    public Optional<Person> find(String username) {
        return StoreCall.run("find a person", () -> rows.person(username)).stream()
                .findFirst()
                .map(PersonRows::person);
    }

    @Override
    public void prefer(String actor, String username, Preferences preferences) {
        StoreCall.run(
                "keep preferences",
                () -> transactions.executeWrite(status -> {
                    int changed = bulk.update(
                            "UPDATE person SET preferences = preferences - 'timeZone' - 'language' || CAST(? AS jsonb)"
                                    + " WHERE username = ?",
                            BoundedJson.write(PersonRows.json(preferences)),
                            username);
                    if (changed == 1) {
                        audit.actsAs(actor);
                        bulk.update(
                                "UPDATE hub SET unlisted = ? WHERE kind = 'u' AND name = ? AND unlisted <> ?",
                                preferences.unlisted(),
                                username,
                                preferences.unlisted());
                        note(actor, "preferences", username, Map.of());
                    }
                    return changed;
                }));
    }

    @Override
    public void welcome(String username) {
        StoreCall.run(
                "note a welcome",
                () -> transactions.executeWrite(status -> bulk.update(
                        "UPDATE person SET welcomed_at = now() WHERE username = ? AND welcomed_at IS NULL", username)));
    }

    @Override
    public Set<SessionId> disable(String actor, String username) {
        return StoreCall.run(
                "disable a person",
                () -> transactions.executeWrite(status -> {
                    if (bulk.update(
                                    "UPDATE person SET disabled_at = now() WHERE username = ? AND disabled_at IS NULL",
                                    username)
                            == 1) {
                        audit.actsAs(actor);
                        boolean closed = bulk.update(CLOSE, username) == 1;
                        note(actor, "disable", username, closed ? Map.of() : Map.of(ARCHIVED_BEFORE, true));
                    }
                    return Set.copyOf(bulk.query(
                            "DELETE FROM session WHERE username = ? RETURNING id",
                            row -> new SessionId(row.getObject("id", UUID.class)),
                            username));
                }));
    }

    @Override
    public void enable(String actor, String username) {
        StoreCall.run(
                "enable a person",
                () -> transactions.executeWrite(status -> {
                    int changed = bulk.update(
                            "UPDATE person SET disabled_at = NULL WHERE username = ? AND disabled_at IS NOT NULL",
                            username);
                    if (changed == 1) {
                        audit.actsAs(actor);
                        bulk.update(REOPEN, username);
                        note(actor, "enable", username, Map.of());
                    }
                    return changed;
                }));
    }

    private void note(String actor, String action, String username, Map<String, ?> detail) {
        audit.note(
                Viewer.person(actor, false), action, HubId.user(username), username, detail, !actor.equals(username));
    }
}
