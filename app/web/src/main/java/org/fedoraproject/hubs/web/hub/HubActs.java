package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Invitation;
import org.fedoraproject.hubs.core.membership.JoinRequest;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.core.membership.Standing;
import org.fedoraproject.hubs.web.access.Seen;
import org.jspecify.annotations.Nullable;

/** Finds out what a viewer can do about a hub; of visitors it asks no store. Thread-safe. */
@Singleton
final class HubActs {

    private final Memberships memberships;

    HubActs(Memberships memberships) {
        this.memberships = memberships;
    }

    /** @param counts how many people have each role there */
    HubDo of(Seen seen, Map<Role, Integer> counts) {
        Hub hub = seen.hub();
        String username = seen.viewer().username();
        Standing standing = username == null ? Standing.NONE : memberships.standing(hub.id(), username);
        String base = "/" + hub.id().path() + "/";
        String roles = base + "roles/";
        boolean follows = seen.may(Action.FOLLOW) || (username == null && !hub.archived());
        String login = username == null ? "/login?to=" + base : null;
        return new HubDo(
                follows || standing.is(Role.SUBSCRIBER)
                        ? toggle(roles, login, standing.is(Role.SUBSCRIBER), "subscribe", counts.get(Role.SUBSCRIBER))
                        : null,
                follows || standing.is(Role.STARGAZER)
                        ? toggle(roles, login, standing.is(Role.STARGAZER), "star", counts.get(Role.STARGAZER))
                        : null,
                join(seen, standing, roles, login),
                mine(standing, roles),
                seen.may(Action.CHANGE_SETTINGS) || seen.may(Action.ARCHIVE) ? base + "settings/" : null,
                requests(seen, base),
                notices(hub, standing, roles));
    }

    private static HubDo.Toggle toggle(
            String roles, @Nullable String login, boolean pressed, String verb, @Nullable Integer count) {
        String action = pressed ? "un" + verb : verb;
        String label = verb.equals("star") ? (pressed ? "Starred" : "Star") : pressed ? "Subscribed" : "Subscribe";
        return new HubDo.Toggle(
                login == null ? roles + action : null, login, pressed, label, count == null ? 0 : count);
    }

    private static HubDo.@Nullable Join join(Seen seen, Standing standing, String roles, @Nullable String login) {
        Hub hub = seen.hub();
        boolean takes = hub.id().kind() == HubKind.TEAM
                && !hub.archived()
                && (hub.joining() == Joining.OPEN || hub.joining() == Joining.APPROVAL);
        JoinRequest request = standing.request();
        boolean asked = request != null
                && (request.isOpen()
                        || (hub.joining() == Joining.APPROVAL
                                && request.pause(Instant.now()).isPresent()));
        boolean could = login != null || seen.may(Action.JOIN);
        if (!takes || !could || asked || standing.belongs() || standing.invitation() != null) {
            return null;
        }
        boolean open = hub.joining() == Joining.OPEN;
        return new HubDo.Join(
                login == null ? roles + "join" : null, login, open ? "Join" : "Ask to join", !open, hub.title());
    }

    private static HubDo.@Nullable Mine mine(Standing standing, String roles) {
        if (!standing.belongs()) {
            return null;
        }
        boolean owner = standing.is(Role.OWNER);
        return new HubDo.Mine(owner ? "Owner" : "Member", owner ? roles + "give-up-ownership" : null, roles + "leave");
    }

    private HubDo.@Nullable Waiting requests(Seen seen, String base) {
        int waiting =
                seen.may(Action.MANAGE_PEOPLE) ? memberships.waiting(seen.hub().id()) : 0;
        return waiting == 0 ? null : new HubDo.Waiting(base + "requests/", waiting);
    }

    private static List<HubDo.Notice> notices(Hub hub, Standing standing, String roles) {
        List<HubDo.Notice> notices = new ArrayList<>();
        Invitation invitation = standing.invitation();
        if (invitation != null) {
            String as = invitation.role() == Role.OWNER ? "an owner" : "a member";
            notices.add(new HubDo.Notice(
                    invitation.invitedBy() + " invites you to be " + as + " of " + hub.title() + ".",
                    null,
                    List.of(
                            new HubDo.Act(roles + "accept", "Accept", true),
                            new HubDo.Act(roles + "decline", "Decline", false))));
        }
        JoinRequest request = standing.request();
        if (request != null && !standing.belongs()) {
            notices.add(new HubDo.Notice(
                    words(request),
                    request.answer().isEmpty() ? null : request.answer(),
                    request.pause(Instant.now()).isPresent()
                            ? List.of()
                            : List.of(new HubDo.Act(
                                    roles + "withdraw",
                                    request.isOpen() ? "Withdraw the request" : "Understood",
                                    false))));
        }
        return notices;
    }

    private static String words(JoinRequest request) {
        return switch (request.state()) {
            case WAITING -> "You asked to join. An owner will answer; this page shows it by itself.";
            case DEFERRED -> "You asked to join. " + request.answeredBy() + " wants to decide later.";
            case DENIED ->
                "You asked to join. " + request.answeredBy() + " said no this time. "
                        + request.pause(Instant.now()).orElse("");
        };
    }
}
