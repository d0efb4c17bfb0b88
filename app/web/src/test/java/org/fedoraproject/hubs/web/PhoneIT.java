package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages behind the hubs on a telephone. */
class PhoneIT {

    private static final int WIDTH = 390;

    private static Chromium chromium;
    private static WebFixture web;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        web = new WebFixture(Map.of());
        web.community.settle();
    }

    @AfterAll
    static void stop() {
        if (web != null) {
            web.close();
            chromium.close();
        }
    }

    @Test
    void openTabIsInSightAndNothingIsCut() {
        Someone owner = Someone.signedIn(web, "leilani");
        owner.post(
                "/account/tokens",
                "label",
                "backup of everything that I ever wrote down",
                "scope",
                "read",
                "days",
                "7");
        try (BrowserContext context = chromium.reader()) {
            owner.enter(context);
            Page page = context.newPage();
            page.setViewportSize(WIDTH, 800);
            for (String path : List.of(
                    "/t/design/settings/",
                    "/t/design/members/",
                    "/t/design/requests/",
                    "/t/design/history/",
                    "/account/",
                    "/account/sessions",
                    "/account/tokens")) {
                page.navigate(web.address(path).toString());
                page.waitForFunction(
                        "() => { const box = document.querySelector('.tabs [aria-current]').getBoundingClientRect();"
                                + " return box.left >= 0 && box.right <= innerWidth }");
                assertThat(
                                page.evaluate(
                                        "() => [...document.querySelectorAll('main *')].filter(one => !one.closest('.tabs')"
                                                + " && one.getBoundingClientRect().right > innerWidth"
                                                + " && !one.closest('.visually-hidden')).map(one => one.outerHTML.slice(0, 120))"))
                        .as(path)
                        .isEqualTo(List.of());
            }
        }
    }
}
