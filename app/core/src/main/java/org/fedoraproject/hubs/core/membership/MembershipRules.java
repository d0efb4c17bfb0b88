package org.fedoraproject.hubs.core.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Access;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.RoleAction.Accept;
import org.fedoraproject.hubs.core.membership.RoleAction.Approve;
import org.fedoraproject.hubs.core.membership.RoleAction.Decline;
import org.fedoraproject.hubs.core.membership.RoleAction.Defer;
import org.fedoraproject.hubs.core.membership.RoleAction.Demote;
import org.fedoraproject.hubs.core.membership.RoleAction.Deny;
import org.fedoraproject.hubs.core.membership.RoleAction.GiveUpOwnership;
import org.fedoraproject.hubs.core.membership.RoleAction.Invite;
import org.fedoraproject.hubs.core.membership.RoleAction.Join;
import org.fedoraproject.hubs.core.membership.RoleAction.LayDown;
import org.fedoraproject.hubs.core.membership.RoleAction.Leave;
import org.fedoraproject.hubs.core.membership.RoleAction.Lift;
import org.fedoraproject.hubs.core.membership.RoleAction.Manage;
import org.fedoraproject.hubs.core.membership.RoleAction.Promote;
import org.fedoraproject.hubs.core.membership.RoleAction.Remove;
import org.fedoraproject.hubs.core.membership.RoleAction.Star;
import org.fedoraproject.hubs.core.membership.RoleAction.Subscribe;
import org.fedoraproject.hubs.core.membership.RoleAction.Uninvite;
import org.fedoraproject.hubs.core.membership.RoleAction.Unstar;
import org.fedoraproject.hubs.core.membership.RoleAction.Unsubscribe;
import org.fedoraproject.hubs.core.membership.RoleAction.Withdraw;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.Saying;
import org.jspecify.annotations.Nullable;

/**
 * What an action changes, or why it is refused. Pure: stores ask inside their transaction, with what they have just read and locked. Who
 * may is {@link Access}'s decision; here stands what follows from it. Nobody becomes a member who has not asked or accepted, the last
 * owner stays, and what a group of the account system decides is given there alone, while anything can be laid down here.
 */
public final class MembershipRules {

    /** What texts call the title of the hub. */
    private static final String HUB = "hub";

    /** What texts call the name of whoever it is about. */
    private static final String NAME = "name";

    private static final Outcome NOTHING = new Outcome.Done(List.of());

    private MembershipRules() {}

    /** Decides; refuses before it tells anything about a hub that the viewer may not see. */
    public static Outcome decide(Situation now, RoleAction action) {
        Refusal no = barred(now, action);
        if (no != null) {
            return new Outcome.Refused(no);
        }
        String me = Objects.requireNonNull(now.viewer().username());
        return switch (action) {
            case Subscribe wanted -> follow(now, me, Role.SUBSCRIBER);
            case Star wanted -> follow(now, me, Role.STARGAZER);
            case Unsubscribe unwanted -> lose(now.actor(), me, Role.SUBSCRIBER);
            case Unstar unwanted -> lose(now.actor(), me, Role.STARGAZER);
            case Join join -> join(now, me, join);
            case Withdraw back -> withdraw(now, me);
            case Decline no2 -> now.actor().invitation() == null ? NOTHING : done(new RoleChange.InvitationClosed(me));
            case Accept yes -> accept(now, me);
            case Leave leave -> off(now, now.actor(), me);
            case GiveUpOwnership less -> down(now, now.actor(), me);
            case Manage manage -> manage(now, me, manage);
        };
    }

    private static @Nullable Refusal barred(Situation now, RoleAction action) {
        Hub hub = now.hub();
        boolean sees = Access.allows(now.viewer(), hub, now.actor().roles(), Action.SEE_HEADER);
        boolean own = action instanceof LayDown || action instanceof Accept;
        if (!sees && !(own && !now.actor().isNothing())) {
            return Refusal.NO_SUCH_HUB;
        }
        if (now.viewer().isVisitor()) {
            return Refusal.SIGN_IN;
        }
        if (!now.viewer().scopes().contains(action.right().scope())) {
            return Refusal.SCOPE;
        }
        if (hub.archived() && !(action instanceof LayDown)) {
            return conflict(Saying.of("refusal.archived", HUB, hub.title()));
        }
        // Laying down what one does not have needs no right: it changes nothing.
        boolean allowed = action instanceof LayDown
                || Access.allows(now.viewer(), hub, now.actor().roles(), action.right());
        return allowed ? null : forbidden(whyNot(hub, action));
    }

    private static Saying whyNot(Hub hub, RoleAction action) {
        if (action.right() == Action.FOLLOW) {
            return Saying.of("refusal.own-page");
        }
        return hub.id().kind() != HubKind.TEAM
                ? Saying.of("refusal.teams-only")
                : Saying.of("refusal.owners", HUB, hub.title());
    }

    private static Outcome follow(Situation now, String me, Role role) {
        return now.actor().is(role) ? NOTHING : done(new RoleChange.Granted(me, role));
    }

    private static Outcome join(Situation now, String me, Join join) {
        Standing mine = now.actor();
        if (mine.belongs()) {
            return NOTHING;
        }
        if (mine.invitation() != null && now.hub().joining() != Joining.GROUP) {
            return accept(now, me);
        }
        return switch (now.hub().joining()) {
            case OPEN -> done(admitted(mine, me, Role.MEMBER));
            case APPROVAL -> ask(now, me, join);
            case INVITATION ->
                refused(forbidden(
                        Saying.of("refusal.by-invitation", HUB, now.hub().title())));
            case GROUP -> refused(group(now.hub(), "refusal.group-join"));
        };
    }

    private static Outcome ask(Situation now, String me, Join join) {
        JoinRequest request = now.actor().request();
        if (request != null && request.isOpen()) {
            return NOTHING;
        }
        return denied(now).orElseGet(() -> done(new RoleChange.Asked(me, words(join.words()))));
    }

    /** A no is not got rid of by taking the request back. */
    private static Outcome withdraw(Situation now, String me) {
        return now.actor().request() == null
                ? NOTHING
                : denied(now).orElseGet(() -> done(new RoleChange.RequestClosed(me)));
    }

    private static Optional<Outcome> denied(Situation now) {
        return Optional.ofNullable(now.actor().request())
                .flatMap(request -> request.pause(now.at()))
                .map(pause -> refused(
                        conflict(Saying.of("refusal.denied", HUB, now.hub().title(), "from", pause))));
    }

    private static Outcome accept(Situation now, String me) {
        Invitation invitation = now.actor().invitation();
        if (invitation == null) {
            return refused(
                    conflict(Saying.of("refusal.no-invitation", HUB, now.hub().title())));
        }
        return now.hub().joining() == Joining.GROUP
                ? refused(group(now.hub(), "refusal.group-join"))
                : done(admitted(now.actor(), me, invitation.role()));
    }

    /** What it takes to make somebody of a role who agreed to it. */
    private static RoleChange[] admitted(Standing before, String username, Role role) {
        List<RoleChange> changes = new ArrayList<>();
        if (!before.is(role)) {
            changes.add(new RoleChange.Granted(username, role));
        }
        if (before.request() != null) {
            changes.add(new RoleChange.RequestClosed(username));
        }
        if (before.invitation() != null) {
            changes.add(new RoleChange.InvitationClosed(username));
        }
        return changes.toArray(RoleChange[]::new);
    }

    private static Outcome manage(Situation now, String me, Manage action) {
        String name = action.subject();
        Standing theirs = now.subject();
        boolean gives = action instanceof Invite || action instanceof Approve || action instanceof Promote;
        // Whoever looks after the site may give others what they need, and themselves nothing.
        if (gives && name.equals(me)) {
            return refused(forbidden(Saying.of("refusal.oneself")));
        }
        return switch (action) {
            case Invite invite -> invite(now, invite);
            case Uninvite back -> theirs.invitation() == null ? NOTHING : done(new RoleChange.InvitationClosed(name));
            case Approve yes -> approve(now, name);
            case Defer later -> answer(now, name, JoinRequest.State.DEFERRED, later.word());
            case Deny no -> answer(now, name, JoinRequest.State.DENIED, no.word());
            case Lift again ->
                theirs.request() == null || theirs.request().isOpen()
                        ? NOTHING
                        : done(new RoleChange.RequestClosed(name));
            case Promote up -> promote(now, name);
            case Demote less -> down(now, theirs, name);
            case Remove away -> off(now, theirs, name);
        };
    }

    private static Outcome invite(Situation now, Invite invite) {
        String name = invite.subject();
        Standing theirs = now.subject();
        if (now.hub().joining() == Joining.GROUP) {
            return refused(group(now.hub(), "refusal.group-add"));
        }
        if (theirs.is(invite.role()) || theirs.is(Role.OWNER)) {
            return refused(conflict(Saying.of("refusal.already", NAME, name)));
        }
        // Whoever asked has said yes before.
        if (invite.role() == Role.MEMBER
                && theirs.request() != null
                && theirs.request().isOpen()) {
            return approve(now, name);
        }
        if (!now.known() && theirs.isNothing()) {
            return refused(new Refusal(Refusal.Kind.INVALID, Saying.of("refusal.nobody", NAME, name)));
        }
        boolean same = theirs.invitation() != null && theirs.invitation().role() == invite.role();
        return same ? NOTHING : done(new RoleChange.Invited(name, invite.role()));
    }

    private static Outcome approve(Situation now, String name) {
        if (now.hub().joining() == Joining.GROUP) {
            return refused(group(now.hub(), "refusal.group-add"));
        }
        return now.subject().request() == null
                ? refused(gone(now, name))
                : done(admitted(now.subject(), name, Role.MEMBER));
    }

    private static Outcome answer(Situation now, String name, JoinRequest.State state, String word) {
        return now.subject().request() == null
                ? refused(gone(now, name))
                : done(new RoleChange.Answered(name, state, words(word)));
    }

    private static Outcome promote(Situation now, String name) {
        if (now.subject().is(Role.OWNER)) {
            return NOTHING;
        }
        if (now.hub().joining() == Joining.GROUP) {
            return refused(group(now.hub(), "refusal.group-sponsors"));
        }
        if (!now.subject().is(Role.MEMBER)) {
            return refused(conflict(Saying.of("refusal.no-member", NAME, name)));
        }
        RoleChange more = new RoleChange.Granted(name, Role.OWNER);
        // An invitation that stayed open could be taken after the person is made a member again.
        return now.subject().invitation() == null ? done(more) : done(more, new RoleChange.InvitationClosed(name));
    }

    private static Outcome down(Situation now, Standing theirs, String name) {
        if (!theirs.is(Role.OWNER)) {
            return NOTHING;
        }
        if (now.owners() <= 1) {
            return refused(lastOwner(now, name));
        }
        RoleChange less = new RoleChange.Revoked(name, Role.OWNER);
        return theirs.is(Role.MEMBER) ? done(less) : done(less, new RoleChange.Granted(name, Role.MEMBER));
    }

    private static Outcome off(Situation now, Standing theirs, String name) {
        if (theirs.is(Role.OWNER) && now.owners() <= 1) {
            return refused(lastOwner(now, name));
        }
        List<RoleChange> changes = new ArrayList<>();
        for (Role role : List.of(Role.OWNER, Role.MEMBER)) {
            if (theirs.is(role)) {
                changes.add(new RoleChange.Revoked(name, role));
            }
        }
        if (theirs.invitation() != null) {
            changes.add(new RoleChange.InvitationClosed(name));
        }
        return new Outcome.Done(changes);
    }

    private static Outcome lose(Standing mine, String me, Role role) {
        return mine.is(role) ? done(new RoleChange.Revoked(me, role)) : NOTHING;
    }

    private static Outcome done(RoleChange... changes) {
        return new Outcome.Done(List.of(changes));
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome.Refused(refusal);
    }

    private static Refusal forbidden(Saying saying) {
        return new Refusal(Refusal.Kind.FORBIDDEN, saying);
    }

    private static Refusal conflict(Saying saying) {
        return new Refusal(Refusal.Kind.CONFLICT, saying);
    }

    private static Refusal gone(Situation now, String name) {
        return conflict(
                Saying.of("refusal.no-request", NAME, name, HUB, now.hub().title()));
    }

    private static Refusal lastOwner(Situation now, String name) {
        String key = name.equals(now.viewer().username()) ? "refusal.last-owner-you" : "refusal.last-owner";
        return conflict(Saying.of(key, NAME, name, HUB, now.hub().title()));
    }

    private static Refusal group(Hub hub, String key) {
        return forbidden(Saying.of(key, HUB, hub.title(), "group", hub.id().name()));
    }

    private static String words(String typed) {
        return PlainText.clean(typed, RoleAction.LONGEST_WORDS);
    }
}
