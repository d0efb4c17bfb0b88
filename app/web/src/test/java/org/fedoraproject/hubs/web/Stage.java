package org.fedoraproject.hubs.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.help.HelpRequest;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.library.LibraryLink;

/**
 * A team of leilani and meiling, with diego as a member, in which everything is there that pages show a form for: amara asks to join, tomas was
 * refused, ngozi is invited, somebody wants help, links are kept, and leilani's stream holds something of every sort.
 */
final class Stage {

    private static final Map<LivePortal, Map<String, Someone>> PEOPLE = new HashMap<>();

    final HubId team;
    final FeedEntry entry;
    final FeedEntry noise;
    private final LivePortal portal;

    Stage(LivePortal portal, String name) {
        this.portal = portal;
        this.team = portal.team(name, "feed", "about", "help", "library", "stats", "sticky", "members", "dial");
        this.entry = portal.web.community.entry(
                Instant.now(),
                "diego",
                Sentence.start()
                        .person("diego")
                        .text(" asked about ")
                        .object(name)
                        .quote("Could it sink?")
                        .end(),
                "comment",
                team);
        this.noise = portal.web.community.entry(Instant.now(), null, Sentence.of("noise"), "build", team);
        people();
        contributions();
        stream();
    }

    /** Further states that pages show forms for: a follower, somebody who gave a hub up, and what leilani hides. */
    void crowded() {
        newcomer(portal, "stella");
        newcomer(portal, "quinn");
        for (String path : List.of(at("roles/"), "/u/leilani/roles/")) {
            send("stella", path + "subscribe");
            send("stella", path + "star");
        }
        send("stella", entryAddress() + "/hide-everywhere");
        somebody(portal, "stella").post("/account/tokens", "label", "Backup", "scope", "read", "days", "7");
        somebody(portal, "stella").post("/account/readers", "of", "stream");
        send("quinn", "/u/quinn/settings/archive");
        HubId away = portal.team(team.name() + "-away", "about");
        send("leilani", "/" + away.path() + "/settings/archive");
    }

    /** Somebody who sends forms without a browser. */
    static Someone somebody(LivePortal portal, String username) {
        return PEOPLE.computeIfAbsent(portal, p -> new HashMap<>())
                .computeIfAbsent(username, name -> Someone.signedIn(portal.web, name));
    }

    private void send(String username, String path, String... fields) {
        int status = somebody(portal, username).post(path, fields).statusCode();
        if (status != 303) {
            throw new IllegalStateException(path + " of " + username + " answers " + status);
        }
    }

    private void people() {
        send("amara", at("roles/join"), "words", "I draw maps.");
        send("tomas", at("roles/join"), "words", "Me too.");
        send("leilani", at("requests/deny"), "person", "tomas", "word", "Not this time.");
        send("leilani", at("members/invite"), "person", "ngozi", "role", "member");
    }

    private void contributions() {
        send(
                "diego",
                at("help"),
                "text",
                "Somebody who draws a hedge",
                "skills",
                "",
                "days",
                "3",
                "card",
                card("help"));
        for (String title : List.of("First", "Second")) {
            send(
                    "leilani",
                    at("library"),
                    "address",
                    "https://example.org/" + title,
                    "title",
                    title,
                    "blurb",
                    "",
                    "card",
                    card("library"));
        }
    }

    private void stream() {
        send("leilani", entryAddress() + "/save");
        send("leilani", entryAddress() + "/pin");
        send("leilani", "/stream/filters", "name", "Of " + team.name(), "query", "q=sink");
        send("leilani", "/stream/packages/follow", "name", "package-" + team.name());
        send("leilani", at("entries/" + noise.id().value() + "/hide"));
    }

    /** An address behind the team's hub. */
    String at(String end) {
        return "/" + team.path() + "/" + end;
    }

    String entryAddress() {
        return at("entries/" + entry.id().value());
    }

    /** The number of the card of a kind. */
    String card(String kind) {
        return portal.web.twins.hubs.placements(team).stream()
                .filter(each -> each.kind().equals(kind))
                .map(WidgetPlacement::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    List<HelpRequest> help() {
        return HelpRequest.open(portal.web.twins.facts, team, Instant.now(), 10);
    }

    List<LibraryLink> links() {
        return LibraryLink.of(portal.web.twins.facts, team, Instant.now());
    }

    /** Somebody with a hub and nothing else. */
    static String newcomer(LivePortal portal, String name) {
        portal.web.twins.hubs.createMissing(
                List.of(portal.web.community.plan(HubId.user(name), "New " + name, "", Visibility.PUBLIC, List.of())));
        return name;
    }
}
