package org.fedoraproject.hubs.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedStore.Addition;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.jspecify.annotations.Nullable;

/** People, teams and what they did, made up for tests and to look at. */
final class InventedCommunity {

    private static final Map<HubKind, List<String>> WIDGETS = Map.of(
            HubKind.TEAM, List.of("feed", "about", "activity", "members"),
            HubKind.USER, List.of("feed", "about", "activity", "teams"));

    private final Twins twins;
    private int number;

    InventedCommunity(Twins twins) {
        this.twins = twins;
    }

    /** A hub as it is; its own words, links and widgets by kind. */
    NewHub plan(HubId id, String title, String summary, Visibility visibility, List<NewMember> members) {
        Hub hub = new Hub(
                id,
                title,
                summary,
                "We answer every request, and we teach while we draw.",
                visibility,
                false,
                "test",
                id.kind() == HubKind.USER ? "Africa/Lagos" : null,
                List.of(new HubLink("Chat", "https://chat.example.org/#design"), new HubLink("Mailing list", "")),
                id.kind() == HubKind.TEAM ? List.of(Interest.pkg("backgrounds")) : List.of(),
                Instant.parse("2019-08-04T10:00:00Z"));
        List<NewPlacement> widgets = new ArrayList<>();
        for (String kind : WIDGETS.getOrDefault(id.kind(), List.of())) {
            Column column = kind.equals("feed") ? Column.MAIN : Column.SIDE;
            widgets.add(new NewPlacement(
                    kind,
                    column,
                    widgets.size(),
                    JsonNodeFactory.instance.objectNode(),
                    kind.equals("feed"),
                    Set.of()));
        }
        return new NewHub(hub, Set.of(), widgets, members);
    }

    /** A team of three, and teams and people around it, with a busy week behind them. */
    InventedCommunity settle() {
        String[] people = {"leilani", "meiling", "diego", "ngozi", "amara", "tomas"};
        String[] names = {
            "Leilani Kahale", "Mei-Ling Zhao", "Diego Quispe", "Ngozi Adeyemi", "Amara Diallo", "Tomás Villarreal"
        };
        List<NewHub> plans = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            plans.add(plan(
                    HubId.user(people[i]),
                    names[i],
                    i == 3 ? "keeps 34 Python packages alive, teaches packaging on Saturdays" : "",
                    Visibility.PUBLIC,
                    List.of()));
        }
        plans.add(plan(
                HubId.team("design"),
                "Design",
                "Wallpapers, icons, illustrations, print and the odd sticker.",
                Visibility.PUBLIC,
                List.of(
                        new NewMember("leilani", Role.OWNER),
                        new NewMember("meiling", Role.OWNER),
                        new NewMember("diego", Role.MEMBER),
                        new NewMember("ngozi", Role.MEMBER))));
        plans.add(plan(
                HubId.team("python"),
                "Python",
                "The interpreter, 4,000 packages above it and the people who keep them building.",
                Visibility.PUBLIC,
                List.of(new NewMember("ngozi", Role.OWNER), new NewMember("amara", Role.MEMBER))));
        plans.add(plan(
                HubId.team("quality"),
                "Quality",
                "Breaks releases before you do.",
                Visibility.PUBLIC,
                List.of(new NewMember("ngozi", Role.MEMBER))));
        plans.add(plan(HubId.team("c++-sig"), "C++", "Templates all the way down.", Visibility.PUBLIC, List.of()));
        twins.hubs.createMissing(plans);
        return this;
    }

    /** A busy week. */
    InventedCommunity busy() {
        Instant now = Instant.now();
        for (int i = 0; i < 3; i++) {
            Sentence said = Sentence.start()
                    .person("leilani")
                    .text(" commented on ")
                    .object("design#12")
                    .text(": “")
                    .quote("Version " + i + " reads better on a phone.")
                    .text("”")
                    .end();
            entry(now.minusSeconds(i), "leilani", said, "comment", HubId.team("design"), HubId.user("leilani"));
        }
        String[] who = {"meiling", "diego", "ngozi", "amara"};
        for (int i = 0; i < 24; i++) {
            String agent = who[i % who.length];
            Instant at = now.minus(Duration.ofMinutes(7L + 12L * i * i));
            boolean machine = i % 4 == 1;
            Sentence said = machine
                    ? Sentence.start()
                            .object("backgrounds-44." + i + "-1.fc44")
                            .text(" ")
                            .outcome("passed its tests")
                            .end()
                    : i % 4 == 2
                            ? Sentence.start()
                                    .person(agent)
                                    .text(" commented on ")
                                    .object("Wallpaper 44: sketch " + i)
                                    .quote("The lower third carries the clock badly; could the horizon sink a little?")
                                    .end()
                            : Sentence.start()
                                    .person(agent)
                                    .text(" merged ")
                                    .object("Monochrome variants of icon " + i)
                                    .text(" into ")
                                    .pkg("design/icons")
                                    .end();
            HubId team = HubId.team(i % 3 == 0 ? "python" : "design");
            if (machine) {
                entry(at, null, said, "check", team);
            } else {
                entry(at, agent, said, i % 4 == 2 ? "comment" : "merge", team, HubId.user(agent));
            }
        }
        for (int week = 1; week < 11; week++) {
            for (int i = 0; i < 3 + week % 4; i++) {
                entry(
                        now.minus(Duration.ofDays(week * 7L + i)),
                        "diego",
                        Sentence.start()
                                .person("diego")
                                .text(" pushed ")
                                .object("commit " + week + "." + i)
                                .end(),
                        "commit",
                        HubId.team("design"));
            }
        }
        return this;
    }

    /** The portal says something of a hub, and it stands in the feeds of these hubs. */
    FeedEntry portalSays(Sentence said, HubId about, HubId... hubs) {
        number++;
        FeedEntry entry = new FeedEntry(
                new MessageId("2026-test-" + number),
                Instant.now(),
                "hubs",
                "org.fedoraproject.prod.hubs.hub.updated",
                Severity.INFO,
                "leilani",
                List.of("leilani"),
                List.of(),
                "https://hubs.example.org/" + about.path() + "/",
                said,
                said,
                "home",
                "");
        for (HubId hub : hubs) {
            twins.feeds.append(List.of(new Addition(hub.feed(), entry)));
        }
        return entry;
    }

    /** A hub's feed is full. */
    void busy(HubId hub) {
        for (int i = 0; i < 100; i++) {
            Sentence said = Sentence.start()
                    .person("diego")
                    .text(" pushed ")
                    .object("commit " + i)
                    .end();
            entry(Instant.now().minus(Duration.ofMinutes(30L * i)), "diego", said, "commit", hub);
        }
    }

    /** Something happens and stands in the feeds of these hubs. */
    FeedEntry entry(Instant at, @Nullable String agent, Sentence said, String icon, HubId... hubs) {
        number++;
        FeedEntry entry = new FeedEntry(
                new MessageId("2026-test-" + number),
                at,
                icon.equals("check") ? "bodhi" : icon.equals("build") ? "buildsys" : "pagure",
                "org.example.test",
                Severity.INFO,
                agent,
                agent == null ? List.of() : List.of(agent),
                List.of("backgrounds"),
                "https://example.org/see/" + number,
                said,
                said,
                icon,
                "");
        for (HubId hub : hubs) {
            twins.feeds.append(List.of(new Addition(hub.feed(), entry)));
        }
        return entry;
    }
}
