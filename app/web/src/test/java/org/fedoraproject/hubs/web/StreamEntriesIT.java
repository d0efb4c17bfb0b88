package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.entry;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one does with entries of a stream: save, pin, remove, undo; older ones come by pages. */
class StreamEntriesIT {

    private static LivePortal portal;

    @BeforeAll
    static void start() {
        portal = LivePortal.start();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    private static void fill(HubId hub, int entries) {
        for (int i = 0; i < entries; i++) {
            Sentence said = Sentence.start()
                    .person("amara")
                    .text(" asked about ")
                    .object("thing " + i)
                    .quote("What of " + i + "?")
                    .end();
            portal.web.community.entry(Instant.now().minusSeconds(100 + i * 9_000L), "amara", said, "comment", hub);
        }
    }

    private static Locator act(Page page, String name) {
        return page.locator("#entry-menu").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    private static void open(Page page, String words) {
        entry(page, words).hover();
        entry(page, words).locator("[data-entry-menu]").click();
    }

    @Test
    void entryIsSavedPinnedRemovedAndBroughtBackByMouse() {
        fill(HubId.user("tomas"), 3);
        try (BrowserContext browser = portal.somebody("tomas")) {
            Page page = portal.live(browser, "/stream/");
            open(page, "thing 1");
            act(page, "Save for me").click();
            assertThat(page.locator(".toast")).containsText("Saved for you.");
            assertThat(page.locator("article[data-saved]")).hasCount(1);
            page.navigate(portal.web.address("/stream/saved/").toString());
            open(page, "thing 1");
            act(page, "Pin above my stream").click();
            assertThat(page.locator(".toast")).containsText("Pinned above your stream.");
            page.navigate(portal.web.address("/stream/").toString());
            assertThat(page.locator("article[data-pinned]").first()).containsText("thing 1");
            page.navigate(portal.web.address("/stream/saved/").toString());
            open(page, "thing 1");
            act(page, "Remove from what I saved").click();
            assertThat(page.locator(".toast")).containsText("Removed from what you saved.");
            assertThat(page.locator("article.entry")).hasCount(0);
            press(page, "Undo");
            assertThat(entry(page, "thing 1")).isVisible();
            portal.quiet(page);
        }
    }

    @Test
    void entryIsSavedRemovedAndBroughtBackByKeyboardAlone() {
        fill(HubId.user("meiling"), 3);
        try (BrowserContext browser = portal.somebody("meiling")) {
            Page page = portal.live(browser, "/stream/");
            Keys keys = new Keys(page);
            keys.reach(page.locator("article.entry").first()).press("j", "s");
            assertThat(page.locator("article[data-saved]")).hasCount(1);
            keys.seesWhere().reach(button(page, "Undo")).press("Enter");
            assertThat(page.locator("article[data-saved]")).hasCount(0);
            keys.seesWhere();
            page.reload();
            keys.reach(page.locator("article.entry [data-entry-menu]").first())
                    .press("Enter")
                    .seesWhere()
                    .press("Enter");
            assertThat(page.locator("article[data-saved]")).hasCount(1);
            keys.seesWhere().press("m");
            page.locator("#entry-menu:popover-open").waitFor();
            keys.seesWhere().press("Escape").seesWhere();
            assertThat(page.locator("[data-entry-menu]:focus")).hasCount(1);
            portal.quiet(page);
        }
    }

    @Test
    void olderEntriesComeWhenTheReaderScrollsAndStandInOrder() {
        fill(HubId.user("diego"), 90);
        try (BrowserContext browser = portal.somebody("diego")) {
            Page page = portal.live(browser, "/stream/");
            assertThat(page.locator("article.entry")).not().hasCount(0);
            await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                page.mouse().wheel(0, 20_000);
                assertThat(page.locator("a[data-older]").count()).isZero();
            });
            assertThat(page.locator("a[data-older]")).hasCount(0);
            assertThat(page.locator("article.entry")).hasCount(90);
            assertThat(page.locator("article.entry").last()).containsText("thing 89");
            assertThat(page.evaluate("(() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id);"
                            + " return ids.length - new Set(ids).size; })()"))
                    .isEqualTo(0);
            portal.quiet(page);
        }
    }

    @Test
    void olderEntriesAreReachedByKeyboardAndTheFocusGoesOnWithThem() {
        fill(HubId.user("leilani"), 60);
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = portal.live(browser, "/stream/");
            page.locator("article.entry").first().focus();
            int shown = page.locator("article.entry").count();
            for (int i = 0; i < 62; i++) {
                page.keyboard().press("j");
            }
            assertThat(page.locator("[data-stream-part]")).not().hasCount(1);
            new Keys(page).seesWhere();
            for (int i = shown; i < 62; i++) {
                page.keyboard().press("j");
            }
            assertThat(page.locator("article.entry:focus")).containsText("thing 59");
            portal.quiet(page);
        }
    }
}
