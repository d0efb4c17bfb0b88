package org.fedoraproject.hubs.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every form of every page is sent by a browser that runs no scripts, and does what it says. */
class FormsIT {

    private static LivePortal portal;
    private static int number;

    @BeforeAll
    static void start() {
        portal = LivePortal.start("hubs.admins.users", "leilani");
        portal.web.community.busy();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    /** All of them, by method and address. */
    static Map<String, Deed> deeds() {
        Map<String, Deed> all = new TreeMap<>(HubDeeds.all());
        all.putAll(OwnDeeds.all());
        return all;
    }

    @TestFactory
    Stream<DynamicTest> formIsSentWithoutScripts() {
        return deeds().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> send(each.getValue())));
    }

    private static void send(Deed deed) {
        for (String name : List.of("stella", "quinn", "rhea", "vera")) {
            Stage.newcomer(portal, name);
        }
        portal.web.twins.keeping.read("ngozi", Instant.EPOCH);
        number++;
        Stage stage = new Stage(portal, "forms-" + number);
        String path = deed.path().replace("{t}", stage.at("")).replace("{e}", stage.entryAddress());
        try (BrowserContext browser = portal.plain(deed.who())) {
            Page page = portal.open(browser, path);
            deed.act().accept(page);
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(deed.seen());
            PlaywrightAssertions.assertThat(page.locator("h1").first()).isVisible();
            portal.quiet(page);
        }
    }
}
