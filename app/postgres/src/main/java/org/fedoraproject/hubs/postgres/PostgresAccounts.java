package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.person.Accounts;
import org.fedoraproject.hubs.core.person.Admission;
import org.fedoraproject.hubs.core.person.Newcomer;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.fedoraproject.hubs.core.person.Subject;

/** Accounts in PostgreSQL; a sign-in is one transaction. Thread-safe. */
@Singleton
public final class PostgresAccounts implements Accounts {

    /** What the provider says reaches the hub where nobody else has said it. */
    private static final String TELL = """
            UPDATE hub SET avatar = CASE WHEN edited @> '"avatar"' THEN avatar ELSE COALESCE(?, avatar) END,
                           title = CASE WHEN ? THEN ? ELSE title END,
                           sort_title = CASE WHEN ? THEN ? ELSE sort_title END,
                           search_text = CASE WHEN ? THEN ? ELSE search_text END
             WHERE kind = 'u' AND name = ?
            """;

    private final TransactionOperations<Connection> transactions;
    private final PersonRepository rows;
    private final Bulk bulk;
    private final HubChanges hubs;
    private final Audit audit;

    PostgresAccounts(
            TransactionOperations<Connection> transactions,
            PersonRepository rows,
            Bulk bulk,
            HubChanges hubs,
            Audit audit) {
        this.transactions = transactions;
        this.rows = rows;
        this.bulk = bulk;
        this.hubs = hubs;
        this.audit = audit;
    }

    @Override
    public Admission signIn(Newcomer newcomer, Function<String, Collection<NewHub>> hubsOf) {
        return StoreCall.run(
                "sign somebody in",
                () -> transactions.executeWrite(status -> {
                    Subject subject = newcomer.subject();
                    Optional<String> known = known(subject);
                    String username = known.orElse(newcomer.username());
                    if (isErased(username)) {
                        return new Admission.Refused(Admission.Reason.ERASED);
                    }
                    if (rows.person(username).stream().anyMatch(row -> row.disabledAt() != null)) {
                        return new Admission.Refused(Admission.Reason.DISABLED);
                    }
                    if (known.isEmpty() && !open(subject, username)) {
                        return new Admission.Refused(Admission.Reason.NAME_TAKEN);
                    }
                    hubs.createMissing(hubsOf.apply(username));
                    tell(username, newcomer);
                    Person person = PersonRows.person(rows.person(username).getFirst());
                    return new Admission.Admitted(person);
                }));
    }

    private Optional<String> known(Subject subject) {
        return bulk
                .query(
                        "SELECT username FROM account WHERE issuer = ? AND subject = ?",
                        row -> row.getString(1),
                        subject.issuer(),
                        subject.value())
                .stream()
                .findFirst();
    }

    private boolean isErased(String username) {
        return !bulk.query("SELECT 1 FROM erased WHERE name = ?", row -> row.getInt(1), (Object)
                        SecretDigest.of(username).bytes())
                .isEmpty();
    }

    /** Makes the account; false when the name is another subject's. */
    private boolean open(Subject subject, String username) {
        bulk.update("INSERT INTO person (username) VALUES (?) ON CONFLICT DO NOTHING", username);
        boolean made = bulk.update(
                        "INSERT INTO account (issuer, subject, username) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        subject.issuer(),
                        subject.value(),
                        username)
                == 1;
        if (made) {
            audit.actsAs(username);
            audit.note(Viewer.person(username, false), "sign-up", HubId.user(username), username, Map.of(), false);
        }
        // The same person may be signing in at another browser at this moment.
        return made || known(subject).filter(username::equals).isPresent();
    }

    private void tell(String username, Newcomer newcomer) {
        List<String> titles = bulk.query(
                "SELECT title FROM hub WHERE kind = 'u' AND name = ? AND NOT edited @> '\"title\"'",
                row -> row.getString(1),
                username);
        String said = Objects.requireNonNullElse(newcomer.title(), username);
        boolean named = newcomer.title() != null && titles.contains(username);
        SecretDigest avatar = newcomer.avatar();
        bulk.update(
                TELL,
                avatar == null ? null : avatar.hex(),
                named,
                said,
                named,
                HubWriter.sortTitle(said),
                named,
                HubWriter.searchText(username, said),
                username);
        if (newcomer.timeZone() != null) {
            bulk.update(
                    "UPDATE person SET time_zone = ? WHERE username = ? AND time_zone IS NULL",
                    newcomer.timeZone(),
                    username);
        }
    }
}
