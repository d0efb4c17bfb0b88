package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.TokenId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Layouts over the interface for scripts, and as files. */
final class LayoutApiIT {

    private static final String LAYOUT = "/api/v1/hubs/t/design/layout";

    private static WebFixture web;
    private static String owner;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of("hubs.rates.api", 100_000, "hubs.rates.writes", 100_000));
        web.community.settle().busy();
        owner = token("leilani");
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String token(String username) {
        Secret secret = Secret.fresh();
        Instant now = Instant.now();
        PersonalToken token = new PersonalToken(
                new TokenId(UUID.randomUUID()),
                username,
                "test",
                EnumSet.allOf(Scope.class),
                now,
                null,
                now.plus(Duration.ofDays(1)));
        web.twins.tokens.create(secret.digest(), token, 100);
        return PersonalTokens.PREFIX + secret.text();
    }

    private HttpResponse<String> send(String method, String token, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(web.address(LAYOUT))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return BoundedJson.parse(answer.body(), 1_000_000);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    @Test
    void ownerArrangesTheWidgetsTheyHaveSeen() {
        HttpResponse<String> seen = send("GET", owner, "");
        assertThat(seen.statusCode()).isEqualTo(200);
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        JsonNode first = json(seen).path("widgets").get(0);
        String kept = "{\"id\":" + first.path("id") + ",\"widget\":" + first.path("widget") + ",\"column\":"
                + first.path("column") + "}";
        String body = "{\"split\":\"equal\",\"widgets\":[" + kept + ",{\"widget\":\"members\",\"column\":\"side\"}]}";
        assertThat(send("PUT", owner, body).statusCode()).isEqualTo(428);
        assertThat(send("PUT", owner, body, "If-Match", "\"99\"").statusCode()).isEqualTo(412);
        assertThat(send("PUT", token("amara"), body, "If-Match", tag).statusCode())
                .isEqualTo(403);
        String wrong = "{\"split\":\"equal\",\"widgets\":[" + kept
                + ",{\"widget\":\"members\",\"column\":\"side\",\"configuration\":{\"colour\":1}},{\"widget\":\"none\",\"column\":\"main\"}]}";
        HttpResponse<String> refused = send("PUT", owner, wrong, "If-Match", tag);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("errors").findValuesAsText("field"))
                .containsExactly("widgets.1.configuration.colour", "widgets.2");
        assertThat(refused.body()).contains("The widget members: This widget has no setting “colour”.");
        web.twins.takeQuestions();

        HttpResponse<String> done = send("PUT", owner, body, "If-Match", tag);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).path("split").asText()).isEqualTo("equal");
        assertThat(json(done).path("widgets").findValuesAsText("widget")).hasSize(2);
        assertThat(done.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(web.twins.takeQuestions())
                .contains("LayoutStore.change", "RefreshQueue.request", "WidgetCache.clean", "UpdateChannel.publish");
        assertThat(send("PUT", owner, body, "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(send("PUT", owner, "{\"split\":\"wide\",\"widgets\":[]}", "If-Match", "\"2\"")
                        .body())
                .contains("split");
    }

    @Test
    void interfaceSaysWhichFieldIsMissing() {
        assertThat(List.of(
                        send("PUT", owner, "{\"split\":\"equal\"}", "If-Match", now())
                                .statusCode(),
                        send("PUT", owner, "{\"split\":\"equal\",\"widgets\":[{}]}", "If-Match", now())
                                .statusCode()))
                .containsExactly(422, 422);
    }

    private String now() {
        return send("GET", owner, "").headers().firstValue("ETag").orElseThrow();
    }
}
