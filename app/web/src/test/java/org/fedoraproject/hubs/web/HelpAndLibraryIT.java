package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.card;
import static org.fedoraproject.hubs.web.LivePortal.link;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.help.HelpRequest;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.library.LibraryLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Members ask for help and keep links, with forms that a keyboard is enough for; others see it come and go. */
class HelpAndLibraryIT {

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

    private static final String WANTED = "Somebody who draws a hedge for the autumn wallpaper";

    private static List<LibraryLink> links(HubId hub) {
        return LibraryLink.of(portal.web.twins.facts, hub, Instant.now());
    }

    @Test
    void helpIsAskedForSeenByOthersAndEndedByMouse() {
        HubId team = portal.team("help-mouse", "help");
        try (BrowserContext browser = portal.somebody("diego");
                BrowserContext other = portal.visitor()) {
            Page visitor = portal.live(other, "/" + team.path() + "/");
            Page page = portal.live(browser, "/" + team.path() + "/");
            link(page, "Ask for help").click();
            page.getByLabel("What is wanted").fill(WANTED);
            page.getByLabel("Skills that help").fill("Inkscape, two hours");
            page.getByLabel("Days that it stands").fill("3");
            press(page, "Ask");
            page.waitForURL("**/t/help-mouse/#w*");
            assertThat(card(page, "help")).containsText(WANTED);
            assertThat(card(visitor, "help")).containsText(WANTED);
            assertThat(card(visitor, "help").locator("form")).hasCount(0);
            press(page, "Done");
            assertThat(card(page, "help")).not().containsText(WANTED);
            assertThat(card(visitor, "help")).not().containsText(WANTED);
            assertThat(HelpRequest.open(portal.web.twins.facts, team, Instant.now(), 10))
                    .isEmpty();
            portal.quiet(page);
            portal.quiet(visitor);
        }
    }

    @Test
    void helpIsAskedForAndEndedByKeyboardAlone() {
        HubId team = portal.team("help-keys", "help");
        try (BrowserContext browser = portal.somebody("diego")) {
            Page page = portal.live(browser, "/" + team.path() + "/");
            Keys keys = new Keys(page);
            keys.reach(link(page, "Ask for help")).press("Enter");
            keys.reach(page.getByLabel("What is wanted")).type("no");
            keys.reach(button(page, "Ask")).press("Enter");
            assertThat(page.locator("[role=alert]")).isFocused();
            keys.reach(page.locator("[role=alert] a").first()).press("Enter");
            assertThat(page.getByLabel("What is wanted")).isFocused();
            keys.seesWhere().type(WANTED).reach(button(page, "Ask")).press("Enter");
            assertThat(card(page, "help")).containsText(WANTED);
            keys.reach(button(page, "Done")).press("Enter");
            assertThat(card(page, "help")).not().containsText(WANTED);
            portal.quiet(page);
        }
    }

    @Test
    void linksAreAddedOrderedAndRemovedByKeyboardAlone() {
        HubId team = portal.team("library-keys", "library");
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = portal.live(browser, "/" + team.path() + "/");
            Keys keys = new Keys(page);
            for (String name : List.of("First", "Second")) {
                keys.reach(link(page, "Add a link")).press("Enter");
                keys.reach(page.getByLabel("Address")).type("https://example.org/" + name);
                keys.reach(page.getByLabel("Title")).type(name);
                keys.reach(page.getByLabel("A sentence about it")).type("Read " + name);
                keys.reach(button(page, "Add")).press("Enter");
                assertThat(card(page, "library")).containsText("Read " + name);
            }
            keys.reach(page.getByText("Order and remove")).press("Enter");
            keys.reach(button(page, "Move “Second” up")).press("Enter");
            assertThat(card(page, "library").locator("b")).hasText(new String[] {"Second", "First"});
            keys.reach(page.getByText("Order and remove")).press("Enter");
            keys.reach(button(page, "Remove “First”")).press("Enter");
            assertThat(card(page, "library").locator("b")).hasText(new String[] {"Second"});
            assertThat(links(team)).extracting(LibraryLink::title).containsExactly("Second");
            portal.quiet(page);
        }
    }

    @Test
    void linkThatSomebodyAddsAppearsInOtherBrowsers() {
        HubId team = portal.team("library-live", "library");
        try (BrowserContext browser = portal.somebody("diego");
                BrowserContext other = portal.visitor()) {
            Page visitor = portal.live(other, "/" + team.path() + "/");
            Page page = portal.live(browser, "/" + team.path() + "/");
            link(page, "Add a link").click();
            page.getByLabel("Address").fill("https://example.org/horizon");
            page.getByLabel("Title").fill("How to draw a horizon");
            press(page, "Add");
            assertThat(card(visitor, "library")).containsText("How to draw a horizon");
            assertThat(card(page, "library").getByText("Order and remove")).hasCount(0);
            portal.quiet(visitor);
            portal.quiet(page);
        }
    }
}
