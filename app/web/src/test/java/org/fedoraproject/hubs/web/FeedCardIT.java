package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.card;
import static org.fedoraproject.hubs.web.LivePortal.entry;
import static org.fedoraproject.hubs.web.LivePortal.link;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers do with the feed of a hub: choose an application, hide a kind, follow an entry, ask why it is there. */
class FeedCardIT {

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

    /** A team of its own, with two messages of one application and one of another. */
    private static HubId team(String name) {
        HubId team = portal.team(name, "feed", "about");
        Instant now = Instant.now();
        portal.web.community.entry(
                now.minusSeconds(90), null, Sentence.of("backgrounds passed its tests"), "check", team);
        portal.web.community.entry(
                now.minusSeconds(60), "amara", Sentence.of("amara pushed a horizon"), "commit", team);
        Sentence asked = Sentence.start()
                .person("tomas")
                .text(" asked about ")
                .object("the horizon")
                .quote("Could it sink a little?")
                .end();
        portal.web.community.entry(now.minusSeconds(30), "tomas", asked, "comment", team);
        return team;
    }

    private static Page hub(BrowserContext browser, HubId team) {
        return portal.live(browser, "/" + team.path() + "/");
    }

    private static Locator menu(Page page, String words) {
        return entry(page, words).locator("[data-entry-menu]");
    }

    private static Locator item(Page page, String name) {
        return page.locator("#entry-menu").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    @Test
    void showsOneApplicationOrEverything() {
        HubId team = team("feed-choice");
        try (BrowserContext browser = portal.visitor()) {
            Page page = hub(browser, team);
            page.locator(".choices a[href*='application=bodhi']").click();
            page.waitForURL(Pattern.compile(".*application=bodhi.*"));
            assertThat(page.locator("article.entry")).hasCount(1);
            assertThat(page.locator("article.entry")).containsText("passed its tests");
            assertThat(page.locator(".choices [aria-current]"))
                    .hasAttribute("href", Pattern.compile(".*application=bodhi"));
            link(page, "Everything").click();
            assertThat(page.locator("article.entry")).hasCount(3);
            portal.quiet(page);
        }
    }

    @Test
    void applicationIsChosenByKeyboardAndKeptWhenSomethingNewComesIn() {
        HubId team = team("feed-choice-keys");
        try (BrowserContext browser = portal.somebody("diego")) {
            Page page = hub(browser, team);
            new Keys(page)
                    .reach(page.locator(".choices a[href*='application=bodhi']"))
                    .press("Enter");
            page.waitForURL(Pattern.compile(".*application=bodhi.*"));
            page.locator("[data-connection] .live-dot:not(.off)").first().waitFor();
            portal.happens(team, "amara", "something of the other application");
            portal.web.community.entry(Instant.now(), null, Sentence.of("a second test passed"), "check", team);
            portal.happens(team, "amara", "another thing");
            assertThat(entry(page, "a second test passed")).isVisible();
            assertThat(page.locator("article.entry")).hasCount(2);
            portal.quiet(page);
        }
    }

    @Test
    void kindIsHiddenOnThisHubAndComesBackByUndo() {
        HubId team = team("feed-hide");
        try (BrowserContext browser = portal.somebody("diego")) {
            Page page = hub(browser, team);
            entry(page, "passed its tests").hover();
            menu(page, "passed its tests").click();
            item(page, "Hide this kind from this hub").click();
            assertThat(entry(page, "passed its tests")).hasCount(0);
            assertThat(card(page, "feed")).containsText("1 entry is hidden because you asked for it.");
            assertThat(page.locator(".toast")).containsText("Entries of this kind are hidden from you.");
            press(page, "Undo");
            assertThat(entry(page, "passed its tests")).isVisible();
            assertThat(page.locator(".feed-hidden")).hasCount(0);
            portal.quiet(page);
        }
    }

    @Test
    void kindIsHiddenEverywhereAndShownAgainFromTheStream() {
        HubId here = team("feed-hide-all");
        HubId there = team("feed-hide-there");
        try (BrowserContext browser = portal.somebody("diego")) {
            Page page = hub(browser, here);
            entry(page, "passed its tests").hover();
            menu(page, "passed its tests").click();
            item(page, "Hide this kind everywhere").click();
            assertThat(entry(page, "passed its tests")).hasCount(0);
            page.navigate(portal.web.address("/" + there.path() + "/").toString());
            assertThat(entry(page, "Could it sink")).isVisible();
            assertThat(entry(page, "passed its tests")).hasCount(0);
            link(page, "See what you hide").click();
            assertThat(page).hasURL(Pattern.compile(".*/stream/#hidden$"));
            assertThat(page.locator("#hidden li")).hasCount(1);
            page.locator("#hidden li button").click();
            assertThat(page.getByText("Entries of this kind are shown again.")).isVisible();
            page.navigate(portal.web.address("/" + there.path() + "/").toString());
            assertThat(entry(page, "passed its tests")).isVisible();
            portal.quiet(page);
        }
    }

    @Test
    void kindIsHiddenAndShownByKeyboardAlone() {
        HubId team = team("feed-hide-keys");
        try (BrowserContext browser = portal.somebody("ngozi")) {
            Page page = hub(browser, team);
            Keys keys = new Keys(page);
            keys.reach(menu(page, "passed its tests")).press("Enter").seesWhere();
            for (int i = 0;
                    i < 10
                            && item(page, "Hide this kind from this hub")
                                            .and(page.locator(":focus"))
                                            .count()
                                    == 0;
                    i++) {
                keys.press("ArrowDown").seesWhere();
            }
            keys.press("Enter");
            assertThat(entry(page, "passed its tests")).hasCount(0);
            keys.seesWhere().reach(button(page, "Undo")).press("Enter");
            assertThat(entry(page, "passed its tests")).isVisible();
            keys.seesWhere();
            portal.quiet(page);
        }
    }

    @Test
    void everyEntryHasAnAddressAndSaysWhyItIsThere() {
        HubId team = team("feed-why");
        try (BrowserContext browser = portal.somebody("diego")) {
            Page page = hub(browser, team);
            entry(page, "Could it sink").locator("a.entry-when").click();
            page.waitForURL("**/entries/*");
            assertThat(page.locator("h1")).hasText("Entry");
            assertThat(page.locator("article.entry")).hasCount(1);
            assertThat(page.locator("#why")).containsText("Why is this here?");
            assertThat(page.locator("#why li")).not().hasCount(0);
            String address = page.url();
            page.goBack();
            Keys keys = new Keys(page);
            keys.reach(menu(page, "Could it sink")).press("Enter").seesWhere();
            for (int i = 0; i < 10 && page.locator("[data-why]:focus").count() == 0; i++) {
                keys.press("ArrowDown");
            }
            keys.press("Enter");
            page.waitForURL(address + "#why");
            portal.quiet(page);
            try (BrowserContext other = portal.visitor()) {
                Page visitor = portal.open(other, address.substring(address.indexOf("/t/")));
                assertThat(visitor.locator("article.entry")).containsText("Could it sink a little?");
                assertThat(visitor.locator("[data-entry-menu], main form:not(.languages)"))
                        .hasCount(0);
                portal.quiet(visitor);
            }
        }
    }

    @Test
    void linkOfAnEntryIsCopied() {
        HubId team = team("feed-copy");
        try (BrowserContext browser = portal.somebody("diego")) {
            browser.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = hub(browser, team);
            entry(page, "Could it sink").hover();
            menu(page, "Could it sink").click();
            item(page, "Copy link").click();
            assertThat(page.getByText("The link is in your clipboard.")).isVisible();
            String copied = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
            assertThat(copied)
                    .startsWith(
                            portal.web.address("/" + team.path() + "/entries/").toString());
            portal.quiet(page);
        }
    }
}
