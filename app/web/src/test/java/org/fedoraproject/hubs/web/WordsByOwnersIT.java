package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fedoraproject.hubs.web.LayoutPages.option;
import static org.fedoraproject.hubs.web.LayoutPages.save;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.card;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Owners write Markdown on their hub, in a note and in what it says of itself, and visitors read it. */
class WordsByOwnersIT {

    private static LivePortal portal;
    private static LayoutPages layouts;

    @BeforeAll
    static void start() {
        portal = LivePortal.start();
        layouts = new LayoutPages(portal);
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void noteIsWrittenInMarkdownAndReadByVisitors() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani");
                BrowserContext other = portal.visitor()) {
            Page visitor = portal.live(other, "/" + team.path() + "/");
            Page page = layouts.edit(browser, team);
            press(page, "Add a widget to the side column");
            option(page, "Note").first().click();
            press(page, "Add Note");
            page.getByLabel("Heading").fill("Freeze ahead");
            page.locator("#c-words")
                    .fill("We **freeze** on [Tuesday](https://example.org/plan).\n\n* icons\n* wallpapers");
            page.getByLabel("Last day").fill("2096-03-15");
            press(page, "Done");
            save(page);
            for (Page each : List.of(page, visitor)) {
                assertThat(card(each, "sticky").locator("h2")).hasText("Freeze ahead");
                assertThat(card(each, "sticky").locator("strong")).hasText("freeze");
                assertThat(card(each, "sticky").locator("li")).hasText(new String[] {"icons", "wallpapers"});
                assertThat(card(each, "sticky").locator("a")).hasAttribute("href", "https://example.org/plan");
                portal.quiet(each);
            }
        }
    }

    @Test
    void noteWithoutWordsIsExplainedToOwnersAndHiddenFromVisitors() {
        HubId team = portal.team("noteless", "sticky");
        try (BrowserContext browser = portal.somebody("leilani");
                BrowserContext other = portal.visitor()) {
            Page page = portal.live(browser, "/" + team.path() + "/");
            Page visitor = portal.live(other, "/" + team.path() + "/");
            assertThat(card(page, "sticky")).containsText("No note is pinned.");
            assertThat(card(visitor, "sticky")).isHidden();
            portal.quiet(visitor);
        }
    }

    @Test
    void whatAHubSaysOfItselfIsWrittenByKeyboardAlone() {
        HubId team = portal.team("about", "about");
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = portal.live(browser, "/" + team.path() + "/");
            Keys keys = new Keys(page);
            keys.reach(page.locator("#hub-head a[href$='/settings/']")).press("Enter");
            keys.reach(page.locator("#f-description")).type("We *draw* and `paint`.");
            keys.reach(button(page, "Save")).press("Enter");
            page.waitForLoadState();
            page.navigate(portal.web.address("/" + team.path() + "/").toString());
            assertThat(card(page, "about").locator("em")).hasText("draw");
            assertThat(card(page, "about").locator("code")).hasText("paint");
            portal.quiet(page);
        }
    }
}
