package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.fedoraproject.hubs.web.Cast.Place;
import org.fedoraproject.hubs.web.Cast.Sort;
import org.fedoraproject.hubs.web.PageStates.State;
import org.fedoraproject.hubs.web.QualityCommunity.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page in every state, light and dark, on a small phone and a wide screen: everybody can use it, it fits, and it does not complain. */
class AccessibilityIT {

    private static final int PHONE = 320;
    private static final int WIDE = 1600;

    /** What sticks out to the side and is in no box that scrolls. */
    private static final String TOO_WIDE = """
            () => {
              const room = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= room) return [];
              const cut = one => one.parentElement && (getComputedStyle(one).overflowX !== 'visible' || cut(one.parentElement));
              return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > room + 0.5
                  && !cut(one.parentElement)).map(one => 'sticks out: ' + one.outerHTML.slice(0, 160)).slice(0, 5)
                  .concat('the page is ' + document.documentElement.scrollWidth + ' wide');
            }""";

    private static final Map<Reader, BrowserContext> BROWSERS = new EnumMap<>(Reader.class);

    private static Chromium chromium;
    private static TinyEventServer events;
    private static WebFixture web;
    private static List<State> states;

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
                        "help@example.org",
                        "hubs.admins.users",
                        "amara",
                        "hubs.rates.writes",
                        10_000));
        states = new PageStates(new QualityCommunity(web), events::close).all();
    }

    @AfterAll
    static void stop() {
        BROWSERS.clear();
        if (web != null) {
            web.close();
            events.close();
            chromium.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everybodyCanUse() {
        // A person who works on a page asks for it alone: -Dhubs.pages='.*stream.*'
        String wanted = System.getProperty("hubs.pages", ".*");
        return states.stream()
                .filter(state -> state.toString().matches(wanted))
                .map(state -> DynamicTest.dynamicTest(state.toString(), () -> inspect(state)));
    }

    /** The router's addresses are those of the matrix of who may what; a new page is missed here until somebody adds it. */
    @Test
    void everyPageIsAmongThem() {
        long widget =
                web.twins.hubs.placements(HubId.team("design")).getFirst().id().value();
        Place design = new Place(HubId.team("design"), Sort.PUBLIC, widget, widget);
        Set<String> missing = new TreeSet<>();
        new AccessRows().rows().forEach((route, row) -> {
            if (route.startsWith("GET ") && isPage(row.path().apply(design)) && !isInspected(route.substring(4))) {
                missing.add(route);
            }
        });
        assertThat(missing).as("add these pages to PageStates").isEmpty();
    }

    private static boolean isPage(String path) {
        return Stream.of(Reader.values()).anyMatch(reader -> {
            HttpResponse<String> answer = reader.ask(web, path);
            return Set.of(200, 410, 422).contains(answer.statusCode())
                    && answer.body().stripLeading().startsWith("<!doctype html>");
        });
    }

    private static boolean isInspected(String route) {
        String pattern =
                route.replaceAll("\\{\\w+:((?:\\[\\^/]|[^}])+)}", "($1)").replaceAll("\\{\\w+}", "[^/]+") + "/?";
        return states.stream()
                .map(state -> state.path().replaceAll("[?#].*", ""))
                .anyMatch(path -> path.matches(pattern));
    }

    private static void inspect(State state) {
        try (Page page = browser(state.reader()).newPage()) {
            page.setViewportSize(WIDE, 900);
            Complaints complaints = Complaints.of(page);
            List<String> lost = new ArrayList<>();
            page.onRequestFailed(request -> {
                // What a page stops by itself when it is left has not failed.
                if (!"net::ERR_ABORTED".equals(request.failure())) {
                    lost.add(request.failure() + " " + request.url());
                }
            });
            open(page, state);
            List<String> problems = new ArrayList<>();
            look(page, state, WIDE, problems);
            look(page, state, PHONE, problems);
            if (!state.loud()) {
                problems.addAll(complaints.all());
                problems.addAll(lost);
            }
            assertThat(problems).isEmpty();
        }
    }

    /** Each reader keeps one, and with it what browsers keep for ever. */
    private static BrowserContext browser(Reader reader) {
        return BROWSERS.computeIfAbsent(reader, who -> {
            BrowserContext fresh = chromium.reader(new Browser.NewContextOptions()
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setViewportSize(WIDE, 900));
            who.enter(web, fresh);
            return fresh;
        });
    }

    private static void open(Page page, State state) {
        outage(state.path(), true);
        Response response = page.navigate(web.address(state.path()).toString());
        outage(state.path(), false);
        assertThat(response.status()).isEqualTo(state.status());
        if (page.locator("meta[name='hubs-live']").count() > 0) {
            PlaywrightAssertions.assertThat(page.locator("[aria-busy]")).hasCount(0);
        }
        page.evaluate("document.querySelectorAll('details:not([data-menu])').forEach(fold => fold.open = true)");
        state.act().accept(page);
    }

    /** The page is the same in both schemes but for its colours, so in the dark axe is asked for what colours can break. */
    private static void look(Page page, State state, int width, List<String> problems) {
        page.setViewportSize(width, 900);
        if (width == PHONE && state.name().endsWith("with the rail")) {
            state.act().accept(page);
        }
        settle(page);
        keepPicture(page, state, "light-" + width);
        add(problems, "light " + width, Accessibility.everyViolation(page));
        add(problems, "light " + width, (List<?>) page.evaluate(TOO_WIDE));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        settle(page);
        keepPicture(page, state, "dark-" + width);
        add(problems, "dark " + width, Accessibility.colourViolations(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Colours that change gradually have changed, and entries out of sight have their size: the page guesses it until they come near. */
    private static void settle(Page page) {
        page.evaluate(
                "document.querySelectorAll('.entry').forEach(one => { one.style.contentVisibility = 'visible'; })");
        page.evaluate(
                "async () => { await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));"
                        + " await Promise.all(document.getAnimations().filter(one => one instanceof CSSTransition)"
                        + ".map(one => one.finished.catch(() => {}))); }");
    }

    private static void add(List<String> problems, String where, List<?> found) {
        found.forEach(one -> problems.add(where + ": " + one));
    }

    /** For a person to look at, when the tests run with {@code -Dhubs.pictures=FOLDER}. */
    private static void keepPicture(Page page, State state, String look) {
        String folder = System.getProperty("hubs.pictures");
        if (folder != null) {
            String name = (state + "-" + look).replaceAll("[^A-Za-z0-9]+", "-") + ".png";
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
