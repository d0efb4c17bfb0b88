package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sort of page, light and dark, on a small phone and a wide screen: everybody can use it, it fits, and it does not complain. */
class AccessibilityIT {

    /** Addresses and the status they answer with. */
    private static final Map<String, Integer> PAGES = pages();

    private static Chromium chromium;
    private static TinyEventServer events;
    private static WebFixture web;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        Twins twins = new Twins();
        events = new TinyEventServer(twins.pipeline.updates());
        web = new WebFixture(
                twins,
                Map.of(
                        "hubs.sse.url",
                        events.url(),
                        "test.worker",
                        "true",
                        "hubs.environment",
                        "staging",
                        "hubs.contact.mail",
                        "help@example.org"));
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

    @TestFactory
    Stream<DynamicContainer> everybodyCanUse() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> Stream.of(320, 1600)
                        .map(width -> DynamicContainer.dynamicContainer(
                                scheme + " " + width,
                                PAGES.entrySet().stream()
                                        .map(page -> DynamicTest.dynamicTest(
                                                page.getKey(),
                                                () -> inspect(page.getKey(), page.getValue(), scheme, width))))));
    }

    private static Map<String, Integer> pages() {
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (String good : new String[] {
            "/",
            "/explore/",
            "/explore/?lively=now",
            "/people/",
            "/people/?q=nobody",
            "/search",
            "/search?q=design",
            "/search?q=nobodyatall",
            "/u/ngozi/",
            "/t/design/",
            "/docs/bus",
            "/docs/bus?q=zzzz",
            "/docs/api"
        }) {
            pages.put(good, 200);
        }
        pages.put("/t/desing/", 404);
        pages.put("/nowhere", 404);
        pages.put("/t/design/?broken", 500);
        pages.put("/t/design/?away", 503);
        pages.put("/t/design/?bare", 200);
        return pages;
    }

    private static void inspect(String path, int status, ColorScheme scheme, int width) {
        try (BrowserContext reader = chromium.reader(
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            Page page = reader.newPage();
            Complaints complaints = Complaints.of(page);
            outage(path, true);
            Response response = page.navigate(web.address(path).toString());
            outage(path, false);
            assertThat(response.status()).isEqualTo(status);
            if (page.locator("meta[name='hubs-live']").count() > 0) {
                PlaywrightAssertions.assertThat(page.locator("[aria-busy]")).hasCount(0);
            }
            page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
            keepPicture(page, path, scheme, width);
            assertThat(Accessibility.violations(page)).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(complaints.all()).isEmpty();
        }
    }

    /** For a person to look at, when the tests run with {@code -Dhubs.pictures=FOLDER}. */
    private static void keepPicture(Page page, String path, ColorScheme scheme, int width) {
        String folder = System.getProperty("hubs.pictures");
        if (folder != null) {
            String name = (path + "-" + scheme + "-" + width).replaceAll("[^A-Za-z0-9]+", "-") + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name)));
        }
    }

    /** What the query asks for: pages with stores away or broken, beside those where all is well. */
    private static void outage(String path, boolean now) {
        web.twins.postgresAway = now && path.endsWith("?away");
        web.twins.postgresBroken = now && path.endsWith("?broken");
        web.twins.mongoAway = now && path.endsWith("?bare");
        web.twins.redisAway = now && path.endsWith("?bare");
    }
}
