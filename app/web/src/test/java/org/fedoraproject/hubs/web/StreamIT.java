package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams, saved and hidden entries without scripts. */
class StreamIT {

    private static final HubId DESIGN = HubId.team("design");

    private static final HubId PYTHON = HubId.team("python");

    private static final HubId SECRET = HubId.team("secret");

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final WebFixture web = new WebFixture(Map.of());
    private Someone ngozi;

    @BeforeEach
    void settle() {
        web.community.settle();
        web.twins.hubs.createMissing(List.of(web.community.plan(
                SECRET,
                "Secret team",
                "",
                Visibility.PRIVATE,
                List.of(new NewMember("leilani", Role.OWNER), new NewMember("ngozi", Role.MEMBER)))));
        ngozi = Someone.signedIn(web, "ngozi");
    }

    @AfterEach
    void close() {
        web.close();
    }

    private FeedEntry happen(int minute, String words, HubId... hubs) {
        return web.community.entry(
                NOON.plusSeconds(minute * 60L), "leilani", Sentence.of("leilani " + words), "comment", hubs);
    }

    private String page(String path) {
        HttpResponse<String> answer = ngozi.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static int count(String page, String words) {
        return page.split(Pattern.quote(words), -1).length - 1;
    }

    private static String address(HubId hub, FeedEntry entry) {
        return "/" + hub.path() + "/entries/" + entry.id();
    }

    @Test
    void visitorsAreSentToSignIn() {
        for (String path : List.of("/stream/", "/stream/saved/", "/stream/actions/")) {
            HttpResponse<String> answer = web.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("location").orElseThrow()).startsWith("/login?to=%2Fstream");
        }
        assertThat(web.get("/stream/unread").statusCode()).isEqualTo(401);
    }

    @Test
    void oneEventOnSeveralHubsIsShownOnceWithTheHubsNamed() {
        happen(1, "shares the horizon", DESIGN, PYTHON);
        happen(2, "stays elsewhere", HubId.team("c++-sig"));
        String page = page("/stream/");
        assertThat(count(page, "<article")).isEqualTo(1);
        assertThat(page)
                .contains("shares the horizon", "href=\"/t/design/\">Design</a>", "href=\"/t/python/\">Python</a>");
        assertThat(page).doesNotContain("stays elsewhere");
    }

    @Test
    void asksMongoOnceHoweverManyHubsThereAre() {
        happen(1, "did it", DESIGN);
        page("/stream/");
        web.twins.takeQuestions();
        page("/stream/");
        assertThat(web.twins.takeQuestions().stream().filter(q -> q.startsWith("FeedStore")))
                .containsExactly("FeedStore.readAll");
    }

    @Test
    void nothingOfAHubThatOneLeftAppears() {
        FeedEntry secret = happen(1, "whispered the canary to @ngozi", SECRET);
        assertThat(page("/stream/")).contains("canary");
        assertThat(ngozi.post(address(SECRET, secret) + "/pin").statusCode()).isEqualTo(303);
        assertThat(page("/stream/saved/")).contains("canary");
        web.twins.memberships.act(Viewer.person("ngozi", false), SECRET, new RoleAction.Leave());
        for (String path : List.of(
                "/stream/",
                "/stream/all/",
                "/stream/mentions/",
                "/stream/actions/",
                "/stream/saved/",
                "/stream/?part=1",
                "/stream/?pinned=1&part=1",
                "/stream/?hub=t/secret",
                "/u/ngozi/")) {
            assertThat(ngozi.get(path).body()).as(path).doesNotContain("canary").doesNotContain("Secret team");
        }
        HttpResponse<String> entry = ngozi.get(address(SECRET, secret));
        assertThat(entry.statusCode()).isEqualTo(404);
        assertThat(entry.body()).doesNotContain("canary");
    }

    @Test
    void subscribersReadNoFeedThatThePageShowsToMembersOnly() {
        web.twins.memberships.act(Viewer.person("ngozi", false), HubId.team("c++-sig"), new RoleAction.Subscribe());
        happen(1, "is for subscribers", HubId.team("c++-sig"));
        assertThat(page("/stream/")).contains("is for subscribers");
    }

    @Test
    void mentionsAreWhatNamesOneAndIsNotByOne() {
        web.community.entry(NOON, "ngozi", Sentence.of("ngozi did it herself"), "comment", HubId.user("ngozi"));
        happen(1, "thanked ngozi", HubId.user("ngozi"), DESIGN);
        happen(2, "spoke of others", DESIGN);
        assertThat(page("/stream/mentions/"))
                .contains("thanked ngozi")
                .doesNotContain("herself")
                .doesNotContain("spoke of others");
    }

    @Test
    void savesPinsAndTakesBack() {
        FeedEntry entry = happen(1, "drew a horizon", DESIGN);
        String address = address(DESIGN, entry);
        assertThat(page(address)).contains("Save for me");
        HttpResponse<String> saved = ngozi.post(address + "/save");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(page(saved.headers().firstValue("location").orElseThrow())).contains("Saved for you.");
        assertThat(page("/stream/saved/")).contains("drew a horizon", "data-saved");
        ngozi.post("/stream/saved/pin", "entry", entry.id().value());
        assertThat(page("/stream/")).contains("Pinned");
        HttpResponse<String> removed =
                ngozi.post("/stream/saved/remove", "entry", entry.id().value());
        String notice = page(removed.headers().firstValue("location").orElseThrow());
        assertThat(notice).contains("Removed from what you saved.", "action=\"/stream/saved/restore\"");
        assertThat(count(notice, "<article")).isZero();
        ngozi.post("/stream/saved/restore", "entry", entry.id().value());
        assertThat(page("/stream/saved/")).contains("drew a horizon");
    }

    @Test
    void savedEntriesOutliveTheFeed() {
        FeedEntry entry = happen(-100, "was here first", DESIGN);
        FeedEntry lost = happen(-101, "was here before", DESIGN);
        ngozi.post(address(DESIGN, entry) + "/save");
        for (int i = 0; i < Feed.MAX_ENTRIES; i++) {
            happen(i, "went on " + i, DESIGN);
        }
        assertThat(page(address(DESIGN, entry))).contains("was here first", "You see the copy that you keep.");
        HttpResponse<String> gone = ngozi.get(address(DESIGN, lost));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("no longer in the feed");
    }

    @Test
    void hidesAKindHereAndEverywhereForOneAlone() {
        FeedEntry entry = happen(1, "made noise", DESIGN, PYTHON);
        ngozi.post(address(DESIGN, entry) + "/hide");
        assertThat(page("/t/design/")).doesNotContain("made noise").contains("1 entry is hidden");
        assertThat(page("/t/python/")).contains("made noise");
        assertThat(page("/stream/")).contains("made noise").doesNotContain("href=\"/t/design/\">Design</a></span>");
        ngozi.post(address(PYTHON, entry) + "/hide-everywhere");
        assertThat(page("/stream/")).doesNotContain("made noise");
        assertThat(page("/stream/all/")).contains("made noise");
        assertThat(web.get("/t/design/").body()).contains("made noise");
        assertThat(Someone.signedIn(web, "diego").get("/t/design/").body()).contains("made noise");
        Matcher undo = Pattern.compile("action=\"/stream/hides/show\"").matcher(page("/stream/"));
        assertThat(undo.results().count()).isEqualTo(2);
        ngozi.post("/stream/hides/show", "hub", "", "application", "pagure", "action", action(entry));
        assertThat(page("/stream/")).contains("made noise");
    }

    private static String action(FeedEntry entry) {
        return org.fedoraproject.hubs.core.stream.EntryKind.of(entry).action();
    }

    @Test
    void filtersStandInTheAddressAndGetAName() {
        happen(1, "wrote of horizons", DESIGN);
        web.community.entry(NOON, null, Sentence.of("a machine passed"), "check", PYTHON);
        assertThat(page("/stream/?who=machines")).contains("a machine passed").doesNotContain("horizons");
        assertThat(page("/stream/?application=pagure"))
                .doesNotContain("a machine passed")
                .contains("horizons");
        assertThat(page("/stream/?hub=t%2Fpython")).doesNotContain("horizons");
        assertThat(page("/stream/?q=HORIZONS+wrote"))
                .contains("wrote of horizons")
                .doesNotContain("a machine passed");
        HttpResponse<String> kept = ngozi.post("/stream/filters", "name", "Machines", "query", "who=machines");
        String page = page(kept.headers().firstValue("location").orElseThrow());
        assertThat(page)
                .contains("The filter is kept.", "Machines", "a machine passed")
                .doesNotContain("wrote of");
        String id = web.twins.filters.of("ngozi").getFirst().id().toString();
        assertThat(Someone.signedIn(web, "diego")
                        .post("/stream/filters/remove", "id", id)
                        .headers()
                        .firstValue("location"))
                .hasValue("/stream/?did=gone");
        ngozi.post("/stream/filters/remove", "id", id);
        assertThat(web.twins.filters.of("ngozi")).isEmpty();
    }

    @Test
    void olderEntriesStandOnFurtherPages() {
        for (int i = 0; i < 90; i++) {
            web.community.entry(
                    NOON.minusSeconds(i * 7200L),
                    "leilani",
                    Sentence.start()
                            .person("leilani")
                            .text(" asked about ")
                            .object("thing" + i + "x")
                            .quote("q" + i)
                            .end(),
                    "comment",
                    DESIGN);
        }
        String address = "/stream/";
        int shown = 0;
        for (int pages = 0; pages < 3; pages++) {
            String page = page(address);
            shown += count(page, "<article");
            Matcher next =
                    Pattern.compile("rel=\"next\" data-older href=\"([^\"]+)\"").matcher(page);
            assertThat(next.find()).as("page " + pages).isEqualTo(pages < 2);
            address = pages < 2 ? next.group(1).replace("&amp;", "&").replace("&#x3D;", "=") : "";
        }
        assertThat(shown).isEqualTo(90);
    }

    @Test
    void marksWhatCameAfterTheLastVisitAndUndoesThat() {
        page("/stream/");
        web.community.entry(
                Instant.now().plusSeconds(5), "leilani", Sentence.of("leilani brought news"), "comment", DESIGN);
        String page = page("/stream/");
        assertThat(page).contains("is-unread", "1 unread");
        assertThat(ngozi.get("/stream/unread").body()).contains("\"unread\":1");
        Matcher upTo = Pattern.compile("name=\"upTo\" value=\"(\\d+)\"").matcher(page);
        assertThat(upTo.find()).isTrue();
        web.twins.keeping.read("ngozi", Instant.now().plusSeconds(10));
        assertThat(page("/stream/")).doesNotContain("is-unread");
        HttpResponse<String> read = ngozi.post("/stream/read", "upTo", Long.toString(System.currentTimeMillis()));
        assertThat(read.statusCode()).isEqualTo(303);
    }

    @Test
    void tellsWhyAnEntryIsHere() {
        FeedEntry entry = happen(1, "built backgrounds", DESIGN);
        assertThat(page(address(DESIGN, entry)))
                .contains("Why is this here?", "Design follows the package backgrounds.");
        assertThat(page(address(HubId.user("leilani"), happen(2, "slept", HubId.user("leilani")))))
                .contains("Leilani Kahale did it.");
    }

    @Test
    void followsPackages() {
        HttpResponse<String> answer = ngozi.post("/stream/packages/follow", "name", "rpms/kernel");
        assertThat(answer.headers().firstValue("location")).hasValue("/stream/?did=followed&name=kernel");
        FeedEntry entry = happen(1, "built a kernel", HubId.stream("ngozi"));
        assertThat(page("/stream/")).contains("built a kernel", "Packages");
        assertThat(page(address(HubId.user("ngozi"), entry))).contains("You follow a package");
        assertThat(web.get(address(HubId.user("ngozi"), entry)).body()).doesNotContain("kernel");
        ngozi.post("/stream/packages/unfollow", "name", "kernel");
        assertThat(web.twins.hubs.find(HubId.stream("ngozi")).orElseThrow().follows())
                .isEmpty();
        assertThat(ngozi.post("/stream/packages/follow", "name", "no package")
                        .headers()
                        .firstValue("location"))
                .hasValue("/stream/?did=no-package");
    }

    @Test
    void showsRequestsThatWaitForAnOwner() {
        web.twins.memberships.act(Viewer.person("tomas", false), PYTHON, new RoleAction.Join("please"));
        assertThat(page("/stream/actions/")).contains("asks to join python", "/t/python/requests/");
        assertThat(Someone.signedIn(web, "amara").get("/stream/actions/").body())
                .doesNotContain("asks to join");
    }

    @Test
    void aFeedShowsOneApplicationAlone() {
        happen(1, "commented", DESIGN);
        web.community.entry(NOON, null, Sentence.of("tests passed"), "check", DESIGN);
        String page = web.get("/t/design/?application=bodhi").body();
        assertThat(page).contains("tests passed", "aria-current=\"true\"").doesNotContain("leilani commented");
        assertThat(web.get("/t/design/?application=%22%3E").statusCode()).isEqualTo(200);
    }

    @Test
    void speaksGerman() {
        happen(1, "did it", DESIGN);
        assertThat(web.get("/t/design/", "Accept-Language", "de").body()).contains("Aktivität");
    }

    @Test
    void leadsNobodyAway() {
        HttpResponse<String> answer =
                ngozi.post("/stream/saved/remove", "entry", "x", "back", "//evil.example.org/stream/");
        assertThat(answer.headers().firstValue("location").orElseThrow()).startsWith("/stream/");
    }
}
