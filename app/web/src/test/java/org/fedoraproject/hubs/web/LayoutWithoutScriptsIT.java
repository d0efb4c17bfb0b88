package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LayoutPages.arrived;
import static org.fedoraproject.hubs.web.LayoutPages.slots;
import static org.fedoraproject.hubs.web.LayoutPages.status;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.picture;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Owners arrange a hub in a browser that runs no scripts. */
class LayoutWithoutScriptsIT {

    private static LivePortal portal;
    private static LayoutPages layouts;

    @BeforeAll
    static void start() {
        portal = LivePortal.start();
        portal.web.community.busy();
        layouts = new LayoutPages(portal);
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void everythingWorksWithoutScripts() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.plain("leilani")) {
            Page page = portal.open(browser, "/" + team.path() + "/");
            page.getByLabel("Edit layout").click();
            press(page, "Move Members up");
            assertThat(status(page)).containsText("Members, side column, 2 of 3.");
            press(page, "Remove About");
            press(page, "Undo");
            press(page, "Add a widget to the side column");
            page.locator("#words").fill("own words");
            page.keyboard().press("Enter");
            picture(page, "layout-chooser-plain");
            assertThat(page.locator("[data-option]:not([hidden]) input[value=feed]"))
                    .hasCount(0);
            page.locator("label.option:has(input[value=about])").click();
            button(page, "Add").click();
            assertThat(slots(page, "side")).hasText(new String[] {"About", "Members", "Twelve weeks", "About"});
            press(page, "Configure Members");
            page.locator("input[name=seen][value=members]").check();
            press(page, "Done");
            picture(page, "layout-plain");
            press(page, "Save changes");
            arrived(page, team);
            assertThat(layouts.kinds(team)).containsExactly("feed", "|", "about", "members*", "activity", "about");
        }
    }

    @Test
    void wrongSettingsAreSaidWithoutScriptsToo() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.plain("leilani")) {
            Page page = layouts.edit(browser, team);
            press(page, "Add a widget to the main column");
            page.locator("label.option", new Page.LocatorOptions().setHasText("Dial"))
                    .click();
            button(page, "Add").click();
            page.locator("#c-shown").fill("400");
            com.microsoft.playwright.Response answer =
                    page.waitForResponse("**/layout/draft", () -> press(page, "Done"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(page.locator("#c-shown")).hasValue("400");
            page.locator("#c-shown").fill("3");
            press(page, "Done");
            press(page, "Save changes");
            arrived(page, team);
            assertThat(layouts.kinds(team)).containsExactly("feed", "dial", "|", "about", "activity", "members");
        }
    }
}
