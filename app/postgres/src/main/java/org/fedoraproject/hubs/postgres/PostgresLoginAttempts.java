package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.fedoraproject.hubs.core.person.LoginAttempt;
import org.fedoraproject.hubs.core.person.LoginAttempts;
import org.fedoraproject.hubs.core.person.SecretDigest;

/** Login attempts in PostgreSQL: any web process may see somebody come back. Thread-safe. */
@Singleton
public final class PostgresLoginAttempts implements LoginAttempts {

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    PostgresLoginAttempts(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    @Override
    public void begin(SecretDigest state, LoginAttempt attempt) {
        StoreCall.run(
                "begin a login",
                () -> transactions.executeWrite(status -> bulk.update(
                        """
                        INSERT INTO login_attempt (state, browser, nonce, verifier, return_to, expires_at)
                        VALUES (?, ?, ?, ?, ?, CAST(? AS timestamptz))
                        """,
                        state.bytes(),
                        attempt.browser().bytes(),
                        attempt.nonce(),
                        attempt.verifier(),
                        attempt.returnTo(),
                        attempt.expiresAt().toString())));
    }

    @Override
    public Optional<LoginAttempt> take(SecretDigest state, SecretDigest browser, Instant now) {
        return StoreCall.run(
                        "take a login",
                        () -> transactions.executeWrite(status -> bulk.query(
                                """
                                DELETE FROM login_attempt WHERE state = ? AND browser = ?
                                RETURNING nonce, verifier, return_to, expires_at
                                """,
                                row -> new LoginAttempt(
                                        browser,
                                        row.getString("nonce"),
                                        row.getString("verifier"),
                                        row.getString("return_to"),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant()),
                                state.bytes(),
                                browser.bytes())))
                .stream()
                .filter(attempt -> attempt.expiresAt().isAfter(now))
                .findFirst();
    }

    @Override
    public int purge(Instant now) {
        return StoreCall.run(
                "purge logins",
                () -> transactions.executeWrite(status -> bulk.update(
                        "DELETE FROM login_attempt WHERE expires_at <= CAST(? AS timestamptz)", now.toString())));
    }
}
