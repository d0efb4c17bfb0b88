package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.fedoraproject.hubs.web.LivePortal.button;
import static org.fedoraproject.hubs.web.LivePortal.entry;
import static org.fedoraproject.hubs.web.LivePortal.link;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.membership.RoleAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tabs of a stream, its filters and what waits there for an answer, by mouse and by keyboard alone. */
class StreamTabsIT {

    private static LivePortal portal;

    @BeforeAll
    static void start() {
        portal = LivePortal.start();
        portal.web.community.busy();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    private static Page stream(BrowserContext browser) {
        return portal.live(browser, "/stream/");
    }

    private static Locator tab(Page page, String name) {
        return page.locator(".tabs a", new Page.LocatorOptions().setHasText(name));
    }

    @Test
    void everyTabIsAPageOfItsOwn() {
        portal.web.community.entry(
                Instant.now(), "tomas", Sentence.of("tomas thanked amara by name"), "comment", HubId.user("amara"));
        try (BrowserContext browser = portal.somebody("amara")) {
            Page page = stream(browser);
            for (String name : List.of("To do", "Mentions", "Saved", "Everything, unfiltered", "My stream")) {
                tab(page, name).click();
                assertThat(tab(page, name)).hasAttribute("aria-current", "page");
                assertThat(page.locator("h1")).hasText("Stream");
                assertThat(page.locator(".tabs [aria-current]")).hasCount(1);
            }
            tab(page, "Mentions").click();
            assertThat(entry(page, "thanked amara by name")).isVisible();
            tab(page, "Saved").click();
            assertThat(page.locator("article.entry")).hasCount(0);
            portal.quiet(page);
        }
    }

    @Test
    void filterGetsANameIsChosenAndRemoved() {
        try (BrowserContext browser = portal.somebody("ngozi")) {
            Page page = stream(browser);
            int all = page.locator("article.entry").count();
            page.locator("#sw").selectOption("machines");
            press(page, "Show");
            assertThat(page.locator("article.entry")).not().hasCount(all);
            page.getByLabel("Name for what you see now").fill("Machines only");
            press(page, "Keep this filter");
            assertThat(page.getByText("The filter is kept.")).isVisible();
            link(page, "Show everything").click();
            assertThat(page.locator("article.entry")).hasCount(all);
            link(page, "Machines only").click();
            assertThat(page.locator("#sw")).hasValue("machines");
            press(page, "Remove the filter Machines only");
            assertThat(page.getByText("The filter is removed.")).isVisible();
            press(page, "Undo");
            assertThat(link(page, "Machines only")).isVisible();
            portal.quiet(page);
        }
    }

    @Test
    void filterIsMadeAndRemovedByKeyboardAlone() {
        try (BrowserContext browser = portal.somebody("meiling")) {
            Page page = stream(browser);
            Keys keys = new Keys(page);
            keys.reach(page.locator("#sq")).type("icon").press("Enter");
            page.waitForURL("**/stream/?*q=icon*");
            keys.reach(page.getByLabel("Name for what you see now"))
                    .type("Icons")
                    .press("Enter");
            assertThat(link(page, "Icons")).isVisible();
            keys.reach(link(page, "Icons")).press("Enter");
            page.waitForURL("**/stream/?*q=icon*");
            keys.reach(button(page, "Remove the filter Icons")).press("Enter");
            assertThat(link(page, "Icons")).hasCount(0);
            portal.quiet(page);
        }
    }

    @Test
    void whatIsUnreadIsMarkedUntilItIsReadAndTheCountStandsInTheRail() {
        portal.web.twins.keeping.read("tomas", Instant.EPOCH);
        HubId own = HubId.user("tomas");
        portal.web.community.entry(Instant.now(), "amara", Sentence.of("amara waved at tomas"), "comment", own);
        try (BrowserContext browser = portal.somebody("tomas")) {
            Page page = portal.live(browser, "/u/tomas/");
            assertThat(page.locator("[data-unread-count]")).not().isEmpty();
            page.locator("[data-unread-link]").click();
            assertThat(entry(page, "waved at tomas")).hasClass(Pattern.compile(".*is-unread.*"));
            press(page, "Mark all as read");
            assertThat(page.getByText("Everything is marked as read.")).isVisible();
            assertThat(page.locator("article.is-unread")).hasCount(0);
            press(page, "Undo");
            assertThat(page.getByText("Marked as it was.")).isVisible();
            assertThat(entry(page, "waved at tomas")).hasClass(Pattern.compile(".*is-unread.*"));
            portal.quiet(page);
        }
    }

    @Test
    void newEntriesAreCountedAndShownWhenTheReaderWantsThem() {
        HubId team = portal.team("stream-news", "feed");
        try (BrowserContext browser = portal.somebody("diego")) {
            Page page = stream(browser);
            int before = page.locator("article.entry").count();
            portal.happens(team, "leilani", "the first");
            assertThat(button(page, "1 new entry, show")).isVisible();
            portal.happens(team, "amara", "the second");
            assertThat(button(page, "2 new entries, show")).isVisible();
            assertThat(page.locator("article.entry")).hasCount(before);
            Keys keys = new Keys(page);
            keys.reach(button(page, "2 new entries, show")).press("Enter");
            assertThat(entry(page, "the second")).isVisible();
            keys.seesWhere();
            portal.quiet(page);
        }
    }

    @Test
    void requestToJoinIsAnsweredFromTheListOfWhatIsToDo() {
        HubId team = portal.team("stream-asked", "feed");
        portal.web.twins.memberships.act(Viewer.person("amara", false), team, new RoleAction.Join("I can draw."));
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = stream(browser);
            Keys keys = new Keys(page);
            keys.reach(tab(page, "To do")).press("Enter");
            page.waitForURL("**/stream/actions/");
            Locator answer = page.getByRole(
                    AriaRole.LINK,
                    new Page.GetByRoleOptions().setName(Pattern.compile("Answer: .*asks to join stream-asked.*")));
            keys.reach(answer).press("Enter");
            page.waitForURL("**/t/stream-asked/requests/");
            assertThat(page.getByText("I can draw.")).isVisible();
            keys.reach(button(page, "Approve")).press("Enter");
            assertThat(page.getByText("Nobody is waiting.")).isVisible();
            page.navigate(portal.web.address("/stream/actions/").toString());
            assertThat(answer).hasCount(0);
            portal.quiet(page);
        }
    }

    @Test
    void invitationIsAnsweredFromTheListOfWhatIsToDo() {
        HubId team = portal.team("stream-invited", "feed");
        portal.web.twins.memberships.act(
                Viewer.person("leilani", false), team, new RoleAction.Invite("amara", Role.MEMBER));
        try (BrowserContext browser = portal.somebody("amara")) {
            Page page = portal.open(browser, "/stream/actions/");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("Answer: .*invites you to be a member.*")))
                    .click();
            page.waitForURL("**/invitations");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Accept.*")))
                    .click();
            page.waitForURL("**/t/stream-invited/");
            assertThat(button(page, "Member")).isVisible();
            portal.quiet(page);
        }
    }
}
