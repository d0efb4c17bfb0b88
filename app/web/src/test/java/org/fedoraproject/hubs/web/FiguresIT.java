package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LivePortal.card;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Subscribing, starring and joining from the card of figures, and what others see of it. */
class FiguresIT {

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

    private static Locator act(Page page, String name) {
        return card(page, "stats")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void subscribesStarsAndAsksToJoinByMouse() {
        HubId team = portal.team("figures", "stats");
        try (BrowserContext browser = portal.somebody("amara");
                BrowserContext other = portal.visitor()) {
            Page visitor = portal.live(other, "/" + team.path() + "/");
            Page page = portal.live(browser, "/" + team.path() + "/");
            act(page, "Subscribe").click();
            assertThat(act(page, "Subscribed")).hasAttribute("aria-pressed", "true");
            act(page, "Star").click();
            assertThat(act(page, "Starred")).hasAttribute("aria-pressed", "true");
            assertThat(card(visitor, "stats").locator("dd")).hasText(new String[] {"3", "1", "1"});
            act(page, "Starred").click();
            assertThat(act(page, "Star")).hasAttribute("aria-pressed", "false");
            act(page, "Ask to join").click();
            assertThat(page.getByText("You asked to join.")).isVisible();
            assertThat(card(visitor, "stats").locator("dd")).hasText(new String[] {"3", "1", "0"});
            assertThat(visitor.locator("section[data-kind=stats] form")).hasCount(0);
            portal.quiet(page);
            portal.quiet(visitor);
        }
    }

    @Test
    void subscribesAndStarsByKeyboardAlone() {
        HubId team = portal.team("figures-keys", "stats");
        try (BrowserContext browser = portal.somebody("amara")) {
            Page page = portal.live(browser, "/" + team.path() + "/");
            Keys keys = new Keys(page);
            keys.reach(act(page, "Subscribe")).press("Enter");
            assertThat(act(page, "Subscribed")).isVisible();
            keys.reach(act(page, "Star")).press("Space");
            assertThat(act(page, "Starred")).isVisible();
            assertThat(portal.web.twins.hubs.roles(team, "amara"))
                    .containsExactlyInAnyOrder(Role.SUBSCRIBER, Role.STARGAZER);
            portal.quiet(page);
        }
    }
}
