package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.web.LayoutPages.arrived;
import static org.fedoraproject.hubs.web.LayoutPages.slots;
import static org.fedoraproject.hubs.web.LivePortal.picture;
import static org.fedoraproject.hubs.web.LivePortal.press;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An owner brings a layout from a file, in a browser without scripts. */
class LayoutFromFileIT {

    private static final String FILE =
            "{\"format\":1,\"split\":\"equal\",\"widgets\":[{\"widget\":\"members\",\"column\":\"side\"},"
                    + "{\"widget\":\"feed\",\"column\":\"main\"},{\"widget\":\"chess\",\"column\":\"main\"}]}";

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

    private static void look(Page page, String name, String content) {
        page.locator("#f-file")
                .setInputFiles(new FilePayload(name, "application/json", content.getBytes(StandardCharsets.UTF_8)));
        press(page, "Look at it");
    }

    @Test
    void fileIsChosenLookedAtAndSavedWithoutScripts() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.plain("leilani")) {
            Page page = portal.open(browser, "/" + team.path() + "/layout");
            page.getByText("Import", new Page.GetByTextOptions().setExact(true)).click();
            look(page, "wrong.json", "{");
            assertThat(page.locator("[role=alert]")).containsText("no JSON that can be read: look at line 1");
            picture(page, "layout-import-wrong");
            look(page, "tea.json", FILE);
            assertThat(page.locator("#layout-preview")).containsText("From the file tea.json. Nothing is saved yet.");
            assertThat(page.locator("#layout-preview")).containsText("About goes");
            assertThat(page.locator("#layout-preview")).containsText("chess");
            picture(page, "layout-import");
            press(page, "Undo");
            assertThat(slots(page, "side")).hasText(new String[] {"About", "Twelve weeks", "Members"});
            assertThat(page.locator("#layout-preview")).hasCount(0);
            page.navigate(
                    portal.web.address("/" + team.path() + "/layout/import").toString());
            look(page, "tea.json", FILE);
            press(page, "Save changes");
            arrived(page, team);
            assertThat(layouts.kinds(team)).containsExactly("feed", "|", "members");
        }
    }

    @Test
    void everybodyCanUseThePages() {
        HubId team = layouts.team();
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = portal.open(browser, "/" + team.path() + "/layout/import");
            assertThat(Accessibility.violations(page)).isEmpty();
            look(page, "wrong.json", "{");
            assertThat(Accessibility.violations(page)).isEmpty();
            look(page, "tea.json", FILE);
            page.locator("#layout-preview").waitFor();
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void everybodyCanUseThePageOfSecretAddresses() {
        try (BrowserContext browser = portal.somebody("leilani")) {
            Page page = portal.open(browser, "/account/readers?of=stream");
            assertThat(Accessibility.violations(page)).isEmpty();
            press(page, "Make it");
            page.locator("#f-fresh").waitFor();
            picture(page, "readers");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }
}
