package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LayoutPages.arrived;
import static org.fedoraproject.hubs.web.LayoutPages.box;
import static org.fedoraproject.hubs.web.LayoutPages.drag;
import static org.fedoraproject.hubs.web.LayoutPages.grip;
import static org.fedoraproject.hubs.web.LayoutPages.save;
import static org.fedoraproject.hubs.web.LayoutPages.slots;
import static org.fedoraproject.hubs.web.LayoutPages.status;
import static org.fedoraproject.hubs.web.LayoutPages.titles;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.picture;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Owners move widgets in a real browser: by mouse, by keyboard, by buttons. */
class LayoutMovingIT {

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
    void widgetIsDraggedToTheOtherColumnAndSaved() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = layouts.edit(browser, team);
            drag(page, "About", "main", 0);
            status(page, "About, main column, 1 of 2.");
            picture(page, "layout-dragged");
            save(page);
            assertThat(layouts.kinds(team)).containsExactly("about", "feed", "|", "activity", "members");
            assertThat(titles(page, "main")).containsExactly("About", "Activity");
            portal.quiet(page);
        }
    }

    @Test
    void escapeWhileDraggingPutsItBack() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = layouts.edit(browser, team);
            BoundingBox grip = box(grip(page, "About"));
            page.mouse().move(grip.x + 5, grip.y + 5);
            page.mouse().down();
            page.mouse().move(grip.x - 300, grip.y + 5);
            assertThat(page.locator("li.dropzone")).hasText("Drop “About” here");
            picture(page, "layout-dragging");
            page.keyboard().press("Escape");
            page.mouse().up();
            assertThat(page.locator("li.dropzone")).hasCount(0);
            assertThat(slots(page, "side")).hasText(new String[] {"About", "Twelve weeks", "Members"});
            status(page, "Nothing to save yet.");
            portal.quiet(page);
        }
    }

    @Test
    void widgetIsCarriedByKeyboardAlone() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = layouts.edit(browser, team);
            grip(page, "Members").focus();
            page.keyboard().press("ArrowUp");
            status(page, "Members, side column, 2 of 3.");
            page.keyboard().press("ArrowUp");
            status(page, "Members, side column, 1 of 3.");
            page.keyboard().press("Escape");
            status(page, "Members is back where it was.");
            assertThat(grip(page, "Members")).isFocused();
            page.keyboard().press("ArrowLeft");
            status(page, "Members, main column, 2 of 2.");
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            assertThat(status(page)).containsText("1 change, not yet saved.");
            assertThat(grip(page, "Members")).isFocused();
            page.locator("#layout-save").focus();
            page.keyboard().press("Enter");
            arrived(page, team);
            assertThat(layouts.kinds(team)).containsExactly("members", "feed", "|", "about", "activity");
            portal.quiet(page);
        }
    }

    @Test
    void buttonsMoveRemoveAndTakeBack() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = layouts.edit(browser, team);
            press(page, "Move Members up");
            status(page, "Members, side column, 2 of 3.");
            assertThat(button(page, "Move Members up")).isFocused();
            press(page, "Move Members to the other column");
            status(page, "Members, main column, 2 of 2.");
            press(page, "Remove About");
            status(page, "About is removed. 3 changes, not yet saved.");
            assertThat(page.locator("#layout-undo")).isFocused();
            page.keyboard().press("Enter");
            status(page, "The last step is undone. 2 changes, not yet saved.");
            press(page, "Only members see Members");
            press(page, "Equal");
            save(page);
            assertThat(layouts.kinds(team)).containsExactly("feed", "members*", "|", "about", "activity");
            assertThat(page.locator("#columns.equal")).isVisible();
            portal.quiet(page);
        }
    }

    @Test
    void whoLeavesWithoutSavingIsAskedAndNothingIsStored() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = layouts.edit(browser, team);
            press(page, "Remove About");
            status(page, "About is removed. 1 change, not yet saved.");
            boolean[] asked = {false};
            page.onDialog(dialog -> asked[0] = dialog.type().equals("beforeunload"));
            page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName("hubs"))
                    .first()
                    .click();
            page.waitForCondition(() -> asked[0]);
            assertThat(page.locator("#layout")).isVisible();
            page.getByText("Leave without saving").click();
            page.waitForURL(Pattern.compile(".*/" + team.path() + "/$"));
            assertThat(layouts.kinds(team)).containsExactly("feed", "|", "about", "activity", "members");
        }
    }
}
