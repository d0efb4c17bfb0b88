package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every widget with hostile words in each text of its settings and of its cached data, on pages in a browser. */
class HostileWidgetsIT {

    /** What is no text that anybody typed: moments, days, names that the portal itself gives. */
    private static final String OURS = "[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[A-Z][A-Z_]+|[A-Z][a-z]+/[A-Za-z_]+";

    private static final List<String> WORDS = Payloads.all();

    /** So many pages that each text is each of the words once on one of them, several words in one text. */
    private static final int PAGES = 30;

    private static WebFixture web;
    private static LivePortal portal;
    private int next;

    @BeforeAll
    static void start() {
        portal = LivePortal.start();
        web = portal.web;
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void nothingInAnyWidgetRuns() {
        int shown = 0;
        try (FullHub hubs = new FullHub(web);
                BrowserContext browser = portal.somebody("leilani")) {
            HostilePage hostile = new HostilePage(browser, web::address);
            for (int i = 0; i < PAGES; i++) {
                next = i * WORDS.size() / PAGES;
                HubId hub = hubs.of("widgets-" + i, hubs.kinds(), this::hostile);
                hostile.visit("/" + hub.path() + "/");
                shown += hostile.page
                        .locator("section.widget .widget-body:has-text('hubs')")
                        .count();
                assertThat(hostile.page
                                .locator("section.widget code:has-text('-')")
                                .allTextContents())
                        .as("cards that failed")
                        .noneMatch(text -> text.matches("[0-9a-f]{4,}-[0-9a-f]{4,}"));
            }
            hostile.assertNothingRan();
        }
        assertThat(shown).as("cards with such words").isGreaterThan(4 * PAGES);
    }

    private JsonNode hostile(JsonNode node) {
        return HostileJson.changed(node, old -> old.matches(OURS) || old.isEmpty() ? old : words(old));
    }

    /** Where a link is expected one that has the words in it, else words alone. */
    private String words(String old) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < WORDS.size() / PAGES; i++) {
            words.append(WORDS.get(next++ % WORDS.size())).append(' ');
        }
        return old.startsWith("https://") ? "https://example.org/?" + words : words.toString();
    }
}
