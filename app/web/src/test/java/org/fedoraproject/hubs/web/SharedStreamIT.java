package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many tabs of one browser hear of their hubs over one stream, whichever way the browser offers. */
class SharedStreamIT {

    private static final HubId DESIGN = HubId.team("design");
    private static final HubId NGOZI = HubId.user("ngozi");

    private static Chromium chromium;
    private static TinyEventServer events;
    private static WebFixture web;

    private final List<Complaints> complaints = new ArrayList<>();

    /** What a browser lacks. */
    enum Way {
        WORKER(""),
        LEADER("delete window.SharedWorker;");

        private final String taken;

        Way(String taken) {
            this.taken = taken;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        Twins twins = new Twins();
        events = new TinyEventServer(twins.pipeline.updates());
        web = new WebFixture(twins, Map.of("hubs.sse.url", events.url(), "test.worker", "true"));
        web.community.settle().busy();
    }

    @AfterAll
    static void stop() {
        if (web != null) {
            web.close();
            events.close();
            chromium.close();
        }
    }

    @AfterEach
    void nobodyIsConnectedAndNoPageComplained() {
        assertThat(complaints.stream().flatMap(each -> each.all().stream())).isEmpty();
        await().until(() -> events.open().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void threeTabsShareOneConnection(Way way) {
        try (BrowserContext reader = reader(way)) {
            Page first = open(reader, DESIGN);
            Page second = open(reader, DESIGN);
            Page third = open(reader, NGOZI);
            follows(DESIGN, NGOZI);
            happens("Three of them", DESIGN);
            assertThat(Stream.of(first, second)).allSatisfy(page -> sees(page, "Three of them"));
            happens("Only for one", NGOZI);
            sees(third, "Only for one");
        }
    }

    @ParameterizedTest
    @EnumSource
    void othersStayLiveWhenTheFirstCloses(Way way) {
        try (BrowserContext reader = reader(way)) {
            Page first = open(reader, DESIGN);
            Page second = open(reader, DESIGN);
            Page third = open(reader, DESIGN);
            follows(DESIGN);
            first.close();
            happens("After the first", DESIGN);
            assertThat(Stream.of(second, third)).allSatisfy(page -> sees(page, "After the first"));
            follows(DESIGN);
            second.close();
            happens("After the second", DESIGN);
            sees(third, "After the second");
        }
    }

    @ParameterizedTest
    @EnumSource
    void topicsComeAndGoWithTheirTabs(Way way) {
        try (BrowserContext reader = reader(way)) {
            Page first = open(reader, DESIGN);
            follows(DESIGN);
            Page second = open(reader, NGOZI);
            follows(DESIGN, NGOZI);
            happens("While there are two", DESIGN);
            sees(first, "While there are two");
            second.close();
            follows(DESIGN);
            first.navigate(web.address("/u/ngozi/").toString());
            follows(NGOZI);
            happens("Somewhere else", NGOZI);
            sees(first, "Somewhere else");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tabInTheBackgroundCatchesUpWhenItReturns(Way way) {
        try (BrowserContext reader = reader(way)) {
            Page front = reader.newPage();
            complaints.add(Complaints.of(front));
            front.clock().install();
            open(front, DESIGN);
            Page other = open(reader, NGOZI);
            follows(DESIGN, NGOZI);
            String missed = "While it was away from the " + way;
            hide(front, true);
            front.clock().runFor(31_000);
            follows(NGOZI);
            happens(missed, DESIGN);
            happens("Meanwhile here", NGOZI);
            sees(other, "Meanwhile here");
            assertThat(entry(front, missed).count()).isZero();
            hide(front, false);
            front.clock().runFor(2_000);
            sees(front, missed);
            follows(DESIGN, NGOZI);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lostHistoryReachesEveryTab(Way way) {
        try (BrowserContext reader = reader(way)) {
            List<Page> pages = List.of(open(reader, DESIGN), open(reader, DESIGN));
            follows(DESIGN);
            // Nobody is told of this one.
            web.community.entry(Instant.now(), "diego", Sentence.of("Lost on the way"), "comment", DESIGN);
            events.reset();
            assertThat(pages).allSatisfy(page -> sees(page, "Lost on the way"));
        }
    }

    private static BrowserContext reader(Way way) {
        BrowserContext reader = chromium.reader();
        reader.addInitScript(way.taken);
        return reader;
    }

    private Page open(BrowserContext reader, HubId hub) {
        Page page = reader.newPage();
        complaints.add(Complaints.of(page));
        return open(page, hub);
    }

    private static Page open(Page page, HubId hub) {
        page.navigate(web.address("/" + hub.path() + "/").toString());
        page.locator("[data-connection]:not([hidden])").waitFor();
        PlaywrightAssertions.assertThat(page.locator("[aria-busy]")).hasCount(0);
        return page;
    }

    /** As a browser does that shows another tab. */
    private static void hide(Page page, boolean hidden) {
        page.evaluate(
                "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });"
                        + " document.dispatchEvent(new Event('visibilitychange')); }",
                hidden);
    }

    /** There is one stream, and it has just these topics. */
    private static void follows(HubId... hubs) {
        Set<String> topics = Stream.of(hubs)
                .map(HubId::path)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events.open()).containsExactly(topics));
    }

    private static void sees(Page page, String words) {
        entry(page, words)
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(10_000));
    }

    private static Locator entry(Page page, String words) {
        return page.locator("article.entry", new Page.LocatorOptions().setHasText(words));
    }

    private static void happens(String what, HubId hub) {
        web.community.entry(Instant.now(), "diego", Sentence.of(what), "comment", hub);
        WidgetPlacement feed = web.twins.hubs.placements(hub).getFirst();
        web.twins.pipeline.updates().publish(List.of(Update.widget(hub.path(), feed.id(), System.nanoTime())));
    }
}
