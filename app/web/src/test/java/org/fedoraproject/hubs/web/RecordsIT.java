package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.Session;
import org.fedoraproject.hubs.core.person.SessionId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person takes their records along and is forgotten, and nobody else does it for them. */
final class RecordsIT {

    private static WebFixture web;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of());
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static Secret signIn(String username) {
        Secret secret = Secret.fresh();
        Instant now = Instant.now();
        web.twins.hubs.createMissing(
                List.of(new NewHub(Hub.named(HubId.user(username), "test", now), Set.of(), List.of(), List.of())));
        web.twins.sessions.begin(
                secret.digest(),
                new Session(
                        new SessionId(UUID.randomUUID()),
                        username,
                        Set.of(),
                        "test",
                        now,
                        now,
                        now.plus(Duration.ofDays(1))));
        return secret;
    }

    private HttpResponse<String> erase(Secret session, String csrf, String typed)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(web.address("/account/erase"))
                        .header("Cookie", "__Host-hubs=" + session.text())
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("csrf=" + csrf + "&name=" + typed))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theFileHoldsTheRecordsOfWhoeverIsSignedIn() {
        Secret session = signIn("taker");

        HttpResponse<String> file = web.get("/account/export", "Cookie", "__Host-hubs=" + session.text());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"taker.json\"");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.body()).contains("\"username\" : \"taker\"", "\"whose\" : \"taker\"");
        assertThat(web.get("/account/export").statusCode()).isEqualTo(303);
    }

    @Test
    void saysWhichTeamsWouldBeLeftWithoutAnOwner() {
        Instant now = Instant.now();
        Secret session = signIn("keeper");
        for (String team : List.of("alone", "shared", "followed")) {
            List<NewMember> people = switch (team) {
                case "alone" -> List.of(new NewMember("keeper", Role.OWNER), new NewMember("other", Role.MEMBER));
                case "shared" -> List.of(new NewMember("keeper", Role.OWNER), new NewMember("other", Role.OWNER));
                default -> List.of(new NewMember("keeper", Role.MEMBER), new NewMember("other", Role.OWNER));
            };
            web.twins.hubs.createMissing(
                    List.of(new NewHub(Hub.named(HubId.team(team), "test", now), Set.of(), List.of(), people)));
        }
        String page = web.get("/account/erase", "Cookie", "__Host-hubs=" + session.text())
                .body();
        assertThat(page)
                .contains("Teams that would be left without an owner", "<a href=\"/t/alone/members/\">alone</a>")
                .doesNotContain("/t/shared/", "/t/followed/");
        Secret other = signIn("nobody");
        assertThat(web.get("/account/erase", "Cookie", "__Host-hubs=" + other.text())
                        .body())
                .doesNotContain("without an owner");
    }

    @Test
    void nothingIsForgottenWhileAStoreIsAway() throws IOException, InterruptedException {
        Secret session = signIn("patient");
        String csrf = session.derive("csrf");
        web.twins.records.laterStoreIsAway = true;
        try {
            HttpResponse<String> answer = erase(session, csrf, "patient");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("Redis does not answer", "Nothing was changed");
            assertThat(web.twins.records.erased).doesNotContain("patient");
            HttpResponse<String> file = web.get("/account/export", "Cookie", "__Host-hubs=" + session.text());
            assertThat(file.statusCode()).isEqualTo(503);
            assertThat(file.body()).contains("Redis does not answer");
            assertThat(file.headers().firstValue("Retry-After")).hasValue("10");
        } finally {
            web.twins.records.laterStoreIsAway = false;
        }
        assertThat(erase(session, csrf, "patient").statusCode()).isEqualTo(200);
        assertThat(web.twins.records.erased).contains("patient");
    }

    @Test
    void forgetsOnlyWhoTypesTheirOwnNameIntoAFormOfOurs() throws IOException, InterruptedException {
        Secret session = signIn("leaver");
        String csrf = session.derive("csrf");

        assertThat(erase(session, "forged", "leaver").statusCode()).isEqualTo(403);
        HttpResponse<String> wrong = erase(session, csrf, "other");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("That is not your name", "aria-invalid=\"true\"", "value=\"other\"");
        assertThat(web.twins.records.erased).doesNotContain("leaver", "other");

        HttpResponse<String> done = erase(session, csrf, "leaver");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("You are forgotten");
        assertThat(done.headers().firstValue("Set-Cookie").orElse("")).contains("__Host-hubs=;", "Max-Age=0");
        assertThat(web.twins.records.erased).contains("leaver").doesNotContain("other");
    }
}
