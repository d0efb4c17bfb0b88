package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.fedoraproject.hubs.testkit.hub.HubFixture;

/** The web role on stores in memory with a worker and an event server beside it, and people at browsers. Not thread-safe. */
final class LivePortal implements AutoCloseable {

    final WebFixture web;
    private final Chromium chromium;
    private final TinyEventServer events;
    private final Map<Page, Complaints> complaints = new HashMap<>();

    private LivePortal(Chromium chromium, TinyEventServer events, WebFixture web) {
        this.chromium = chromium;
        this.events = events;
        this.web = web;
    }

    /**
     * With the invented community and no limit that a test could meet; skips the test where there is no browser.
     *
     * @param settings names and values in turn
     */
    static LivePortal start(String... settings) {
        Chromium chromium = Chromium.start();
        Twins twins = new Twins();
        try {
            TinyEventServer events = new TinyEventServer(twins.pipeline.updates());
            Map<String, Object> all = new HashMap<>(Map.of(
                    "hubs.sse.url",
                    events.url(),
                    "test.worker",
                    "true",
                    "hubs.rates.writes",
                    "100000",
                    "hubs.rates.search",
                    "100000",
                    "hubs.rates.api",
                    "100000"));
            for (int i = 0; i < settings.length; i += 2) {
                all.put(settings[i], settings[i + 1]);
            }
            LivePortal portal = new LivePortal(chromium, events, new WebFixture(twins, all));
            portal.web.community.settle();
            return portal;
        } catch (IOException e) {
            chromium.close();
            throw new UncheckedIOException(e);
        }
    }

    /** A new team with these widgets; leilani and meiling own it, diego is a member. */
    HubId team(String name, String... widgets) {
        HubFixture team = HubFixture.team(name)
                .titled("Team " + name)
                .joining(Joining.APPROVAL)
                .member("leilani", Role.OWNER)
                .member("meiling", Role.OWNER)
                .member("diego", Role.MEMBER);
        for (String kind : widgets) {
            team.widget(kind);
        }
        web.twins.hubs.createMissing(List.of(team.plan()));
        return HubId.team(name);
    }

    /** A visitor's browser. */
    BrowserContext visitor() {
        return chromium.reader(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    }

    /** A visitor's browser with particular habits. */
    BrowserContext visitor(Browser.NewContextOptions habits) {
        return chromium.reader(habits);
    }

    /** Somebody's browser. */
    BrowserContext somebody(String username) {
        return enter(visitor(), username);
    }

    /** The browser of somebody who lets no scripts run. */
    BrowserContext plain(String username) {
        return enter(
                chromium.reader(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setReducedMotion(ReducedMotion.REDUCE)),
                username);
    }

    /** Somebody's browser with particular habits. */
    BrowserContext somebody(String username, Browser.NewContextOptions habits) {
        return enter(chromium.reader(habits.setReducedMotion(ReducedMotion.REDUCE)), username);
    }

    private BrowserContext enter(BrowserContext browser, String username) {
        browser.setDefaultTimeout(10_000);
        browser.setDefaultNavigationTimeout(60_000);
        Someone.signedIn(web, username).enter(browser);
        return browser;
    }

    /** Opens a page and listens to what it complains about; scripts may still be on their way. */
    Page open(BrowserContext browser, String path) {
        Page page = browser.newPage();
        complaints.put(page, Complaints.of(page));
        page.navigate(web.address(path).toString());
        return page;
    }

    /** Opens a page and waits until it hears of what happens and no card is on its way. */
    Page live(BrowserContext browser, String path) {
        Page page = open(browser, path);
        page.locator("[data-connection] .live-dot:not(.off)")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        PlaywrightAssertions.assertThat(page.locator("[aria-busy], [data-fresh]"))
                .hasCount(0);
        return page;
    }

    /** The page said nothing that a good page never says. */
    void quiet(Page page) {
        assertThat(Objects.requireNonNull(complaints.get(page)).all()).isEmpty();
    }

    /** Something happens on a hub, and open pages hear of it. */
    FeedEntry happens(HubId hub, String agent, String words) {
        Sentence said =
                Sentence.start().person(agent).text(" told of ").object(words).end();
        FeedEntry entry = web.community.entry(Instant.now(), agent, said, "comment", hub);
        web.twins.hubs.placements(hub).stream()
                .filter(each -> each.kind().equals("feed"))
                .map(WidgetPlacement::id)
                .forEach(feed -> web.twins
                        .pipeline
                        .updates()
                        .publish(List.of(Update.widget(hub.path(), feed, System.nanoTime()))));
        return entry;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static void press(Page page, String name) {
        button(page, name).click();
    }

    /** The card of a widget of this kind. */
    static Locator card(Page page, String kind) {
        return page.locator("section[data-kind=" + kind + "]");
    }

    /** The entry whose text has these words. */
    static Locator entry(Page page, String words) {
        return page.locator("article.entry", new Page.LocatorOptions().setHasText(words))
                .first();
    }

    /** For a person to look at, when the tests run with {@code -Dhubs.pictures=FOLDER}. */
    static void picture(Page page, String name) {
        String folder = System.getProperty("hubs.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
        }
    }

    @Override
    public void close() {
        web.close();
        events.close();
        chromium.close();
    }
}
