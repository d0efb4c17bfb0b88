package org.fedoraproject.hubs.web.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.widgets.Avatar;

/** Makes the head of a hub's page. Stateless. */
final class HubHeader {

    private static final int LINKS_SHOWN = 4;

    private HubHeader() {}

    static HubPage.Header ofTeam(Hub hub, Map<Role, Integer> counts) {
        int owners = counts.getOrDefault(Role.OWNER, 0);
        int members = owners + counts.getOrDefault(Role.MEMBER, 0);
        List<HubPage.Fact> facts = new ArrayList<>();
        facts.add(figure("users", members, "member", "members"));
        if (owners > 0) {
            facts.add(figure("person", owners, "owner", "owners"));
        }
        return header(hub, hub.summary(), facts);
    }

    static HubPage.Header ofPerson(Hub hub, int teams) {
        String name = "@" + hub.id().name();
        return header(
                hub,
                hub.summary().isBlank() ? name : name + " · " + hub.summary(),
                List.of(figure("users", teams, "team", "teams")));
    }

    private static HubPage.Header header(Hub hub, String byline, List<HubPage.Fact> figures) {
        List<HubPage.Fact> facts = new ArrayList<>(figures);
        facts.add(new HubPage.Fact(
                "calendar", "", "here since", Moments.iso(hub.createdAt()), "month", Moments.month(hub.createdAt())));
        return new HubPage.Header(
                hub.title(),
                byline,
                hub.archived(),
                Avatar.of(hub.id(), hub.title()),
                Weave.of(hub.id()),
                facts,
                hub.links().stream().limit(LINKS_SHOWN).map(HubHeader::link).collect(Collectors.toList()));
    }

    private static HubPage.Fact figure(String icon, int figure, String one, String many) {
        return new HubPage.Fact(icon, Integer.toString(figure), figure == 1 ? one : many, null, "", "");
    }

    private static HubPage.Link link(HubLink link) {
        String label = link.label().toLowerCase(Locale.ROOT);
        String icon = label.contains("chat") || label.contains("matrix") || label.contains("irc")
                ? "chat"
                : label.contains("mail") || label.contains("list") ? "mail" : "link";
        return new HubPage.Link(icon, SafeLink.of(link.address()).orElse(null), link.label());
    }

    static boolean isPerson(Hub hub) {
        return hub.id().kind() == HubKind.USER;
    }
}
