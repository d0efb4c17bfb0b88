package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.update.Update;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages in a real browser, live and without scripts. Skipped where there is no Chromium at /usr/bin/chromium. */
class BrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final HubId DESIGN = HubId.team("design");

    private static Playwright playwright;
    private static Browser browser;
    private static TinyEventServer events;
    private static WebFixture web;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "browser tests are skipped: there is no /usr/bin/chromium");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
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
            browser.close();
            playwright.close();
        }
    }

    @Test
    void pageIsWholeWithoutScripts() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
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
        List<String> errors = new CopyOnWriteArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = open(context, errors);
            page.evaluate("document.querySelectorAll('section.widget h2').forEach(h => h.dataset.mark = 'old')");
            happens("Fresh paint on the wall");
            Locator fresh =
                    page.locator("article.entry[data-unread]", new Page.LocatorOptions().setHasText("Fresh paint"));
            fresh.waitFor(new Locator.WaitForOptions().setTimeout(1_500));
            assertThat(page.locator("section[data-feed] h2[data-mark]").count()).isZero();
            assertThat(page.locator("section:not([data-feed]) h2[data-mark]").count())
                    .isEqualTo(3);
            assertThat(page.locator("section[data-fresh]").count()).isEqualTo(1);
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void readerWhoScrolledDownIsAskedFirst() {
        List<String> errors = new CopyOnWriteArrayList<>();
        try (BrowserContext context = browser.newContext()) {
            Page page = open(context, errors);
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
            assertThat(errors).isEmpty();
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
                browser.newContext(new Browser.NewContextOptions().setTimezoneId("Pacific/Auckland"))) {
            Page page = context.newPage();
            page.navigate(web.address("/u/ngozi/").toString());
            Locator entry = page.locator("section.day[data-day='2026-01-06'] article.entry");
            assertThat(entry.textContent()).contains("a late build", "12:30");
            assertThat(page.locator("[data-zone-note]").textContent()).contains("Pacific/Auckland");
        }
    }

    @Test
    void nothingIsWiderThanTheWindow() {
        for (int width : List.of(320, 390, 1440, 1600)) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
                Page page = context.newPage();
                for (String path : List.of("/", "/t/design/", "/u/ngozi/", "/explore/", "/t/desing/")) {
                    page.navigate(web.address(path).toString());
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as(path + " at " + width)
                            .isLessThanOrEqualTo(width);
                }
            }
        }
    }

    private static Page open(BrowserContext context, List<String> errors) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.navigate(web.address("/t/design/").toString());
        page.locator("[data-connection]:not([hidden])").waitFor();
        page.waitForFunction("document.querySelectorAll('[aria-busy]').length === 0");
        page.waitForTimeout(1_000);
        return page;
    }

    private static void happens(String what) {
        web.community.entry(
                Instant.now(),
                "diego",
                Sentence.start().person("diego").text(" told of ").object(what).end(),
                "comment",
                DESIGN);
        WidgetPlacement feed = web.twins.hubs.placements(DESIGN).getFirst();
        web.twins.pipeline.updates().publish(List.of(Update.widget(DESIGN.path(), feed.id(), System.nanoTime())));
    }
}
