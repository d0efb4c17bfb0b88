package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Search with the keyboard alone, and without scripts. */
class SearchBrowserIT {

    private static Chromium chromium;
    private static WebFixture web;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        web = new WebFixture(Map.of());
        web.community.settle().busy();
    }

    @AfterAll
    static void stop() {
        web.close();
        chromium.close();
    }

    @Test
    void keysAloneLeadToAHub() {
        try (BrowserContext context = chromium.reader()) {
            Page page = context.newPage();
            Complaints complaints = Complaints.of(page);
            page.navigate(web.address("/t/quality/").toString());
            page.keyboard().press("/");
            Locator field = page.locator("#q");
            assertThat(field.evaluate("field => field === document.activeElement"))
                    .isEqualTo(true);
            page.keyboard().type("py");
            Locator options = page.getByRole(AriaRole.OPTION);
            options.first().waitFor();
            assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(page.locator("form[data-suggest] [role=status]").first().textContent())
                    .contains("suggestion");
            page.keyboard().press("ArrowDown");
            String chosen = field.getAttribute("aria-activedescendant");
            assertThat(page.locator("#" + chosen).getAttribute("aria-selected")).isEqualTo("true");
            assertThat(page.locator("#" + chosen).textContent()).contains("Python");
            assertThat(Accessibility.violations(page)).isEmpty();

            page.keyboard().press("Escape");
            assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(field.inputValue()).isEqualTo("py");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("[aria-selected=true]").textContent()).contains("All results");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/t/python/");
            assertThat(complaints.all()).isEmpty();
        }
    }

    @Test
    void enterWithoutAChoiceShowsEverything() {
        try (BrowserContext context = chromium.reader()) {
            Page page = context.newPage();
            page.navigate(web.address("/explore/").toString());
            page.locator("#es").fill("desgin");
            page.getByRole(AriaRole.OPTION).first().waitFor();
            page.locator("#es").press("Enter");
            page.waitForURL("**/search?q=desgin");
            page.getByText("Did you mean one of these?").first().waitFor();
            assertThat(page.locator("main a[href='/t/design/']").count()).isEqualTo(1);
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void formsAndLinksWorkWithoutScripts() {
        try (BrowserContext context = chromium.reader(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(web.address("/explore/").toString());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Testing 1"))
                    .click();
            assertThat(page.locator(".team-card h3").allTextContents()).isEqualTo(List.of("Quality"));
            page.locator("#es").fill("tomas");
            page.locator("#es").press("Enter");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Tomás Villarreal")
                                    .setExact(true))
                    .click();
            assertThat(page.url()).endsWith("/u/tomas/");
            page.navigate(web.address("/people/").toString());
            page.locator("#pq").fill("leil");
            page.locator("#pq").press("Enter");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        }
    }
}
