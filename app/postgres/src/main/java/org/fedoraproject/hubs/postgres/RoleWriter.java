package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.membership.RoleChange;

/** Writes what an action changed, a statement for each change. Runs in the caller's transaction, which locks the hub. Thread-safe. */
@Singleton
final class RoleWriter {

    private static final String PERSON = "INSERT INTO person (username) VALUES (?) ON CONFLICT (username) DO NOTHING";

    private static final String GRANT = """
            INSERT INTO membership (hub_id, username, role, given) VALUES (?, ?, ?, true)
                ON CONFLICT (hub_id, username, role) DO NOTHING
            """;

    private static final String REVOKE = "DELETE FROM membership WHERE hub_id = ? AND username = ? AND role = ?";

    private static final String ASK = """
            INSERT INTO join_request (hub_id, username, words) VALUES (?, ?, ?)
                ON CONFLICT (hub_id, username) DO UPDATE
               SET words = EXCLUDED.words, asked_at = now(), state = 'WAITING', answer = '', answered_by = NULL, answered_at = NULL
            """;

    private static final String ANSWER = """
            UPDATE join_request SET state = ?, answer = ?, answered_by = ?, answered_at = now() WHERE hub_id = ? AND username = ?
            """;

    private static final String CLOSE_REQUEST = "DELETE FROM join_request WHERE hub_id = ? AND username = ?";

    private static final String INVITE = """
            INSERT INTO invitation (hub_id, username, role, invited_by) VALUES (?, ?, ?, ?)
                ON CONFLICT (hub_id, username) DO UPDATE SET role = EXCLUDED.role, invited_by = EXCLUDED.invited_by, invited_at = now()
            """;

    private static final String CLOSE_INVITATION = "DELETE FROM invitation WHERE hub_id = ? AND username = ?";

    private final Bulk bulk;

    RoleWriter(Bulk bulk) {
        this.bulk = bulk;
    }

    /** @param actor who did it */
    void write(long hub, String actor, RoleChange change) {
        String name = change.username();
        switch (change) {
            case RoleChange.Granted granted -> {
                bulk.update(PERSON, name);
                bulk.update(GRANT, hub, name, granted.role().name());
            }
            case RoleChange.Revoked revoked ->
                bulk.update(REVOKE, hub, name, revoked.role().name());
            case RoleChange.Asked asked -> {
                bulk.update(PERSON, name);
                bulk.update(ASK, hub, name, asked.words());
            }
            case RoleChange.Answered answered ->
                bulk.update(ANSWER, answered.state().name(), answered.word(), actor, hub, name);
            case RoleChange.RequestClosed closed -> bulk.update(CLOSE_REQUEST, hub, name);
            case RoleChange.Invited invited -> {
                bulk.update(PERSON, name);
                bulk.update(INVITE, hub, name, invited.role().name(), actor);
            }
            case RoleChange.InvitationClosed closed -> bulk.update(CLOSE_INVITATION, hub, name);
        }
    }
}
