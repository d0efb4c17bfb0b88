package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing that anybody types or that the bus tells runs in a browser, and the content policy has nothing to report. */
class HostileWordsIT {

    private static Chromium chromium;
    private static TinyEventServer events;
    private static WebFixture web;

    private BrowserContext reader;
    private HostilePage hostile;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        Twins twins = new Twins();
        events = new TinyEventServer(twins.pipeline.updates());
        web = new WebFixture(
                twins,
                Map.of(
                        "hubs.sse.url",
                        events.url(),
                        "test.worker",
                        "true",
                        "hubs.rates.writes",
                        "100000",
                        "hubs.rates.search",
                        "100000"));
        web.community.settle();
    }

    @AfterAll
    static void stop() {
        if (web != null) {
            web.close();
            events.close();
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        reader = chromium.reader();
        Someone.signedIn(web, "leilani").enter(reader);
        hostile = new HostilePage(reader, web::address);
        page = hostile.page;
    }

    @AfterEach
    void nothingRan() {
        reader.close();
        hostile.assertNothingRan();
    }

    @Test
    void thereAreThreeHundred() {
        assertThat(Payloads.all()).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void whatTheBusTells() {
        int number = 0;
        for (List<String> batch : Payloads.batches(100)) {
            HubId hub = hub("bus" + number++, "Bus", "", List.of());
            batch.forEach(words -> tells(hub, words));
            visit("/" + hub.path() + "/");
            assertThat(page.locator("article.entry").count()).isGreaterThan(20);
        }
    }

    @Test
    void whatTheBusTellsWhileThePageIsOpen() {
        HubId hub = hub("live", "Live", "", List.of());
        tells(hub, "nothing yet");
        visit("/" + hub.path() + "/");
        page.locator("[data-connection]:not([hidden])").waitFor();
        for (List<String> batch : Payloads.batches(100)) {
            batch.forEach(words -> tells(hub, words));
            String last = "seen " + batch.hashCode();
            tells(hub, last);
            long feed = web.twins.hubs.placements(hub).getFirst().id().value();
            web.twins
                    .pipeline
                    .updates()
                    .publish(List.of(Update.widget(
                            hub.path(), new org.fedoraproject.hubs.core.hub.PlacementId(feed), System.nanoTime())));
            page.locator("article.entry", new Page.LocatorOptions().setHasText(last))
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            look("live");
        }
    }

    @Test
    void namesAndSentencesOfHubs() {
        int number = 0;
        List<HubId> hubs = new ArrayList<>();
        for (String words : Payloads.all()) {
            hubs.add(hub("name" + number++, words, words, List.of()));
        }
        for (int i = 1; i <= 25; i++) {
            visit("/search?q=name&kind=teams&page=" + i);
        }
        hubs.stream().filter(hub -> hub.name().endsWith("7")).forEach(hub -> visit("/" + hub.path() + "/"));
        visit("/");
    }

    @Test
    void namesOfPeople() {
        int number = 0;
        List<NewMember> members = new ArrayList<>();
        List<NewHub> plans = new ArrayList<>();
        for (String words : Payloads.all()) {
            String name = "someone" + number++;
            plans.add(web.community.plan(HubId.user(name), words, words, Visibility.PUBLIC, List.of()));
            members.add(new NewMember(name, Role.MEMBER));
        }
        web.twins.hubs.createMissing(plans);
        HubId team = hub("crowd", "Crowd", "", members);
        visit("/" + team.path() + "/");
        for (int i = 1; i <= 6; i++) {
            visit("/" + team.path() + "/members/?page=" + i);
            visit("/people/?page=" + i);
        }
    }

    @Test
    void descriptionsInMarkdownAndWhatOwnersType() {
        Someone owner = Someone.signedIn(web, "leilani");
        for (List<String> batch : Payloads.batches(100)) {
            String version = Long.toString(
                    web.twins.hubs.find(HubId.team("design")).orElseThrow().version());
            String words = batch.getFirst();
            HttpResponse<String> saved = owner.post(
                    "/t/design/settings/",
                    "version",
                    version,
                    "title",
                    words.substring(0, Math.min(80, words.length())),
                    "summary",
                    words,
                    "description",
                    String.join("\n\n", batch),
                    "link-label",
                    words.substring(0, Math.min(40, words.length())),
                    "link-address",
                    "https://example.org/",
                    "picture",
                    "drawn");
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
            visit("/t/design/");
            visit("/t/design/settings/");
            visit("/t/design/history/");
        }
    }

    @Test
    void whatCannotBeAndIsShownAgain() {
        for (List<String> batch : Payloads.batches(50)) {
            visit("/t/design/settings/");
            page.getByLabel("One sentence").fill(String.join(" ", batch));
            page.locator("#f-title").fill(String.join(" ", batch));
            page.locator("main form button[type=submit].primary").first().click();
            page.locator("[role=alert]").waitFor();
            look("settings shown again");
            visit("/teams/new");
            page.locator("#f-name")
                    .fill(batch.getFirst()
                            .substring(0, Math.min(40, batch.getFirst().length())));
            page.locator("#f-title").fill(String.join(" ", batch));
            page.locator("main form button[type=submit].primary").first().click();
            page.locator("[role=alert]").waitFor();
            look("new team shown again");
        }
    }

    @Test
    void requestsToJoinAndWordsForThem() {
        List<List<String>> batches = Payloads.batches(8);
        for (int i = 0; i < batches.size(); i++) {
            String name = "asker" + i;
            web.twins.hubs.createMissing(
                    List.of(web.community.plan(HubId.user(name), name, "", Visibility.PUBLIC, List.of())));
            String words = String.join(" ", batches.get(i));
            Someone.signedIn(web, name)
                    .post("/t/design/roles/join", "words", words.substring(0, Math.min(500, words.length())));
        }
        visit("/t/design/requests/");
        visit("/t/design/");
    }

    @Test
    void addressesOfPages() {
        int number = 0;
        for (String words : Payloads.all()) {
            String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
            switch (number++ % 4) {
                case 0 -> visit("/docs/bus?q=" + encoded);
                case 1 -> visit("/search?q=" + encoded);
                case 2 -> visit("/t/" + encoded.replace("+", "%20") + "/");
                default -> visit("/nowhere?" + encoded + "#" + encoded);
            }
        }
    }

    private void visit(String path) {
        hostile.visit(path);
    }

    private void look(String where) {
        hostile.look(where);
    }

    private static HubId hub(String name, String title, String summary, List<NewMember> members) {
        HubId id = HubId.team(name);
        web.twins.hubs.createMissing(List.of(web.community.plan(id, title, summary, Visibility.PUBLIC, members)));
        return id;
    }

    private static void tells(HubId hub, String words) {
        Sentence said = Sentence.start()
                .person(words)
                .text(words)
                .object(words)
                .quote(words)
                .end();
        web.community.entry(Instant.now(), words, said, "comment", hub);
    }
}
