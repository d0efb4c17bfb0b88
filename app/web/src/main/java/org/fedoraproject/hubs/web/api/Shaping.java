package org.fedoraproject.hubs.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Member;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.membership.Invitation;
import org.fedoraproject.hubs.core.membership.JoinRequest;
import org.fedoraproject.hubs.core.membership.Standing;
import org.fedoraproject.hubs.web.access.Seen;

/** Makes answers of what the stores hold. Stateless. */
final class Shaping {

    private Shaping() {}

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static Shapes.HubItem item(HubSummary hub) {
        return new Shapes.HubItem(
                hub.id().path(),
                hub.title(),
                hub.summary(),
                hub.members(),
                "/" + hub.id().path() + "/");
    }

    /** What the viewer sees of it: its header at least. */
    static Shapes.HubShape hub(Seen seen) {
        Hub hub = seen.hub();
        boolean open = seen.may(Action.SEE);
        return new Shapes.HubShape(
                hub.id().path(),
                code(hub.id().kind()),
                hub.title(),
                hub.summary(),
                open ? hub.description() : null,
                code(hub.visibility()),
                hub.archived(),
                hub.id().kind() == HubKind.TEAM ? code(hub.joining()) : null,
                open ? hub.timeZone() : null,
                open
                        ? hub.links().stream()
                                .map(link -> new Shapes.LinkShape(link.label(), link.address()))
                                .toList()
                        : List.of(),
                open ? hub.follows().stream().map(Interest::toString).toList() : List.of(),
                hub.createdAt(),
                hub.version(),
                "/" + hub.id().path() + "/");
    }

    static Shapes.MemberShape member(Member member) {
        return new Shapes.MemberShape(member.username(), member.title(), code(member.role()), member.since());
    }

    static Shapes.PlacementShape placement(Seen seen, WidgetPlacement placement) {
        return new Shapes.PlacementShape(
                placement.id().value(),
                placement.kind(),
                code(placement.column()),
                placement.position(),
                placement.membersOnly(),
                seen.may(Action.CHANGE_LAYOUT) ? placement.configuration() : null,
                "/" + placement.hub().path() + "/widgets/" + placement.id());
    }

    static Shapes.LayoutShape layout(Seen seen, Layout layout) {
        return new Shapes.LayoutShape(
                code(layout.split()),
                layout.version(),
                layout.placements().stream()
                        .map(placement -> placement(seen, placement))
                        .toList());
    }

    static Shapes.FeedShape feed(Hub hub, Feed feed) {
        return new Shapes.FeedShape(
                hub.id().path(), feed.entries().stream().map(Shaping::entry).toList());
    }

    private static Shapes.EntryShape entry(FeedEntry entry) {
        return new Shapes.EntryShape(
                entry.id().value(),
                entry.at(),
                entry.application(),
                entry.topic(),
                entry.agent(),
                entry.usernames(),
                entry.packages(),
                entry.said().plain(),
                entry.link());
    }

    static List<String> roles(Set<Role> roles) {
        return roles.stream()
                .sorted(Comparator.naturalOrder())
                .map(Shaping::code)
                .toList();
    }

    static Shapes.RequestShape request(JoinRequest request) {
        return new Shapes.RequestShape(
                code(request.state()),
                request.username(),
                request.title(),
                request.words(),
                request.askedAt(),
                request.answer());
    }

    static Shapes.InvitationShape invitation(Invitation invitation) {
        return new Shapes.InvitationShape(
                invitation.hub().path(),
                invitation.username(),
                code(invitation.role()),
                invitation.invitedBy(),
                invitation.invitedAt());
    }

    static Shapes.MembershipShape membership(HubId hub, Standing standing) {
        JoinRequest request = standing.request();
        Invitation invitation = standing.invitation();
        return new Shapes.MembershipShape(
                hub.path(),
                roles(standing.roles()),
                request == null ? null : request(request),
                invitation == null ? null : invitation(invitation));
    }
}
