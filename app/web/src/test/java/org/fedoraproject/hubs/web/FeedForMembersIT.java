package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.web.Cast.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An owner shows a public hub's feed to members alone: nobody else reads it by another way. */
class FeedForMembersIT {

    private static WebFixture web;
    private static Place open;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of());
        open = new Cast(web)
                .places().stream()
                        .filter(place -> place.id().name().equals("team-public"))
                        .findFirst()
                        .orElseThrow();
        web.twins.hubs.placements(open.id()).stream()
                .filter(placement -> placement.kind().equals("feed"))
                .map(WidgetPlacement::id)
                .forEach(web.twins.hubsInMemory::forMembers);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void noOtherWayLeadsToIt() {
        String hub = "/" + open.id().path() + "/";
        String interfaceFeed = "/api/v1/hubs/" + open.id().path() + "/feed";
        List<String> ways = List.of(
                hub,
                hub + "feed.atom",
                hub + "feed.json",
                hub + "feed.as2.json",
                interfaceFeed,
                "/",
                "/happening",
                "/explore/",
                "/search?q=mel%20wrote");
        assertThat(ways)
                .allSatisfy(way -> assertThat(web.get(way).body()).as(way).doesNotContain(open.canary("feed")));
        assertThat(Stream.of("feed.atom", "feed.json", "feed.as2.json")
                        .map(file -> web.get(hub + file).statusCode()))
                .containsOnly(404);
        assertThat(web.get(interfaceFeed).statusCode()).isEqualTo(401);
        assertThat(web.get(hub).body()).doesNotContain("feed.atom");
    }
}
