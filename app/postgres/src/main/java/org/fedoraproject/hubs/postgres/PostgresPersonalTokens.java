package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.SecretDigest;
import org.fedoraproject.hubs.core.person.TokenId;

/** Personal tokens in PostgreSQL. Thread-safe. */
@Singleton
public final class PostgresPersonalTokens implements PersonalTokens {

    private final TransactionOperations<Connection> transactions;
    private final PersonRepository rows;
    private final Bulk bulk;

    PostgresPersonalTokens(TransactionOperations<Connection> transactions, PersonRepository rows, Bulk bulk) {
        this.transactions = transactions;
        this.rows = rows;
        this.bulk = bulk;
    }

    @Override
    public boolean create(SecretDigest digest, PersonalToken token, int most) {
        return StoreCall.run(
                "create a token",
                () -> transactions.executeWrite(status -> {
                    // Two at once must not both be the last: the person's row is the lock.
                    bulk.query(
                            "SELECT username FROM person WHERE username = ? FOR UPDATE",
                            row -> row.getString(1),
                            token.username());
                    return bulk.update(
                                    """
                            INSERT INTO personal_token (id, token, username, label, scopes, created_at, expires_at)
                            SELECT ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS timestamptz), CAST(? AS timestamptz)
                             WHERE (SELECT count(*) FROM personal_token WHERE username = ?) < ?
                            """,
                                    token.id().value(),
                                    digest.bytes(),
                                    token.username(),
                                    token.label(),
                                    BoundedJson.write(token.scopes()),
                                    token.createdAt().toString(),
                                    token.expiresAt().toString(),
                                    token.username(),
                                    most)
                            == 1;
                }));
    }

    @Override
    public Optional<PersonalToken> find(SecretDigest digest, Instant now) {
        return StoreCall.run("find a token", () -> rows.token(digest.bytes(), now)).stream()
                .findFirst()
                .map(PersonRows::token);
    }

    @Override
    public void touch(TokenId id, Instant now) {
        StoreCall.run(
                "note the use of a token",
                () -> transactions.executeWrite(status -> bulk.update(
                        "UPDATE personal_token SET used_at = greatest(used_at, CAST(? AS timestamptz)) WHERE id = ?",
                        now.toString(),
                        id.value())));
    }

    @Override
    public List<PersonalToken> of(String username) {
        return StoreCall.run("list tokens", () -> rows.tokensOf(username)).stream()
                .map(PersonRows::token)
                .toList();
    }

    @Override
    public boolean revoke(String username, TokenId id) {
        return StoreCall.run(
                "revoke a token",
                () -> transactions.executeWrite(status ->
                        bulk.update("DELETE FROM personal_token WHERE username = ? AND id = ?", username, id.value())
                                == 1));
    }
}
