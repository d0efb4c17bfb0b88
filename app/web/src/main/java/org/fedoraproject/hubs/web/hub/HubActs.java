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
import org.fedoraproject.hubs.core.text.Saying;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Texts;
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
        boolean follows =
                seen.may(Action.FOLLOW) || (username == null && seen.may(Action.SEE_HEADER) && !hub.archived());
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
                seen.may(Action.CHANGE_LAYOUT) ? base + "layout" : null,
                requests(seen, base),
                notices(hub, standing, roles));
    }

    private static HubDo.Toggle toggle(
            String roles, @Nullable String login, boolean pressed, String verb, @Nullable Integer count) {
        String action = pressed ? "un" + verb : verb;
        String label = verb.equals("star")
                ? (pressed ? "hub.starred" : "hub.star")
                : pressed ? "hub.subscribed" : "hub.subscribe";
        return new HubDo.Toggle(
                login == null ? roles + action : null,
                login,
                pressed,
                PageTexts.here().say(label),
                count == null ? 0 : count);
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
        boolean could = (login != null && seen.may(Action.SEE_HEADER)) || seen.may(Action.JOIN);
        if (!takes || !could || asked || standing.belongs() || standing.invitation() != null) {
            return null;
        }
        boolean open = hub.joining() == Joining.OPEN;
        return new HubDo.Join(
                login == null ? roles + "join" : null,
                login,
                PageTexts.here().say(open ? "hub.join" : "hub.ask-to-join"),
                !open,
                hub.title());
    }

    private static HubDo.@Nullable Mine mine(Standing standing, String roles) {
        if (!standing.belongs()) {
            return null;
        }
        boolean owner = standing.is(Role.OWNER);
        return new HubDo.Mine(
                PageTexts.here().say(owner ? "hub.owner" : "hub.member"),
                owner ? roles + "give-up-ownership" : null,
                roles + "leave");
    }

    private HubDo.@Nullable Waiting requests(Seen seen, String base) {
        int waiting =
                seen.may(Action.MANAGE_PEOPLE) ? memberships.waiting(seen.hub().id()) : 0;
        return waiting == 0 ? null : new HubDo.Waiting(base + "requests/", waiting);
    }

    private static List<HubDo.Notice> notices(Hub hub, Standing standing, String roles) {
        List<HubDo.Notice> notices = new ArrayList<>();
        Texts texts = PageTexts.here();
        Invitation invitation = standing.invitation();
        if (invitation != null) {
            notices.add(new HubDo.Notice(
                    texts.say(
                            "hub.invited",
                            Map.of(
                                    "who", invitation.invitedBy(),
                                    "role", invitation.role().name(),
                                    "title", hub.title())),
                    null,
                    List.of(
                            new HubDo.Act(roles + "accept", texts.say("hub.accept"), true),
                            new HubDo.Act(roles + "decline", texts.say("hub.decline"), false))));
        }
        JoinRequest request = standing.request();
        if (request != null && !standing.belongs()) {
            notices.add(new HubDo.Notice(
                    words(request, texts),
                    request.answer().isEmpty() ? null : request.answer(),
                    request.pause(Instant.now()).isPresent()
                            ? List.of()
                            : List.of(new HubDo.Act(
                                    roles + "withdraw",
                                    texts.say(request.isOpen() ? "hub.withdraw" : "hub.understood"),
                                    false))));
        }
        return notices;
    }

    private static String words(JoinRequest request, Texts texts) {
        String who = String.valueOf(request.answeredBy());
        return switch (request.state()) {
            case WAITING -> texts.say("hub.asked-waiting");
            case DEFERRED -> texts.say("hub.asked-deferred", Map.of("who", who));
            case DENIED ->
                request.pause(Instant.now())
                        .map(from -> PageTexts.said(Saying.of("hub.asked-denied-until", "who", who, "from", from)))
                        .orElseGet(() -> texts.say("hub.asked-denied", Map.of("who", who)));
        };
    }
}
