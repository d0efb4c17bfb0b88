package org.fedoraproject.hubs.web.api;

import java.util.Objects;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.fedoraproject.hubs.web.failure.ProblemException;

/** Reads what a script wants done about memberships. Stateless. */
final class Acts {

    private Acts() {}

    /** @throws ProblemException when it lacks something or is too long; it names the field */
    static RoleAction of(Wanted.Act act) {
        String words = words(act);
        return switch (Objects.requireNonNullElse(act.action(), "")) {
            case "subscribe" -> new RoleAction.Subscribe();
            case "unsubscribe" -> new RoleAction.Unsubscribe();
            case "star" -> new RoleAction.Star();
            case "unstar" -> new RoleAction.Unstar();
            case "join" -> new RoleAction.Join(words);
            case "withdraw" -> new RoleAction.Withdraw();
            case "leave" -> new RoleAction.Leave();
            case "give-up-ownership" -> new RoleAction.GiveUpOwnership();
            case "accept" -> new RoleAction.Accept();
            case "decline" -> new RoleAction.Decline();
            case "invite" -> new RoleAction.Invite(username(act), role(act));
            case "uninvite" -> new RoleAction.Uninvite(username(act));
            case "approve" -> new RoleAction.Approve(username(act));
            case "defer" -> new RoleAction.Defer(username(act), words);
            case "deny" -> new RoleAction.Deny(username(act), words);
            case "lift" -> new RoleAction.Lift(username(act));
            case "promote" -> new RoleAction.Promote(username(act));
            case "demote" -> new RoleAction.Demote(username(act));
            case "remove" -> new RoleAction.Remove(username(act));
            default -> throw ProblemException.of(422, "action", "Say what to do: one of those described.");
        };
    }

    private static Role role(Wanted.Act act) {
        return switch (Objects.requireNonNullElse(act.role(), "member")) {
            case "member" -> Role.MEMBER;
            case "owner" -> Role.OWNER;
            default -> throw ProblemException.of(422, "role", "It is member or owner.");
        };
    }

    private static String words(Wanted.Act act) {
        String words = Objects.requireNonNullElse(act.words(), "");
        if (words.length() > RoleAction.LONGEST_WORDS) {
            throw ProblemException.of(422, "words", "At most " + RoleAction.LONGEST_WORDS + " characters.");
        }
        return words;
    }

    private static String username(Wanted.Act act) {
        String username = act.username();
        if (username == null || !HubId.isName(username)) {
            throw ProblemException.of(422, "username", "Say whom, by account name.");
        }
        return username;
    }
}
