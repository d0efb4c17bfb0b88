package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LayoutPages.save;
import static org.fedoraproject.hubs.web.LayoutPages.slots;
import static org.fedoraproject.hubs.web.LayoutPages.status;
import static org.fedoraproject.hubs.web.LayoutPages.titles;
import static org.fedoraproject.hubs.web.LivePortal.picture;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What two owners do at once, and what others see of a layout. */
class LayoutTogetherIT {

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
    void ofTwoOwnersTheSecondIsToldAndNothingIsLost() {
        HubId team = layouts.team();
        try (BrowserContext first = portal.somebody("leilani");
                BrowserContext second = portal.somebody("meiling")) {
            Page one = layouts.edit(first, team);
            Page two = layouts.edit(second, team);
            press(one, "Remove About");
            press(one, "Move Members up");
            status(one, "Members, side column, 1 of 2. 2 changes, not yet saved.");
            save(one);
            press(two, "Move Twelve weeks to the other column");
            status(two, "Twelve weeks, main column, 2 of 2. 1 change, not yet saved.");
            press(two, "Save changes");
            two.getByText("leilani changed the layout meanwhile").waitFor();
            assertThat(two.locator("#layout-alert")).containsText("leilani removed About");
            picture(two, "layout-stale");
            assertThat(Accessibility.violations(two)).isEmpty();
            assertThat(slots(two, "main")).hasText(new String[] {"Activity", "Twelve weeks"});
            press(two, "Put mine on top of it");
            assertThat(slots(two, "side")).hasText(new String[] {"Members"});
            save(two);
            assertThat(layouts.kinds(team)).containsExactly("feed", "activity", "|", "members");
        }
    }

    @Test
    void othersBrowsersShowASavedLayoutWithinASecond() {
        HubId team = layouts.team();
        for (String words : new String[] {"First", "Second"}) {
            Sentence said = Sentence.start()
                    .person("amara")
                    .text(" commented on ")
                    .object("Wallpaper")
                    .quote(words)
                    .end();
            portal.web.community.entry(Instant.now(), "amara", said, "comment", team);
        }
        try (BrowserContext mine = portal.somebody("leilani");
                BrowserContext other = portal.visitor()) {
            Page visitor = portal.live(other, "/" + team.path() + "/");
            visitor.locator("section[data-kind=feed] summary").focus();
            visitor.keyboard().press("Enter");
            visitor.evaluate("document.querySelectorAll('section.widget h2').forEach(h => h.dataset.mark = 'old')");
            Page page = layouts.edit(mine, team);
            press(page, "Only members see Members");
            press(page, "Remove About");
            press(page, "Move Twelve weeks to the other column");
            press(page, "Balanced");
            status(page, "The side column is wider. 4 changes, not yet saved.");
            press(page, "Save changes");
            visitor.locator("#columns.balanced").waitFor(new Locator.WaitForOptions().setTimeout(1_000));
            assertThat(visitor.locator("section[data-kind=about], section[data-kind=members]"))
                    .hasCount(0);
            assertThat(titles(visitor, "main")).containsExactly("Activity", "Twelve weeks");
            assertThat(visitor.locator("section[data-kind=feed] details[open]")).isVisible();
            assertThat(visitor.locator("section[data-kind=feed] summary")).isFocused();
            assertThat(visitor.locator("h2[data-mark]")).hasCount(2);
            portal.quiet(visitor);
        }
    }

    @Test
    void visitorsNeverSeeWhatIsForMembers() {
        HubId team = layouts.team();
        try (BrowserContext mine = portal.somebody("leilani")) {
            Page page = layouts.edit(mine, team);
            press(page, "Only members see Members");
            status(page, "Only members see Members from now on. 1 change, not yet saved.");
            save(page);
            assertThat(page.locator("section[data-kind=members]")).isVisible();
            assertThat(portal.web.get("/" + team.path() + "/").body()).doesNotContain("data-kind=\"members\"");
            assertThat(portal.web.get("/" + team.path() + "/columns").body())
                    .doesNotContain("data-kind=\"members\"")
                    .contains("data-kind=\"feed\"");
        }
    }
}
