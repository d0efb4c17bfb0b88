package org.fedoraproject.hubs.web.membership;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.History.Opened;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Member;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.Invitation;
import org.fedoraproject.hubs.core.membership.JoinRequest;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.web.access.Openings;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.hub.BehindHub;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the pages about the people of a team. Thread-safe. */
@Singleton
final class PeoplePages {

    private static final int PAGE = 50;
    private static final int REQUESTS = 100;
    private static final int INVITATIONS = 200;
    private static final int DENIED = 50;

    private final HubStore hubs;
    private final Memberships memberships;
    private final BehindHub behind;
    private final Pages pages;
    private final Openings openings;

    PeoplePages(HubStore hubs, Memberships memberships, BehindHub behind, Pages pages, Openings openings) {
        this.hubs = hubs;
        this.memberships = memberships;
        this.behind = behind;
        this.pages = pages;
        this.openings = openings;
    }

    /** @param wanted number of the page, from 1; another one than there is counts as the nearest */
    String members(Seen seen, int wanted, InviteForm typed) {
        Hub hub = seen.hub();
        Map<Role, Integer> counts = hubs.memberCounts(hub.id());
        int total = counts.getOrDefault(Role.OWNER, 0) + counts.getOrDefault(Role.MEMBER, 0);
        int last = Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.clamp(wanted, 1, last);
        int offset = (page - 1) * PAGE;
        boolean manages = seen.may(Action.MANAGE_PEOPLE);
        if (manages) {
            openings.note(seen, Opened.PEOPLE);
        }
        boolean grouped = hub.joining() == Joining.GROUP;
        String base = "/" + hub.id().path() + "/members/";
        Texts texts = PageTexts.here();
        String title = texts.say("members.of", Map.of("hub", hub.title()));
        return pages.render(
                "members",
                new MembersPage(
                        BehindHub.frame(hub, title),
                        behind.tabs(seen, title, "members/"),
                        base,
                        total,
                        people(seen, offset, Math.min(PAGE, total - offset)),
                        manages,
                        manages && !grouped ? typed : null,
                        manages && grouped
                                ? texts.say(
                                        "members.grouped",
                                        Map.of("group", hub.id().name()))
                                : null,
                        manages ? invitations(hub.id()) : List.of(),
                        page > 1 ? base + "?page=" + (page - 1) : null,
                        page < last ? base + "?page=" + (page + 1) : null));
    }

    private List<MembersPage.Person> people(Seen seen, int offset, int limit) {
        List<MembersPage.Person> people = new ArrayList<>();
        if (limit > 0) {
            // Owners and members come first; who only follows is nobody's business.
            hubs.members(seen.hub().id(), offset, limit).stream()
                    .filter(member -> member.role() == Role.OWNER || member.role() == Role.MEMBER)
                    .forEach(member -> people.add(person(seen, member)));
        }
        return people;
    }

    private static MembersPage.Person person(Seen seen, Member member) {
        Instant since = member.since();
        return new MembersPage.Person(
                member.username(),
                avatar(member.username(), member.title()),
                "/u/" + member.username() + "/",
                member.title(),
                member.role() == Role.OWNER,
                since == null ? null : Moments.iso(since),
                since == null ? "" : Moments.words(since),
                seen.may(Action.MANAGE_PEOPLE) ? acts(seen, member) : List.of());
    }

    private static Avatar avatar(String username, String title) {
        return HubId.isName(username) ? Avatar.of(HubId.user(username), title) : Avatar.ofPerson(username);
    }

    private static List<MembersPage.Act> acts(Seen seen, Member member) {
        String base = "/" + seen.hub().id().path() + "/members/";
        boolean owner = member.role() == Role.OWNER;
        List<MembersPage.Act> acts = new ArrayList<>();
        if (owner) {
            acts.add(new MembersPage.Act(base + "demote", say("members.demote"), false));
        } else if (seen.hub().joining() != Joining.GROUP && !seen.viewer().is(member.username())) {
            acts.add(new MembersPage.Act(base + "promote", say("members.promote"), false));
        }
        acts.add(new MembersPage.Act(base + "remove", say("members.remove"), true));
        return acts;
    }

    private List<MembersPage.Invited> invitations(HubId hub) {
        return memberships.invitations(hub, INVITATIONS).stream()
                .map(PeoplePages::invited)
                .toList();
    }

    private static MembersPage.Invited invited(Invitation invitation) {
        return new MembersPage.Invited(
                invitation.username(),
                avatar(invitation.username(), invitation.title()),
                invitation.title(),
                PageTexts.here()
                        .say(
                                "members.invited-as",
                                Map.of("role", invitation.role().name(), "who", invitation.invitedBy())));
    }

    private static String say(String key) {
        return PageTexts.here().say(key);
    }

    /** What somebody said to a request; their own words may be missing. */
    private static String answered(String key, JoinRequest request) {
        String who = Objects.requireNonNullElseGet(request.answeredBy(), () -> say("requests.somebody"));
        return request.answer().isEmpty()
                ? PageTexts.here().say(key, Map.of("who", who))
                : PageTexts.here().say(key + "-words", Map.of("who", who, "words", request.answer()));
    }

    String requests(Seen seen) {
        openings.note(seen, Opened.PEOPLE);
        Hub hub = seen.hub();
        List<JoinRequest> open = memberships.requests(hub.id(), 0, REQUESTS + 1);
        List<RequestsPage.Asking> shown = new ArrayList<>();
        for (JoinRequest request : open.subList(0, Math.min(REQUESTS, open.size()))) {
            shown.add(asking(shown.size() + 1, request));
        }
        String title = PageTexts.here().say("requests.of", Map.of("hub", hub.title()));
        return pages.render(
                "requests",
                new RequestsPage(
                        BehindHub.frame(hub, title),
                        behind.tabs(seen, title, "requests/"),
                        "/" + hub.id().path() + "/requests/",
                        shown,
                        open.size() > REQUESTS,
                        memberships.denied(hub.id(), DENIED).stream()
                                .map(PeoplePages::denied)
                                .toList()));
    }

    private static RequestsPage.Denied denied(JoinRequest request) {
        Instant at = Objects.requireNonNullElse(request.answeredAt(), request.askedAt());
        return new RequestsPage.Denied(
                request.username(),
                avatar(request.username(), request.title()),
                request.title(),
                answered("requests.said-no", request),
                Moments.iso(at),
                Moments.words(at));
    }

    private static RequestsPage.Asking asking(int id, JoinRequest request) {
        return new RequestsPage.Asking(
                id,
                request.username(),
                avatar(request.username(), request.title()),
                "/u/" + request.username() + "/",
                request.title(),
                nothing(request.words()),
                Moments.iso(request.askedAt()),
                Moments.words(request.askedAt()),
                request.state() == JoinRequest.State.DEFERRED ? answered("requests.put-off", request) : null);
    }

    private static @Nullable String nothing(String text) {
        return text.isEmpty() ? null : text;
    }
}
