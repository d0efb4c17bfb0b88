package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people at two browsers: one asks to join, the other approves, the first page shows it by itself. */
class JoiningIT {

    private static Chromium chromium;
    private static TinyEventServer events;
    private static WebFixture web;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        Twins twins = new Twins();
        events = new TinyEventServer(twins.pipeline.updates());
        web = new WebFixture(twins, Map.of("hubs.sse.url", events.url(), "test.worker", "true"));
        web.community.settle().busy();
    }

    @AfterAll
    static void stop() {
        if (web != null) {
            web.close();
            events.close();
            chromium.close();
        }
    }

    @Test
    void requesterSeesTheApprovalWithoutDoingAnything() {
        try (BrowserContext first = chromium.reader();
                BrowserContext second = chromium.reader()) {
            Someone.signedIn(web, "amara").enter(first);
            Someone.signedIn(web, "leilani").enter(second);
            Page asking = first.newPage();
            Complaints complaints = Complaints.of(asking);
            asking.navigate(web.address("/t/design/").toString());
            press(asking, "Ask to join …");
            asking.getByLabel("What should its owners know?").fill("I draw maps.");
            keepPicture(asking, "join-dialog");
            press(asking, "Send");
            asking.getByText("You asked to join.").waitFor();
            keepPicture(asking, "join-asked");
            assertThat(Accessibility.violations(asking)).isEmpty();

            Page owner = second.newPage();
            owner.navigate(web.address("/t/design/").toString());
            owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("1 waiting"))
                    .click();
            keepPicture(owner, "requests");
            assertThat(Accessibility.violations(owner)).isEmpty();
            press(owner, "Approve");
            owner.getByText("Nobody is waiting.").waitFor();

            Locator member = asking.locator("#hub-head button", new Page.LocatorOptions().setHasText("Member"));
            member.waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            asking.locator("section[data-kind=members]", new Page.LocatorOptions().setHasText("Amara Diallo"))
                    .waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            keepPicture(asking, "join-approved");
            assertThat(Accessibility.violations(asking)).isEmpty();
            assertThat(complaints.all()).isEmpty();
        }
    }

    @Test
    void whoeverIsLetIntoAClosedTeamSeesItOpen() {
        web.twins.hubs.createMissing(List.of(web.community.plan(
                HubId.team("closed"),
                "Closed doors",
                "",
                Visibility.PREVIEW,
                List.of(new NewMember("leilani", Role.OWNER)))));
        try (BrowserContext first = chromium.reader()) {
            Someone.signedIn(web, "ngozi").enter(first);
            Page asking = first.newPage();
            asking.navigate(web.address("/t/closed/").toString());
            asking.getByText("Only members of Closed doors see more than this.").waitFor();
            press(asking, "Ask to join …");
            press(asking, "Send");
            asking.getByText("You asked to join.").waitFor();
            Someone.signedIn(web, "leilani").post("/t/closed/requests/approve", "person", "ngozi");
            asking.getByText("We answer every request").waitFor(new Locator.WaitForOptions().setTimeout(5_000));
        }
    }

    @Test
    void pagesBehindAHubAreForEverybody() {
        try (BrowserContext context = chromium.reader()) {
            Someone.signedIn(web, "leilani").enter(context);
            Page page = context.newPage();
            Complaints complaints = Complaints.of(page);
            for (String path : new String[] {
                "/t/design/members/",
                "/t/design/settings/",
                "/t/design/settings/access/",
                "/t/design/settings/feed/",
                "/t/design/history/",
                "/teams/new",
                "/invitations",
                "/u/leilani/settings/"
            }) {
                for (int width : new int[] {320, 1440}) {
                    page.setViewportSize(width, 900);
                    page.navigate(web.address(path).toString());
                    keepPicture(page, path + "-" + width);
                    assertThat(Accessibility.violations(page)).as(path).isEmpty();
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as(path)
                            .isLessThanOrEqualTo(width);
                }
            }
            page.navigate(web.address("/t/design/settings/").toString());
            page.getByLabel("One sentence").fill("x".repeat(156));
            press(page, "Save");
            page.getByText("One thing needs another look").waitFor();
            keepPicture(page, "settings-wrong");
            assertThat(Accessibility.violations(page)).isEmpty();
            assertThat(complaints.all()).allMatch(words -> words.contains("422"));
        }
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    /** For a person to look at, when the tests run with {@code -Dhubs.pictures=FOLDER}. */
    private static void keepPicture(Page page, String name) {
        String folder = System.getProperty("hubs.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name.replaceAll("[^A-Za-z0-9]+", "-") + ".png")));
        }
    }
}
