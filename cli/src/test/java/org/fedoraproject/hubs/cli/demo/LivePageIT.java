package org.fedoraproject.hubs.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A team's page stands open in a browser while messages about the team come in over the broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LivePageIT {

    private static final Logger LOG = LoggerFactory.getLogger(LivePageIT.class);

    private static final long A_SECOND = 1_000;

    private static final long A_FEW_SECONDS = 6_000;

    private static final int WARM_UP = 3;

    private static final int MESSAGES = 9;

    /** Notes when the page first shows a message, by the page's own clock, which is this machine's. */
    private static final String WATCH = """
            window.stayed = true;
            window.seen = {};
            new MutationObserver(() => {
              for (const entry of document.querySelectorAll('[data-feed] .entry-text')) {
                const found = /Live message \\d+/.exec(entry.textContent);
                if (found && entry.checkVisibility()) window.seen[found[0]] ??= Date.now();
              }
            }).observe(document.body, { childList: true, subtree: true });
            """;

    private final WholePortal portal;

    LivePageIT(@TempDir Path data) throws IOException, InterruptedException {
        portal = WholePortal.start(data);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @BeforeAll
    void awaitCommunity() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> portal.get(portal.pages() + "/t/design/").contains("Design"));
    }

    @Test
    void showsAMessageWithinASecondAndFetchesOnlyTheCardsItTouches() throws BrokerException {
        List<String> requests = new CopyOnWriteArrayList<>();
        List<Long> delays = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                BrowserContext reader = chromium.reader()) {
            Page page = reader.newPage();
            Complaints complaints = Complaints.of(page);
            open(page);
            for (int n = 0; n < WARM_UP; n++) {
                delay(page, n);
            }
            page.onRequest(request ->
                    requests.add(request.url().substring(portal.pages().length())));
            for (int n = WARM_UP; n < WARM_UP + MESSAGES; n++) {
                delays.add(delay(page, n));
            }
            List<Object> touched = sources(page, "feed", "alive", "liveness");
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            assertThat(complaints.all()).isEmpty();
            assertThat(requests).contains(String.valueOf(touched.getFirst())).allMatch(touched::contains);
        }
        delays.sort(null);
        LOG.info("from broker to page: median {} ms, max {} ms", delays.get(MESSAGES / 2), delays.getLast());
        assertThat(delays).as("milliseconds from publishing to being seen").allMatch(delay -> delay <= A_SECOND);
    }

    @Test
    void saysThatTheConnectionIsLostAndMissesNothingOnceItIsBack() throws BrokerException, InterruptedException {
        try (Chromium chromium = Chromium.start();
                BrowserContext reader = chromium.reader()) {
            Page page = reader.newPage();
            Complaints complaints = Complaints.of(page);
            open(page);
            Locator notice = page.locator("[data-lost]");
            portal.stopEvents();
            notice.waitFor(new Locator.WaitForOptions().setTimeout(A_FEW_SECONDS));
            assertThat(notice.textContent()).contains("goes on by itself when the connection is back");
            portal.comment("tamsin", "Said into the silence");
            portal.startEvents();
            entry(page, "Said into the silence").waitFor();
            PlaywrightAssertions.assertThat(notice).hasCount(0);
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            // A browser itself writes down connections that it could not make; no page can prevent that.
            assertThat(complaints.all()).allMatch(complaint -> complaint.contains("net::ERR_"));
        }
    }

    @Test
    void tabInTheBackgroundAsksForNothingAndCatchesUpWhenItReturns() throws BrokerException {
        try (Chromium chromium = Chromium.start();
                BrowserContext reader = chromium.reader()) {
            Page page = reader.newPage();
            page.clock().install();
            Complaints complaints = Complaints.of(page);
            open(page);
            List<String> requests = new CopyOnWriteArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            hide(page, true);
            portal.comment("tamsin", "Unseen for a moment");
            awaitFragment(page, "Unseen for a moment");
            assertThat(requests).isEmpty();
            hide(page, false);
            entry(page, "Unseen for a moment").waitFor();

            hide(page, true);
            page.clock().fastForward(Duration.ofMinutes(1).toMillis());
            await().atMost(Duration.ofSeconds(20)).until(() -> !portal.somebodyListens());
            portal.comment("tamsin", "Unseen for long");
            awaitFragment(page, "Unseen for long");
            hide(page, false);
            entry(page, "Unseen for long").waitFor();
            assertThat(complaints.all()).isEmpty();
        }
    }

    private void open(Page page) {
        page.navigate(portal.pages() + "/t/design/");
        await().atMost(Duration.ofSeconds(20)).until(portal::somebodyListens);
        PlaywrightAssertions.assertThat(page.locator("[aria-busy]")).hasCount(0);
        page.evaluate(WATCH);
    }

    private static Locator entry(Page page, String words) {
        return page.locator("[data-feed] .entry-text", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    /** No browser without windows has tabs in the background; pages only know what the document says. */
    private static void hide(Page page, boolean hidden) {
        page.evaluate("""
                hidden => {
                  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
                  document.dispatchEvent(new Event('visibilitychange'));
                }
                """, hidden);
    }

    /** Waits until a page that is opened now would show it. */
    private void awaitFragment(Page page, String words) {
        String address = portal.pages() + sources(page, "feed").getFirst();
        await().atMost(Duration.ofSeconds(10)).until(() -> portal.get(address).contains(words));
    }

    /** Publishes one message and waits until the page shows it; the milliseconds between both. */
    private long delay(Page page, int number) throws BrokerException {
        String what = "Live message " + number;
        long published = System.currentTimeMillis();
        portal.comment("tamsin", what);
        page.locator("[data-feed] .entry-text", new Page.LocatorOptions().setHasText(what))
                .waitFor();
        return ((Number) page.evaluate("what => window.seen[what]", what)).longValue() - published;
    }

    private static List<Object> sources(Page page, String... kinds) {
        List<Object> sources = new ArrayList<>();
        for (String kind : kinds) {
            sources.add(page.locator("[data-kind='" + kind + "']").getAttribute("data-source"));
        }
        return sources;
    }
}
