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
        Wanted.Deed deed = act.action();
        if (deed == null) {
            throw ProblemException.of(422, "action", "Say what to do.");
        }
        String words = words(act);
        return switch (deed) {
            case SUBSCRIBE -> new RoleAction.Subscribe();
            case UNSUBSCRIBE -> new RoleAction.Unsubscribe();
            case STAR -> new RoleAction.Star();
            case UNSTAR -> new RoleAction.Unstar();
            case JOIN -> new RoleAction.Join(words);
            case WITHDRAW -> new RoleAction.Withdraw();
            case LEAVE -> new RoleAction.Leave();
            case GIVE_UP_OWNERSHIP -> new RoleAction.GiveUpOwnership();
            case ACCEPT -> new RoleAction.Accept();
            case DECLINE -> new RoleAction.Decline();
            case INVITE ->
                new RoleAction.Invite(username(act), act.role() == Wanted.As.OWNER ? Role.OWNER : Role.MEMBER);
            case UNINVITE -> new RoleAction.Uninvite(username(act));
            case APPROVE -> new RoleAction.Approve(username(act));
            case DEFER -> new RoleAction.Defer(username(act), words);
            case DENY -> new RoleAction.Deny(username(act), words);
            case PROMOTE -> new RoleAction.Promote(username(act));
            case DEMOTE -> new RoleAction.Demote(username(act));
            case REMOVE -> new RoleAction.Remove(username(act));
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
