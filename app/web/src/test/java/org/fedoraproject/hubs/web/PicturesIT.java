package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of people and teams through our own cache, from a service that may be slow, large, false or away. */
class PicturesIT {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3};

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer service;
    private WebFixture web;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        service.createContext("/avatar/", this::answer);
        service.createContext("/inside", exchange -> send(exchange, 200, PNG));
        service.start();
        web = new WebFixture(Map.of(
                "hubs.avatars.url", "http://127.0.0.1:" + service.getAddress().getPort() + "/avatar/"));
        pictured("good", 'a', Visibility.PUBLIC);
        pictured("script", 'b', Visibility.PUBLIC);
        pictured("large", 'c', Visibility.PUBLIC);
        pictured("elsewhere", 'd', Visibility.PUBLIC);
        pictured("broken", 'e', Visibility.PUBLIC);
        pictured("hidden", 'a', Visibility.PRIVATE);
    }

    @AfterEach
    void stop() {
        web.close();
        service.stop(0);
    }

    private void pictured(String name, char digit, Visibility visibility) {
        NewHub plan = web.community.plan(HubId.team(name), name, "", visibility, List.of());
        Hub hub = plan.hub().withAvatar(Character.toString(digit).repeat(64));
        web.twins.hubs.createMissing(List.of(new NewHub(hub, plan.feedInterests(), plan.widgets(), plan.members())));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        switch (exchange.getRequestURI().getPath().charAt("/avatar/".length())) {
            case 'a' -> send(exchange, 200, PNG);
            case 'b' -> send(exchange, 200, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
            case 'c' -> {
                byte[] large = new byte[200_000];
                System.arraycopy(PNG, 0, large, 0, PNG.length);
                send(exchange, 200, large);
            }
            case 'd' -> {
                exchange.getResponseHeaders().set("Location", "/inside");
                send(exchange, 302, new byte[0]);
            }
            default -> send(exchange, 500, new byte[0]);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "image/png");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void pictureIsDrawnUntilItIsThereAndThenKept() {
        var first = web.get("/t/good/picture");
        assertThat(first.statusCode()).isEqualTo(307);
        assertThat(first.headers().firstValue("Location")).hasValue("/avatar/t/good.svg");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(web.get("/t/good/picture").statusCode()).isEqualTo(200));
        var picture = web.get("/t/good/picture");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(asked).hasValue(1);
        assertThat(web.get("/t/good/").body()).contains("/t/good/picture?v&#x3D;aaaaaaaaaaaa");
    }

    @Test
    void whatIsNoPictureTooLargeOrElsewhereIsNotShown() {
        for (String name : List.of("script", "large", "elsewhere", "broken")) {
            int before = asked.get();
            web.get("/t/" + name + "/picture");
            await().atMost(Duration.ofSeconds(5)).until(() -> asked.get() > before);
            assertThat(web.get("/t/" + name + "/picture").statusCode()).as(name).isEqualTo(307);
        }
    }

    @Test
    void pictureOfAHiddenTeamIsForThoseWhoSeeIt() {
        web.get("/t/good/picture");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> web.get("/t/good/picture").statusCode() == 200);
        assertThat(web.get("/t/hidden/picture").statusCode()).isEqualTo(404);
    }

    @Test
    void pictureOfSomebodyForgottenIsGoneAtOnce() {
        NewHub plan = web.community.plan(HubId.user("leaver"), "Leaver", "", Visibility.PUBLIC, List.of());
        Hub hub = plan.hub().withAvatar("a".repeat(64));
        web.twins.hubs.createMissing(List.of(new NewHub(hub, Set.of(), List.of(), List.of())));
        web.get("/u/leaver/picture");
        await().atMost(Duration.ofSeconds(5))
                .until(() -> web.get("/u/leaver/picture").statusCode() == 200);
        assertThat(asked).hasValue(1);

        Someone leaver = Someone.signedIn(web, "leaver");
        assertThat(leaver.post("/account/erase", "name", "leaver").statusCode()).isEqualTo(200);

        assertThat(web.get("/u/leaver/picture").statusCode()).isEqualTo(404);
        // Somebody else who shows the same one finds that this process has it no more.
        assertThat(web.get("/t/good/picture").statusCode()).isEqualTo(307);
        await().atMost(Duration.ofSeconds(5)).until(() -> asked.get() == 2);
    }
}
