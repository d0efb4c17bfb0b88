package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.ValidationWarnings;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.help.HelpRequest;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.library.LibraryLink;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members add to hubs with forms, and the calendar file, over HTTP on stores in memory. */
class ContributionsIT {

    private static final HubId GARDEN = HubId.team("garden");

    private static final String PLANT = "Somebody who knows how to plant a hedge in autumn";

    private WebFixture web;
    private Someone owner;
    private Someone member;
    private Someone stranger;

    @BeforeEach
    void start() {
        web = new WebFixture(Map.of());
        web.community.settle();
        web.twins.hubs.createMissing(List.of(team("garden")
                .titled("Garden <1>")
                .widget("help")
                .widget("library")
                .widget("meetings")
                .member("leilani", Role.OWNER)
                .member("diego", Role.MEMBER)
                .plan()));
        owner = Someone.signedIn(web, "leilani");
        member = Someone.signedIn(web, "diego");
        stranger = Someone.signedIn(web, "amara");
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static void assertSeeOther(HttpResponse<String> answer, String address) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(address);
    }

    private List<HelpRequest> requests() {
        return HelpRequest.open(web.twins.facts, GARDEN, Instant.now(), 100);
    }

    private List<LibraryLink> links(HubId hub) {
        return LibraryLink.of(web.twins.facts, hub, Instant.now());
    }

    private PlacementId card(String kind) {
        return web.twins.hubs.placements(GARDEN).stream()
                .filter(placement -> placement.kind().equals(kind))
                .map(WidgetPlacement::id)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> ask(Someone who, String text, String skills, String days) {
        return who.post("/t/garden/help", "text", text, "skills", skills, "days", days, "card", "7");
    }

    @Test
    void aMemberAsksForHelpAndTheCardIsComputedAnew() {
        assertThat(member.get("/t/garden/help/new?card=7").body())
                .contains("Garden &lt;1&gt;", "name=\"csrf\"", "name=\"card\" value=\"7\"", "value=\"14\"");
        assertSeeOther(ask(member, PLANT, "spade, two hours, spade", "3"), "/t/garden/#w7");

        HelpRequest asked = requests().getFirst();
        assertThat(asked.text()).isEqualTo(PLANT);
        assertThat(asked.skills()).containsExactly("spade", "two hours");
        assertThat(asked.by()).isEqualTo("diego");
        assertThat(Duration.between(Instant.now(), asked.until()).toHours()).isBetween(71L, 72L);
        assertThat(web.twins.pipeline.refreshes().lease(10, Duration.ZERO))
                .extracting(RefreshQueue.Lease::job)
                .extracting(Object::toString)
                .anySatisfy(job -> assertThat(job).contains(card("help").toString(), "requests"));
    }

    @Test
    void whatCannotBeIsKeptForAnotherLook() {
        HttpResponse<String> answer = ask(member, "<b>short", "a,b,c,d,e,f,g", "91");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("&lt;b&gt;short", "value=\"a,b,c,d,e,f,g\"", "value=\"91\"")
                .contains("href=\"#f-text\"", "href=\"#f-skills\"", "href=\"#f-days\"", "aria-invalid=\"true\"");
        assertThat(requests()).isEmpty();
        assertThat(member.post("/t/garden/help", "text", PLANT, "unknown", "x").statusCode())
                .isEqualTo(400);
        assertThat(member.post("/t/garden/help", "text", PLANT, "days", "3", "card", "\"><script>")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobodyAsksForEverything() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(member, PLANT + i, "", "3").statusCode()).isEqualTo(303);
        }

        assertThat(ask(member, PLANT, "", "3").statusCode()).isEqualTo(422);
        assertThat(ask(owner, PLANT, "", "3").statusCode()).isEqualTo(303);
    }

    @Test
    void onlyMembersAsk() {
        assertThat(ask(stranger, PLANT, "", "3").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/t/garden/help/new").statusCode()).isEqualTo(403);
        assertSeeOther(web.get("/t/garden/help/new"), "/login?to=%2Ft%2Fgarden%2F");
        assertThat(member.get("/t/nowhere/help/new").statusCode()).isEqualTo(404);
        assertThat(requests()).isEmpty();
    }

    @Test
    void whoeverAskedEndsTheirOwnAndOwnersAny() {
        ask(owner, PLANT + " first", "", "3");
        ask(member, PLANT + " second", "", "3");
        String owners = requests().getLast().key();
        String members = requests().getFirst().key();

        assertThat(member.post("/t/garden/help/done", "key", owners, "card", "").statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/t/garden/help/done", "key", members).statusCode())
                .isEqualTo(403);
        assertThat(requests()).hasSize(2);
        assertSeeOther(member.post("/t/garden/help/done", "key", members, "card", "7"), "/t/garden/#w7");
        assertSeeOther(member.post("/t/garden/help/done", "key", members, "card", "7"), "/t/garden/#w7");
        assertSeeOther(owner.post("/t/garden/help/done", "key", owners, "card", ""), "/t/garden/");
        assertThat(requests()).isEmpty();
    }

    @Test
    void membersAddLinksAndOwnersPutThemInOrder() {
        for (String name : List.of("a", "b", "c")) {
            assertSeeOther(
                    member.post(
                            "/t/garden/library",
                            "address",
                            "https://example.org/" + name,
                            "title",
                            name,
                            "blurb",
                            "",
                            "card",
                            "3"),
                    "/t/garden/#w3");
        }
        assertThat(links(GARDEN)).extracting(LibraryLink::title).containsExactly("a", "b", "c");
        String first = links(GARDEN).getFirst().key();
        String last = links(GARDEN).getLast().key();

        assertThat(member.post("/t/garden/library/change", "key", first, "do", "remove")
                        .statusCode())
                .isEqualTo(403);
        assertSeeOther(owner.post("/t/garden/library/change", "key", last, "do", "up", "card", "3"), "/t/garden/#w3");
        assertThat(links(GARDEN)).extracting(LibraryLink::title).containsExactly("a", "c", "b");
        owner.post("/t/garden/library/change", "key", first, "do", "down", "card", "3");
        owner.post("/t/garden/library/change", "key", first, "do", "down", "card", "3");
        owner.post("/t/garden/library/change", "key", first, "do", "down", "card", "3");
        assertThat(links(GARDEN)).extracting(LibraryLink::title).containsExactly("c", "b", "a");
        owner.post("/t/garden/library/change", "key", last, "do", "remove", "card", "3");
        assertThat(links(GARDEN)).extracting(LibraryLink::title).containsExactly("b", "a");
        assertThat(owner.post("/t/garden/library/change", "key", last, "do", "burn")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLinkOfAnAddressThatIsThereGetsNewWords() {
        member.post("/t/garden/library", "address", "https://example.org/", "title", "Old", "blurb", "", "card", "");
        member.post(
                "/t/garden/library", "address", "https://example.org/", "title", "New", "blurb", "Read", "card", "");

        assertThat(links(GARDEN)).singleElement().satisfies(link -> {
            assertThat(link.title()).isEqualTo("New");
            assertThat(link.blurb()).isEqualTo("Read");
        });
    }

    @Test
    void onlyWebAddressesAreKept() {
        for (String address :
                List.of("javascript:alert(1)", "data:text/html,x", "/relative", "", "ftp://example.org/")) {
            HttpResponse<String> answer =
                    member.post("/t/garden/library", "address", address, "title", "x", "blurb", "", "card", "");
            assertThat(answer.statusCode()).as(address).isEqualTo(422);
        }
        assertThat(links(GARDEN)).isEmpty();
    }

    @Test
    void aPersonKeepsLinksOnTheirOwnPage() {
        HubId amara = HubId.user("amara");

        assertSeeOther(
                stranger.post(
                        "/u/amara/library",
                        "address",
                        "https://example.org/",
                        "title",
                        "Mine",
                        "blurb",
                        "",
                        "card",
                        "1"),
                "/u/amara/#w1");
        assertThat(links(amara)).extracting(LibraryLink::title).containsExactly("Mine");
        assertThat(member.post("/u/amara/library", "address", "https://example.org/x", "title", "x", "blurb", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private void meeting(HubId hub, String key, String name, boolean cancelled) {
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("start", "2096-11-21T12:00:00Z")
                .put("end", "2096-11-21T13:00:00Z")
                .put("where", "#garden; by the pond, left")
                .put("cancelled", cancelled);
        web.twins.facts.keep(
                List.of(new Fact(hub, "meeting", key, Instant.parse("2026-11-20T12:00:00Z"), null, null, content)));
    }

    @Test
    void theCalendarFileIsValidAndStays() {
        meeting(GARDEN, "fedocal/1", "Weekly, with tea\u2028and; cake", false);
        meeting(GARDEN, "fedocal/2", "Called off", true);
        HttpResponse<String> answer = web.get("/t/garden/meetings.ics");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        ValidationWarnings warnings = calendar.validate(biweekly.ICalVersion.V2_0);
        assertThat(warnings.isEmpty()).as(warnings.toString()).isTrue();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly("fedocal/1@fedora-hubs", "fedocal/2@fedora-hubs");
        VEvent off = calendar.getEvents().get(1);
        assertThat(off.getStatus().isCancelled()).isTrue();
        assertThat(off.getLocation().getValue()).isEqualTo("#garden; by the pond, left");
        assertThat(off.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2096-11-21T12:00:00Z"));
        assertThat(answer.body().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(76));

        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(web.send("GET", "/t/garden/meetings.ics", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        meeting(GARDEN, "fedocal/3", "Another", false);
        assertThat(web.send("GET", "/t/garden/meetings.ics", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(web.get("/t/garden/meetings.ics?meeting=fedocal%2F2").body())
                .contains("Called off")
                .doesNotContain("Another");
    }

    @Test
    void meetingsOfHiddenTeamsAndOfCardsForMembersAreNotFound() {
        HubId secret = HubId.team("secret-garden");
        web.twins.hubs.createMissing(List.of(team("secret-garden")
                .visible(Visibility.PRIVATE)
                .member("diego", Role.MEMBER)
                .plan()));
        meeting(secret, "fedocal/1", "Hush", false);
        meeting(GARDEN, "fedocal/1", "Weekly", false);
        assertThat(web.get("/t/secret-garden/meetings.ics").statusCode()).isEqualTo(404);
        assertThat(member.get("/t/secret-garden/meetings.ics").body()).contains("Hush");

        web.twins.hubsInMemory.forMembers(card("meetings"));
        assertThat(web.get("/t/garden/meetings.ics").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/t/garden/meetings.ics").statusCode()).isEqualTo(404);
        assertThat(member.get("/t/garden/meetings.ics").body()).contains("Weekly");
    }
}
