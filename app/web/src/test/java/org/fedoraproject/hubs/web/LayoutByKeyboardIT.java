package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LayoutPages.arrived;
import static org.fedoraproject.hubs.web.LayoutPages.grip;
import static org.fedoraproject.hubs.web.LayoutPages.slots;
import static org.fedoraproject.hubs.web.LayoutPages.status;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.link;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An owner arranges a hub with a keyboard alone and sees at every step where they are. */
class LayoutByKeyboardIT {

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
    void fromTheHubToASavedLayout() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = portal.live(browser, "/" + team.path() + "/");
            Keys keys = new Keys(page);
            keys.reach(link(page, "Edit layout")).press("Enter");
            page.waitForURL("**/layout");
            carries(page, keys);
            adds(page, keys);
            configures(page, keys);
            keys.reach(button(page, "Equal")).press("Enter").seesWhere();
            status(page, "Both columns are as wide.");
            keys.back(button(page, "Save changes")).press("Enter");
            arrived(page, team);
            assertThat(layouts.kinds(team)).containsExactly("members*", "feed", "|", "about", "activity");
            portal.quiet(page);
        }
    }

    private static void carries(Page page, Keys keys) {
        keys.reach(grip(page, "Members")).press("ArrowLeft", "ArrowUp", "Enter").seesWhere();
        status(page, "Members, main column, 1 of 2.");
        assertThat(grip(page, "Members")).isFocused();
        keys.reach(button(page, "Move About down")).press("Enter").seesWhere();
        status(page, "About, side column, 2 of 2.");
        assertThat(button(page, "Move About up")
                        .or(button(page, "Move About down"))
                        .and(page.locator(":focus")))
                .hasCount(1);
        keys.back(button(page, "Move About up")).press("Enter").seesWhere();
        status(page, "About, side column, 1 of 2.");
    }

    private static void adds(Page page, Keys keys) {
        keys.reach(button(page, "Add a widget to the side column")).press("Enter");
        assertThat(page.locator("#words")).isFocused();
        keys.type("Dial").reach(page.locator("#chooser input[value=dial]")).press("Space");
        keys.reach(button(page, "Add Dial")).press("Enter");
        assertThat(page.locator("#config h2")).hasText("Configure Dial");
        keys.seesWhere().press("Escape");
        assertThat(page.locator("#config")).hasCount(0);
        assertThat(slots(page, "side")).hasText(new String[] {"About", "Twelve weeks", "Dial"});
        keys.seesWhere().reach(button(page, "Remove Dial")).press("Enter");
        status(page, "Dial is removed.");
        assertThat(page.locator("#layout-undo")).isFocused();
        keys.seesWhere().press("Enter");
        assertThat(slots(page, "side")).hasText(new String[] {"About", "Twelve weeks", "Dial"});
        keys.seesWhere().reach(button(page, "Remove Dial")).press("Enter").seesWhere();
        status(page, "Dial is removed.");
    }

    private static void configures(Page page, Keys keys) {
        keys.back(button(page, "Configure Members")).press("Enter");
        assertThat(page.locator("#config")).isVisible();
        keys.seesWhere()
                .reach(page.locator("input[name=seen][value=everybody]"))
                .press("ArrowDown");
        assertThat(page.locator("input[name=seen][value=members]")).isChecked();
        keys.reach(button(page, "Done")).press("Enter").seesWhere();
        assertThat(page.locator("#config")).hasCount(0);
        assertThat(button(page, "Configure Members")).isFocused();
    }

    @Test
    void focusStaysInsideADialogAndReturnsToItsButton() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = layouts.edit(browser, team);
            Keys keys = new Keys(page);
            keys.reach(button(page, "Configure About")).press("Enter");
            assertThat(page.locator("#config")).isVisible();
            for (int i = 0; i < 20; i++) {
                keys.press("Tab");
                assertThat(page.locator("body > :not(dialog) :focus:not(#config *)"))
                        .hasCount(0);
            }
            keys.press("Escape");
            assertThat(button(page, "Configure About")).isFocused();
            portal.quiet(page);
        }
    }
}
