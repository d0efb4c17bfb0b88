package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages in a real browser, live and without scripts. */
class BrowserIT {

    private static final HubId DESIGN = HubId.team("design");

    private static Chromium chromium;
    private static TinyEventServer events;
    private static WebFixture web;

    private final Map<Page, Complaints> complaints = new HashMap<>();

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

    @Test
    void pageIsWholeWithoutScripts() {
        try (BrowserContext context = chromium.reader(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(web.address("/t/design/").toString());
            assertThat(page.locator("h1").textContent()).isEqualTo("Design");
            assertThat(page.locator("article.entry").count()).isGreaterThan(10);
            assertThat(page.content()).contains("Times are UTC.");
            assertThat(page.locator("[data-connection]").isVisible()).isFalse();
        }
    }

    @Test
    void newEntryReplacesItsCardAndNoOther() {
        try (BrowserContext context = chromium.reader()) {
            Page page = open(context);
            page.evaluate("document.querySelectorAll('section.widget h2').forEach(h => h.dataset.mark = 'old')");
            happens("Fresh paint on the wall");
            Locator fresh =
                    page.locator("article.entry[data-unread]", new Page.LocatorOptions().setHasText("Fresh paint"));
            fresh.waitFor(new Locator.WaitForOptions().setTimeout(1_500));
            assertThat(page.locator("section[data-feed] h2[data-mark]").count()).isZero();
            assertThat(page.locator("section:not([data-feed]) h2[data-mark]").count())
                    .isEqualTo(3);
            assertThat(page.locator("section[data-fresh]").count()).isEqualTo(1);
            assertThat(complaintsOf(page)).isEmpty();
        }
    }

    @Test
    void lostHistoryBringsEveryCardUpToDate() {
        try (BrowserContext context = chromium.reader()) {
            Page page = open(context);
            List<String> fetched = new CopyOnWriteArrayList<>();
            page.onResponse(response -> fetched.add(response.url()));
            List<String> shown = page.locator("[data-source]").all().stream()
                    .map(card -> web.address(String.valueOf(card.getAttribute("data-source")))
                            .toString())
                    .toList();
            List<String> all = new ArrayList<>(shown);
            all.add(web.address("/t/design/columns").toString());
            events.reset();
            await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                page.evaluate("0"); // lets what happened meanwhile come in
                assertThat(fetched).containsExactlyInAnyOrderElementsOf(all).hasSize(6);
            });
            assertThat(complaintsOf(page)).isEmpty();
        }
    }

    @Test
    void openedCardStaysOpenAndKeepsTheFocusWhenItsWidgetIsReplaced() {
        for (int n = 0; n < 2; n++) {
            comments("amara", "Wallpaper 45", "Words " + n);
        }
        try (BrowserContext context = chromium.reader()) {
            Page page = open(context);
            Locator card = page.locator("article.entry", new Page.LocatorOptions().setHasText("Wallpaper 45"))
                    .first();
            assertThat(card.locator(".entry-text").textContent()).isEqualTo("amara commented twice on Wallpaper 45");
            card.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(card.locator("details").getAttribute("open")).isNotNull();
            comments("amara", "Wallpaper 45", "Words 2");
            tell();
            page.locator("[data-newer]").click();
            PlaywrightAssertions.assertThat(card.locator(".entry-text"))
                    .hasText("amara commented 3 times on Wallpaper 45");
            assertThat(card.locator("details").getAttribute("open")).isNotNull();
            assertThat(card.locator("li").count()).isEqualTo(3);
            assertThat(card.locator("li").last().isVisible()).isTrue();
            assertThat(complaintsOf(page)).isEmpty();
        }
    }

    @Test
    void addressOfAFoldedEntryOpensItsCard() {
        comments("tomas", "Wallpaper 46", "First");
        comments("tomas", "Wallpaper 46", "Second");
        try (BrowserContext context = chromium.reader()) {
            Page page = open(context);
            Locator card = page.locator("article.entry", new Page.LocatorOptions().setHasText("Wallpaper 46"))
                    .first();
            String name = String.valueOf(card.locator("li").last().getAttribute("id"));
            Page other = open(context, "/t/design/#" + name);
            PlaywrightAssertions.assertThat(other.locator("#" + name)).isVisible();
        }
    }

    @Test
    void readerWhoScrolledDownIsAskedFirst() {
        try (BrowserContext context = chromium.reader()) {
            Page page = open(context);
            page.evaluate("window.scrollTo(0, 900)");
            happens("Slow news");
            Locator button = page.locator("[data-newer]");
            button.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            assertThat(button.textContent()).isEqualTo("1 new entry, show");
            assertThat(page.locator("article.entry", new Page.LocatorOptions().setHasText("Slow news"))
                            .count())
                    .isZero();
            page.keyboard().press(".");
            assertThat(page.locator("article.entry:focus").textContent()).contains("Slow news");
            assertThat(complaintsOf(page)).isEmpty();
        }
    }

    @Test
    void timesAndDaysAreThoseOfTheReader() {
        web.community.entry(
                Instant.parse("2026-01-05T23:30:00Z"),
                "ngozi",
                Sentence.start()
                        .person("ngozi")
                        .text(" stayed up for ")
                        .object("a late build")
                        .end(),
                "build",
                HubId.user("ngozi"));
        try (BrowserContext context =
                chromium.reader(new Browser.NewContextOptions().setTimezoneId("Pacific/Auckland"))) {
            Page page = context.newPage();
            page.navigate(web.address("/u/ngozi/").toString());
            Locator entry = page.locator("section.day[data-day='2026-01-06'] article.entry");
            assertThat(entry.textContent()).contains("a late build", "12:30");
            assertThat(page.locator("[data-zone-note]").textContent()).contains("Pacific/Auckland");
        }
    }

    private Page open(BrowserContext reader) {
        return open(reader, "/t/design/");
    }

    private Page open(BrowserContext reader, String path) {
        Page page = reader.newPage();
        complaints.put(page, Complaints.of(page));
        page.navigate(web.address(path).toString());
        page.locator("[data-connection]:not([hidden])").waitFor();
        PlaywrightAssertions.assertThat(page.locator("[aria-busy], [data-fresh]"))
                .hasCount(0);
        return page;
    }

    private List<String> complaintsOf(Page page) {
        return Objects.requireNonNull(complaints.get(page)).all();
    }

    private static void comments(String who, String what, String words) {
        Sentence said = Sentence.start()
                .person(who)
                .text(" commented on ")
                .object(what)
                .text(": “")
                .quote(words)
                .text("”")
                .end();
        web.community.entry(Instant.now(), who, said, "comment", DESIGN);
    }

    private static void happens(String what) {
        web.community.entry(
                Instant.now(),
                "diego",
                Sentence.start().person("diego").text(" told of ").object(what).end(),
                "comment",
                DESIGN);
        tell();
    }

    private static void tell() {
        WidgetPlacement feed = web.twins.hubs.placements(DESIGN).getFirst();
        web.twins.pipeline.updates().publish(List.of(Update.widget(DESIGN.path(), feed.id(), System.nanoTime())));
    }
}
