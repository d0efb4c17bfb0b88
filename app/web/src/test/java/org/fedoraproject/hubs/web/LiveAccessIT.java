package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.operations.Operations;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.sse.SseConfiguration;
import org.fedoraproject.hubs.sse.SseServer;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.web.Cast.Caller;
import org.fedoraproject.hubs.web.Cast.Place;
import org.fedoraproject.hubs.web.Cast.Sort;
import org.fedoraproject.hubs.web.Cast.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What open pages hear of, with the real event server: theirs, nothing else, and nothing any more once they are over. */
class LiveAccessIT {

    private static final Operations OPERATIONS = new Operations("sse", List.of());

    private static Chromium chromium;
    private static SseServer events;
    private static WebFixture web;
    private static Cast cast;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.start();
        Twins twins = new Twins();
        int port = freePort();
        events = SseServer.start(settings(port), twins.pipeline.updates(), twins.pipeline.streams(), OPERATIONS);
        web = new WebFixture(
                twins,
                Map.of(
                        "hubs.web.port",
                        port,
                        "hubs.sse.url",
                        "http://127.0.0.1:" + events.port() + "/sse",
                        "hubs.admins.users",
                        Cast.ADMINISTRATOR,
                        "test.worker",
                        "true"));
        cast = new Cast(web);
    }

    /** The event server must know whose pages may listen before there are any. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static SseConfiguration settings(int port) {
        return new SseConfiguration(
                "127.0.0.1",
                0,
                List.of("http://127.0.0.1:" + port),
                List.of(),
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                new SseConfiguration.Limits(1_000, 1_000, 100, 1_000, Duration.ofSeconds(10)));
    }

    @AfterAll
    static void stop() {
        if (web != null) {
            web.close();
            events.close();
            OPERATIONS.close();
            chromium.close();
        }
    }

    @Test
    void everyViewerHearsOfWhatTheySeeAndOfNothingElse()
            throws IOException, InterruptedException, MalformedJsonException {
        HttpClient client = HttpClient.newHttpClient();
        List<String> wrong = new ArrayList<>();
        for (Place place : cast.places()) {
            boolean everybody = place.sort() == Sort.PUBLIC || place.sort() == Sort.ARCHIVED;
            for (Caller caller : cast.callers(place)) {
                JsonNode told = permission(client, caller, place);
                boolean listed =
                        told.path("topics").toString().contains(place.id().path());
                if (listed != caller.sees(place)
                        || told.path("signedIn").asBoolean() == (caller.who() == Who.ANONYMOUS)) {
                    wrong.add(caller + " at " + place.id() + " is told " + told);
                }
                String token = told.path("token").asText("");
                boolean hears = hears(client, place, token, place.widget(), !everybody);
                if (hears != caller.sees(place)) {
                    wrong.add(caller + " at " + place.id() + (hears ? " hears of it" : " hears nothing"));
                }
                boolean inside = hears(client, place, token, place.inside(), isGuarded(place.inside()));
                if (inside != caller.isInside(place)) {
                    wrong.add(caller + " at " + place.id() + (inside ? " hears" : " does not hear")
                            + " of the widget for members");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void pageOfAPrivateHubUpdatesItselfForItsMemberAndEndsWithTheirSession() {
        Place secret = place("team-private");
        Caller member = caller(secret, Who.MEMBER);
        try (BrowserContext context = signedIn(member)) {
            Page page = context.newPage();
            page.navigate(web.address("/" + secret.id().path() + "/").toString());
            page.locator("[data-connection-text]", new Page.LocatorOptions().setHasText("Live"))
                    .first()
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            await().until(() -> connections() == 1);
            happens(secret, "a first secret thing");
            seen(page, "a first secret thing");

            // What they may see changed: the page comes back with another token and nobody notices.
            web.twins.pipeline.streams().endPerson("mel");
            await().until(() -> metric("hubs_sse_ended_total{how=\"ended\"") >= 1 && connections() == 1);
            happens(secret, "a second secret thing");
            seen(page, "a second secret thing");
            assertThat(page.locator("[data-lost]").count()).isZero();

            Page other = context.newPage();
            other.navigate(web.address("/logout").toString());
            other.locator("main form button").first().click();
            await().atMost(Duration.ofSeconds(2)).until(() -> connections() == 0);
            page.locator("[data-lost]", new Page.LocatorOptions().setHasText("signed out"))
                    .waitFor();
            happens(secret, "a third secret thing");
            assertThat(page.content()).doesNotContain("a third secret thing");
            assertThat(connections()).isZero();
        }
    }

    private static void seen(Page page, String words) {
        page.locator("article.entry", new Page.LocatorOptions().setHasText(words))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(10_000));
    }

    private static BrowserContext signedIn(Caller caller) {
        BrowserContext context = chromium.reader(new Browser.NewContextOptions());
        context.addCookies(List.of(new Cookie(
                        "__Host-hubs",
                        java.util.Objects.requireNonNull(caller.secret()).text())
                .setDomain("127.0.0.1")
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)));
        return context;
    }

    private static void happens(Place place, String words) {
        web.community.entry(Instant.now(), "mel", Sentence.of(words), "comment", place.id());
        tell(place.id(), place.widget(), true);
    }

    /** As whoever publishes an update finds out. */
    private static boolean isGuarded(long widget) {
        PlacementId id = new PlacementId(widget);
        return web.twins.hubs.guarded(List.of(id)).contains(id);
    }

    private static void tell(HubId hub, long widget, boolean guarded) {
        Update update = Update.widget(hub.path(), new PlacementId(widget), System.nanoTime());
        web.twins.pipeline.updates().publish(List.of(update.guardedWhen(guarded)));
    }

    private static Place place(String name) {
        return cast.places().stream()
                .filter(each -> each.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Caller caller(Place place, Who who) {
        return cast.callers(place).stream()
                .filter(each -> each.who() == who)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode permission(HttpClient client, Caller caller, Place place)
            throws IOException, InterruptedException, MalformedJsonException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(web.address("/live?topic=" + place.id().path()));
        if (caller.secret() != null) {
            request.header("Cookie", "__Host-hubs=" + caller.secret().text());
        }
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return BoundedJson.parse(answer.body(), 10_000);
    }

    /** Whether somebody with that token hears of a change of a hub before they hear of one that is for everybody. */
    private static boolean hears(HttpClient client, Place place, String token, long widget, boolean guarded)
            throws IOException, InterruptedException {
        String query = "?topic=" + place.id().path() + "&topic=t/marker" + (token.isEmpty() ? "" : "&token=" + token);
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + events.port() + "/sse" + query))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            lines.readLine();
            tell(place.id(), widget, guarded);
            tell(HubId.team("marker"), 1, false);
            String line = lines.readLine();
            while (line != null && !line.contains("t/marker")) {
                if (line.contains(place.id().path())) {
                    return true;
                }
                line = lines.readLine();
            }
            return false;
        }
    }

    private static double connections() {
        return metric("hubs_sse_connections");
    }

    private static double metric(String start) {
        return OPERATIONS
                .metrics()
                .scrape()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
