package org.fedoraproject.hubs.web.hub;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.picture.Pictures;
import org.fedoraproject.hubs.web.site.Fingerprint;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/** Makes the head of a hub's page. Thread-safe. */
@Singleton
final class HubHeader {

    private static final int LINKS_SHOWN = 4;

    private final HubStore hubs;
    private final HubActs acts;
    private final Pictures pictures;

    HubHeader(HubStore hubs, HubActs acts, Pictures pictures) {
        this.hubs = hubs;
        this.acts = acts;
        this.pictures = pictures;
    }

    /**
     * The head as somebody sees it.
     *
     * @param teams how many open teams a person belongs to; means nothing for teams
     */
    HubPage.Header of(Seen seen, int teams) {
        Hub hub = seen.hub();
        Map<Role, Integer> counts = hubs.memberCounts(hub.id());
        boolean person = isPerson(hub);
        List<HubPage.Fact> facts = new ArrayList<>();
        if (person) {
            facts.add(figure("users", teams, "hub.teams", null));
        } else {
            facts.addAll(people(seen, counts));
        }
        facts.add(new HubPage.Fact(
                "calendar",
                "",
                PageTexts.here().say("hub.here-since"),
                Moments.iso(hub.createdAt()),
                "month",
                Moments.month(hub.createdAt()),
                null));
        HubDo deeds = acts.of(seen, counts);
        return new HubPage.Header(
                hub.title(),
                byline(hub),
                hub.archived(),
                Avatar.of(hub.id(), hub.title()),
                picture(hub),
                Weave.of(hub.id()),
                facts,
                // Whoever sees no more than who it is sees no links.
                seen.may(Action.SEE)
                        ? hub.links().stream()
                                .limit(LINKS_SHOWN)
                                .map(HubHeader::link)
                                .toList()
                        : List.of(),
                new HubPage.Live(
                        "/" + hub.id().path() + "/header",
                        Fingerprint.of(
                                facts.toString(),
                                deeds.toString(),
                                hub.toString(),
                                PageTexts.here().locale().toLanguageTag())),
                deeds);
    }

    private static List<HubPage.Fact> people(Seen seen, Map<Role, Integer> counts) {
        int owners = counts.getOrDefault(Role.OWNER, 0);
        int members = owners + counts.getOrDefault(Role.MEMBER, 0);
        boolean mayLook = seen.may(Action.SEE) || seen.may(Action.MANAGE_PEOPLE);
        String address = mayLook ? "/" + seen.hub().id().path() + "/members/" : null;
        List<HubPage.Fact> facts = new ArrayList<>();
        facts.add(figure("users", members, "hub.members", address));
        if (owners > 0) {
            facts.add(figure("person", owners, "hub.owners", null));
        }
        return facts;
    }

    private static String byline(Hub hub) {
        if (!isPerson(hub)) {
            return hub.summary();
        }
        String name = "@" + hub.id().name();
        return hub.summary().isBlank() ? name : name + " · " + hub.summary();
    }

    /** The address changes with the picture, so that browsers may keep it for a while. */
    private @Nullable String picture(Hub hub) {
        String digest = hub.avatar();
        return digest == null || !pictures.isOn()
                ? null
                : "/" + hub.id().path() + "/picture?v=" + digest.substring(0, 12);
    }

    private static HubPage.Fact figure(String icon, int figure, String key, @Nullable String address) {
        String words = PageTexts.here().say(key, Map.of("count", figure));
        return new HubPage.Fact(icon, Integer.toString(figure), words, null, "", "", address);
    }

    private static HubPage.Link link(HubLink link) {
        String label = link.label().toLowerCase(Locale.ROOT);
        String icon = label.contains("chat") || label.contains("matrix") || label.contains("irc")
                ? "chat"
                : label.contains("mail") || label.contains("list") ? "mail" : "link";
        return new HubPage.Link(icon, SafeLink.of(link.address()).orElse(null), link.label());
    }

    /** The open teams of a person; empty for teams. */
    List<HubSummary> teams(Hub hub) {
        return isPerson(hub) ? hubs.teamsOf(hub.id().name()) : List.of();
    }

    static boolean isPerson(Hub hub) {
        return hub.id().kind() == HubKind.USER;
    }
}
