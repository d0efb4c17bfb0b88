package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LayoutPages.save;
import static org.fedoraproject.hubs.web.LayoutPages.status;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.picture;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Owners choose widgets and set them up in the dialogs of the page for layouts. */
class LayoutDialogsIT {

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
    void chooserIsSearchedAndLeftByEscape() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = layouts.edit(browser, team);
            press(page, "Add a widget to the side column");
            Locator dialog = page.locator("#chooser");
            assertThat(dialog).isVisible();
            assertThat(page.locator("#words")).isFocused();
            picture(page, "layout-chooser");
            page.keyboard().type("plot");
            assertThat(dialog.locator("[data-option]:visible")).hasCount(0);
            assertThat(dialog.locator("[data-nothing]")).isVisible();
            page.locator("#words").fill("");
            dialog.locator("[data-shelf-chip=plots]").click();
            assertThat(dialog.locator("[data-option]:visible input[value=activity]"))
                    .hasCount(1);
            assertThat(dialog.locator("[data-option]:visible input[value=feed]"))
                    .hasCount(0);
            page.keyboard().press("Escape");
            assertThat(dialog).hasCount(0);
            assertThat(button(page, "Add a widget to the side column")).isFocused();
            page.keyboard().press("Enter");
            dialog.locator("label.option:has(input[value=activity])").click();
            button(page, "Add Twelve weeks").click();
            status(page, "Twelve weeks is at the end of its column. 1 change, not yet saved.");
            assertThat(dialog).hasCount(0);
            press(page, "Done");
            assertThat(page.locator("#config")).hasCount(0);
            save(page);
            assertThat(layouts.kinds(team)).containsExactly("feed", "|", "about", "activity", "members", "activity");
            portal.quiet(page);
        }
    }

    @Test
    void settingsAreTypedInAndWhatCannotBeIsSaid() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = layouts.edit(browser, team);
            press(page, "Add a widget to the side column");
            page.locator("label.option", new Page.LocatorOptions().setHasText("Dial"))
                    .click();
            button(page, "Add Dial").click();
            Locator dialog = page.locator("#config");
            assertThat(dialog.locator("h2")).hasText("Configure Dial");
            dialog.locator("#c-shown").fill("40");
            dialog.locator("#c-name").fill("Speed");
            page.keyboard().press("Enter");
            assertThat(dialog.locator("[role=alert]")).isFocused();
            assertThat(dialog.locator("#c-shown")).hasValue("40");
            assertThat(dialog.locator("#c-shown")).hasAttribute("aria-invalid", "true");
            assertThat(dialog.locator("#c-name")).hasValue("Speed");
            picture(page, "layout-wrong");
            assertThat(Accessibility.violations(page)).isEmpty();
            dialog.locator("#c-shown").fill("12");
            press(page, "Done");
            status(page, "Speed is set. 2 changes, not yet saved.");
            save(page);
            assertThat(page.locator("section[data-kind=dial] h2")).hasText("Speed");
            assertThat(page.locator("section[data-kind=dial]")).containsText("The dial stands at 12.");
            portal.quiet(page);
        }
    }

    @Test
    void everybodyCanUseThePageAndItsDialogs() {
        HubId team = layouts.team();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {320, 1600}) {
                try (BrowserContext browser = portal.somebody(
                        "leilani",
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
                    Page page = layouts.edit(browser, team);
                    inspect(page, "edit", scheme, width);
                    press(page, "Remove About");
                    status(page, "About is removed. 1 change, not yet saved.");
                    press(page, "Add a widget to the side column");
                    assertThat(page.locator("#chooser")).isVisible();
                    inspect(page, "chooser", scheme, width);
                    page.keyboard().press("Escape");
                    press(page, "Configure Members");
                    assertThat(page.locator("#config")).isVisible();
                    inspect(page, "config", scheme, width);
                    portal.quiet(page);
                }
            }
        }
    }

    private static void inspect(Page page, String what, ColorScheme scheme, int width) {
        picture(page, "layout-" + what + "-" + scheme + "-" + width);
        assertThat(Accessibility.violations(page)).as(what).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(what)
                .isLessThanOrEqualTo(width);
    }
}
