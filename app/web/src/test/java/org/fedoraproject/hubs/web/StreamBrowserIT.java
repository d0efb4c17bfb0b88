package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A stream at a browser, by keyboard alone, and what reaches it from elsewhere. */
class StreamBrowserIT {

    private static final HubId DESIGN = HubId.team("design");

    private static final Locator.WaitForOptions SECOND = new Locator.WaitForOptions().setTimeout(1_000);

    private static Chromium chromium;
    private static TinyEventServer events;
    private static WebFixture web;

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

    private static Page open(BrowserContext browser, String username, String path) {
        Someone.signedIn(web, username).enter(browser);
        Page page = browser.newPage();
        page.navigate(web.address(path).toString());
        return page;
    }

    private static void happen(String words) {
        web.community.entry(
                Instant.now(), "leilani", Sentence.of("leilani " + words + " " + System.nanoTime()), "comment", DESIGN);
        WidgetPlacement feed = web.twins.hubs.placements(DESIGN).getFirst();
        web.twins.pipeline.updates().publish(List.of(Update.widget(DESIGN.path(), feed.id(), System.nanoTime())));
    }

    /** Focuses an entry and goes on with keys alone. */
    private static void onFirstEntry(Page page) {
        page.locator("[data-stream] section[data-feed] h2").first().focus();
        page.keyboard().press("j");
    }

    private static void keepPicture(Page page, String name) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    @Test
    void newEntriesWaitBehindAButtonAndNothingJumps() {
        try (BrowserContext browser = chromium.reader()) {
            Page page = open(browser, "diego", "/stream/");
            Complaints complaints = Complaints.of(page);
            page.locator("[data-connection] .live-dot:not(.off)").first().waitFor();
            int before = page.locator("article.entry").count();
            happen("said something new");
            page.locator("[data-newer]").waitFor(SECOND);
            assertThat(page.locator(".newer").getAttribute("role")).isEqualTo("status");
            assertThat(page.locator("article.entry").count()).isEqualTo(before);
            assertThat(Accessibility.violations(page)).isEmpty();
            page.keyboard().press(".");
            page.getByText("said something new").first().waitFor(SECOND);
            assertThat(complaints.all()).isEmpty();
        }
    }

    @Test
    void savesPinsAndUndoesByKeyboard() {
        try (BrowserContext browser = chromium.reader()) {
            Page page = open(browser, "meiling", "/stream/");
            Complaints complaints = Complaints.of(page);
            onFirstEntry(page);
            page.keyboard().press("s");
            page.getByText("Saved for you.").waitFor();
            page.locator("article[data-saved]").first().waitFor();
            onFirstEntry(page);
            page.keyboard().press("m");
            page.locator("#entry-menu:popover-open").waitFor();
            keepPicture(page, "stream-menu");
            assertThat(Accessibility.violations(page)).isEmpty();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.locator("article[data-pinned]").first().waitFor();
            page.locator(".toast [data-undo]").focus();
            page.keyboard().press("Enter");
            page.locator("article[data-saved]:not([data-pinned])").first().waitFor();
            onFirstEntry(page);
            page.keyboard().press("m");
            page.keyboard().press("Escape");
            assertThat(page.locator("#entry-menu:popover-open").count()).isZero();
            assertThat(page.locator("[data-entry-menu]:focus").count()).isEqualTo(1);
            assertThat(complaints.all()).isEmpty();
        }
    }

    @Test
    void hidesAKindOnAHubAndShowsItAgain() {
        try (BrowserContext browser = chromium.reader()) {
            Page page = open(browser, "amara", "/t/design/");
            Locator menu = page.locator("[data-entry-menu]").first();
            menu.focus();
            page.keyboard().press("Enter");
            page.locator("#entry-menu [data-act=hide]").focus();
            page.keyboard().press("Enter");
            page.getByText("Entries of this kind are hidden from you.").waitFor();
            page.locator(".feed-hidden").waitFor();
            page.locator(".toast [data-undo]").focus();
            page.keyboard().press("Enter");
            page.locator(".feed-hidden")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void olderEntriesComeByThemselvesAndByKeyboard() {
        for (int i = 0; i < 60; i++) {
            web.community.entry(
                    Instant.now().minusSeconds(400_000L + i * 9_000L),
                    "tomas",
                    Sentence.start()
                            .person("tomas")
                            .text(" asked about ")
                            .object("thing" + i)
                            .quote("q" + i)
                            .end(),
                    "comment",
                    HubId.user("tomas"));
        }
        try (BrowserContext browser = chromium.reader()) {
            Page page = open(browser, "tomas", "/stream/");
            Complaints complaints = Complaints.of(page);
            page.locator("a[data-older]").focus();
            page.locator("[data-stream-part] + [data-stream-part]").waitFor();
            assertThat(page.locator("article.entry").count()).isEqualTo(60);
            assertThat(Accessibility.violations(page)).isEmpty();
            assertThat(complaints.all()).isEmpty();
        }
    }

    @Test
    void everybodyCanUseIt() {
        web.twins.keeping.read("ngozi", Instant.EPOCH);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(320, 1600)) {
                try (BrowserContext browser = chromium.reader(
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
                    Page page = open(browser, "ngozi", "/stream/?q=o");
                    for (String path : List.of("/stream/", "/stream/actions/", "/stream/saved/", "/stream/all/?q=o")) {
                        page.navigate(web.address(path).toString());
                        assertThat(Accessibility.violations(page))
                                .as(path + " " + scheme + " " + width)
                                .isEmpty();
                        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                                .as(path + " fits " + width)
                                .isLessThanOrEqualTo(width);
                        keepPicture(page, "stream" + path.replaceAll("\\W+", "-") + scheme + width);
                    }
                    page.locator(".entry-side a.entry-when").first().click();
                    page.locator("#why, .void").first().waitFor();
                    assertThat(Accessibility.violations(page)).isEmpty();
                    keepPicture(page, "entry" + scheme + width);
                }
            }
        }
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext browser = chromium.reader(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = open(browser, "ngozi", "/stream/");
            page.locator("[data-entry-menu]").first().click();
            page.getByText("Save for me").last().click();
            page.getByText("Saved for you.").waitFor();
            page.navigate(web.address("/stream/saved/").toString());
            assertThat(page.locator("article.entry").count()).isEqualTo(1);
        }
    }
}
