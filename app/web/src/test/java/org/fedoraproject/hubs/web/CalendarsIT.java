package org.fedoraproject.hubs.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fedoraproject.hubs.web.LivePortal.card;
import static org.fedoraproject.hubs.web.LivePortal.link;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.meeting.PlannedMeeting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Countdowns to meetings go on by themselves, and the year can be read day by day with keys or as a table. */
class CalendarsIT {

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

    private static void meets(HubId team, Instant start, String name) {
        portal.web.twins.facts.keep(List.of(new Fact(
                team,
                PlannedMeeting.KIND,
                "fedocal/" + name,
                Instant.now(),
                null,
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("start", start.toString())
                        .put("end", start.plus(Duration.ofHours(1)).toString())
                        .put("where", "#design"))));
    }

    @Test
    void countdownGoesOnInTheReadersOwnZone() {
        HubId team = portal.team("meets", "meetings");
        Instant start = Instant.now().plus(Duration.ofMinutes(50)).plusSeconds(30);
        meets(team, start, "Weekly");
        try (BrowserContext browser = portal.visitor()) {
            // The data are computed by a first look, then the clock of the browser is ours.
            portal.live(browser, "/" + team.path() + "/").close();
            Page page = browser.newPage();
            page.clock().install();
            page.waitForResponse(
                    "**/*meetings*.js",
                    () -> page.navigate(
                            portal.web.address("/" + team.path() + "/").toString()));
            Locator countdown = page.locator("time[data-countdown]");
            assertThat(countdown).hasText(Pattern.compile("in 5[01] min\\.?"));
            page.clock().fastForward(Duration.ofMinutes(20).toMillis());
            counts(page, "in (2[5-9]|30|31) min\\.?");
            page.clock().fastForward(Duration.ofMinutes(40).toMillis());
            counts(page, "(9|1[0-9]) min\\. ago");
        }
    }

    /** Time goes on in the page until it looks again. */
    private static void counts(Page page, String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            page.clock().runFor(20_000);
            assertThat(page.locator("time[data-countdown]").textContent()).matches(words);
        });
    }

    @Test
    void meetingThatIsOnSaysSoAndCanBeTakenIntoACalendar() {
        HubId team = portal.team("meets-now", "meetings");
        meets(team, Instant.now().minusSeconds(600), "Running");
        meets(team, Instant.now().plus(Duration.ofDays(2)), "Later");
        try (BrowserContext browser = portal.visitor()) {
            Page page = portal.live(browser, "/" + team.path() + "/");
            assertThat(page.locator(".meeting[data-state=now]")).containsText("Running");
            assertThat(card(page, "meetings")).containsText("Happening now");
            assertThat(link(page, "Add to calendar")).hasAttribute("href", Pattern.compile(".*/meetings\\.ics\\?.*"));
            assertThat(link(page, "Calendar file to subscribe to")).isVisible();
            portal.quiet(page);
        }
    }

    @Test
    void yearIsReadDayByDayWithKeysAndByMonthInATable() {
        HubId team = portal.team("year", "year");
        Instant now = Instant.now();
        for (int days : new int[] {0, 7, 7, 7, 100}) {
            portal.web.community.entry(
                    now.minus(Duration.ofDays(days)), "amara", Sentence.of("amara drew " + days), "comment", team);
        }
        try (BrowserContext browser = portal.visitor()) {
            Page page = portal.live(browser, "/" + team.path() + "/");
            Keys keys = new Keys(page);
            Locator year = page.locator(".year");
            Locator said = page.locator(".year-day");
            keys.reach(year);
            assertThat(year).hasAttribute("role", "slider");
            assertThat(said).containsText("1 activity");
            keys.press("ArrowLeft").seesWhere();
            assertThat(said).containsText("3 activities");
            assertThat(year).hasAttribute("aria-valuetext", said.textContent());
            keys.press("ArrowUp");
            assertThat(said).containsText("nothing");
            keys.press("Home");
            assertThat(year).hasAttribute("aria-valuenow", "0");
            keys.press("ArrowLeft", "ArrowUp", "PageUp");
            assertThat(year).hasAttribute("aria-valuenow", "0");
            keys.press("End").seesWhere();
            assertThat(said).containsText("1 activity");
            keys.reach(page.getByText("Show by month as a table")).press("Enter");
            assertThat(card(page, "year").locator("tbody tr").first()).isVisible();
            int sum = page.locator("section[data-kind=year] tbody tr td:last-child").allTextContents().stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertThat(sum).isEqualTo(5);
            portal.quiet(page);
        }
    }
}
