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
import java.util.Objects;
import java.util.UUID;
import org.fedoraproject.hubs.core.access.Scope;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.person.PersonalToken;
import org.fedoraproject.hubs.core.person.PersonalTokens;
import org.fedoraproject.hubs.core.person.Secret;
import org.fedoraproject.hubs.core.person.TokenId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The interface for scripts over HTTP. */
class ApiIT {

    private static final String DESIGN = "/api/v1/hubs/t/design";

    private static WebFixture web;
    private static String reader;
    private static String follower;
    private static String manager;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of("hubs.rates.api", 100_000, "hubs.rates.writes", 100_000));
        web.community.settle().busy();
        reader = token("amara", Scope.READ);
        follower = token("amara", Scope.READ, Scope.FOLLOW);
        manager = token("leilani", Scope.READ, Scope.FOLLOW, Scope.MANAGE);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String token(String username, Scope... scopes) {
        Secret secret = Secret.fresh();
        Instant now = Instant.now();
        PersonalToken token = new PersonalToken(
                new TokenId(UUID.randomUUID()),
                username,
                "test",
                EnumSet.copyOf(List.of(scopes)),
                now,
                null,
                now.plus(Duration.ofDays(1)));
        web.twins.tokens.create(secret.digest(), token, 100);
        return PersonalTokens.PREFIX + secret.text();
    }

    @Test
    void listsTellTheirNeighbours() {
        HttpResponse<String> page = get("/api/v1/hubs?kind=team&limit=2&offset=1&q=", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(json(page).path("items")).hasSize(2);
        assertThat(json(page).path("total").asInt()).isEqualTo(4);
        assertThat(page.headers().firstValue("Link").orElse(""))
                .contains("offset=3", "rel=\"next\"", "rel=\"prev\"", "kind=team");
        assertThat(json(get("/api/v1/search?q=design", "")).path("items").findValuesAsText("id"))
                .contains("t/design");
    }

    @Test
    void membersAreCountedAsPeople() {
        String quality = "/api/v1/hubs/t/quality";
        String ngozi = token("ngozi", Scope.READ, Scope.FOLLOW);
        for (String action : List.of("subscribe", "star")) {
            send(
                    "POST",
                    quality + "/membership",
                    ngozi,
                    "{\"action\":\"" + action + "\"}",
                    "Content-Type",
                    "application/json");
        }
        JsonNode members = json(get(quality + "/members", ""));
        assertThat(members.path("items")).hasSize(1);
        assertThat(members.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        for (String path :
                List.of(DESIGN, DESIGN + "/feed", DESIGN + "/members", DESIGN + "/placements", "/api/v1/hubs")) {
            String tag = get(path, "").headers().firstValue("ETag").orElse("");
            assertThat(tag).as(path).isNotEmpty();
            assertThat(send("GET", path, "", null, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
    }

    @Test
    void tokensAllowWhatTheirScopesSay() {
        assertThat(json(get("/api/v1/me", reader)).path("username").asText()).isEqualTo("amara");
        assertThat(act(reader, "{\"action\":\"subscribe\"}").statusCode()).isEqualTo(403);
        HttpResponse<String> done = act(follower, "{\"action\":\"subscribe\"}");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(json(done).path("roles").toString()).contains("subscriber");
        assertThat(act(follower, "{\"action\":\"promote\",\"username\":\"diego\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(act(follower, "{\"action\":\"join\",\"words\":\"Please\"}").statusCode())
                .isEqualTo(200);
        assertThat(get(DESIGN + "/requests", manager).body()).contains("amara", "Please");
        assertThat(act(manager, "{\"action\":\"approve\",\"username\":\"amara\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(get(DESIGN + "/membership", follower)).path("roles").toString())
                .contains("member");
    }

    @Test
    void whoeverAsksToJoinIsToldThatTheyWait() {
        String diego = token("meiling", Scope.READ, Scope.FOLLOW);
        String python = "/api/v1/hubs/t/python/membership";
        HttpResponse<String> asked = send(
                "POST", python, diego, "{\"action\":\"join\",\"words\":\"pls\"}", "Content-Type", "application/json");
        assertThat(json(asked).path("request").path("state").asText()).isEqualTo("waiting");
        assertThat(json(asked)).isEqualTo(json(get(python, diego)));
    }

    @Test
    void whoOwnsAnArchivedHubIsToldThatItIsArchived() {
        String ngozi = token("ngozi", Scope.READ, Scope.MANAGE);
        String old = "/api/v1/hubs/t/old";
        web.twins.hubs.createMissing(List.of(web.community.plan(
                HubId.team("old"), "Old", "", Visibility.PUBLIC, List.of(new NewHub.NewMember("ngozi", Role.OWNER)))));
        web.twins.settings.archive(Viewer.person("ngozi", false), HubId.team("old"), true);
        problem(patch(old, ngozi, "{\"title\":\"New\"}", "If-Match", "\"1\""), 409, "");
        problem(patch(old, follower, "{\"title\":\"New\"}", "If-Match", "\"1\""), 403, "");
    }

    @Test
    void aTokenThatReadsNothingIsToldWhatItLacks() {
        String blind = token("amara", Scope.FOLLOW, Scope.MANAGE);
        for (HttpResponse<String> answer : List.of(
                act(blind, "{\"action\":\"star\"}"),
                get(DESIGN, blind),
                get("/api/v1/hubs/t/nothing-of-that-name", blind),
                get(DESIGN + "/membership", blind))) {
            problem(answer, 403, "");
            assertThat(json(answer).path("detail").asText()).contains("lacks the scope read");
        }
    }

    @Test
    void aHubIsChangedByWhoeverSawHowItIs() {
        String python = "/api/v1/hubs/t/python";
        String owner = token("ngozi", Scope.READ, Scope.MANAGE);
        String tag = get(python, owner).headers().firstValue("ETag").orElse("");
        problem(patch(python, owner, "{\"summary\":\"x\"}"), 428, "If-Match");
        problem(patch(python, owner, "{\"summary\":\"x\"}", "If-Match", "\"999\""), 412, "If-Match");
        problem(patch(python, owner, "{\"title\":\"\"}", "If-Match", tag), 422, "title");
        problem(patch(python, owner, "{\"visibility\":\"secret\"}", "If-Match", tag), 422, "visibility");
        problem(patch(python, owner, "{\"version\":1}", "If-Match", tag), 422, "version");
        problem(patch(python, reader, "{\"summary\":\"x\"}", "If-Match", tag), 403, "");
        HttpResponse<String> done = patch(python, owner, "{\"summary\":\"Snakes\"}", "If-Match", tag);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(json(done).path("summary").asText()).isEqualTo("Snakes");
        assertThat(done.headers().firstValue("ETag").orElse("")).isNotEqualTo(tag);
        problem(patch(python, owner, "{\"summary\":\"x\"}", "If-Match", tag), 412, "If-Match");
    }

    @Test
    void whatAFeedFollowsAndThePictureAreChangedToo() {
        String python = "/api/v1/hubs/t/python";
        String owner = token("ngozi", Scope.READ, Scope.MANAGE);
        String tag = get(python, owner).headers().firstValue("ETag").orElse("");
        problem(patch(python, owner, "{\"follows\":[\"user:amara\"]}", "If-Match", tag), 422, "follows");
        problem(patch(python, owner, "{\"follows\":[\"channel:python\"]}", "If-Match", tag), 422, "follows");
        problem(patch(python, owner, "{\"follows\":[null]}", "If-Match", tag), 422, "follows");
        problem(patch(python, owner, "{\"follows\":\"package:x\"}", "If-Match", tag), 422, "follows");
        problem(patch(python, owner, "{\"avatar\":\"me@example.org\"}", "If-Match", tag), 422, "avatar");
        String digest = "b".repeat(64);
        String body = "{\"follows\":[\"package:rpms/python3\",\"channel:#Python\"],\"avatar\":\"" + digest + "\"}";
        HttpResponse<String> done = patch(python, owner, body, "If-Match", tag);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).path("follows").toString()).isEqualTo("[\"package:python3\",\"channel:#python\"]");
        assertThat(done.body()).doesNotContain(digest);
        assertThat(web.twins.hubs.find(HubId.team("python")).orElseThrow().avatar())
                .isEqualTo(digest);
        tag = done.headers().firstValue("ETag").orElse("");
        done = patch(python, owner, "{\"follows\":[],\"avatar\":\"\"}", "If-Match", tag);
        assertThat(json(done).path("follows")).isEmpty();
        assertThat(web.twins.hubs.find(HubId.team("python")).orElseThrow().avatar())
                .isNull();
    }

    private HttpResponse<String> patch(String path, String token, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send("PATCH", path, token, body, all);
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        for (String bad : List.of("hubs_" + "x".repeat(43), "rubbish", "hubs_")) {
            HttpResponse<String> answer = get("/api/v1/hubs", bad);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("invalid_token");
        }
    }

    @Test
    void problemsNameTheFieldAndSayWhatToDo() {
        problem(act(follower, "{\"action\":\"dance\"}"), 422, "action");
        problem(act(follower, "{}"), 422, "action");
        problem(act(follower, "{\"action\":\"star\",\"role_\":\"owner\"}"), 422, "role_");
        problem(act(follower, "{\"action\":\"star\",\"words\":7}"), 422, "words");
        problem(act(follower, "{\"action\":\"invite\",\"username\":\"a b\"}"), 422, "username");
        problem(act(follower, "{\"action\":\"star\",\"action\":\"unstar\"}"), 400, "");
        problem(act(follower, "{\"action\":\"star\"} x"), 400, "");
        problem(act(follower, "["), 400, "");
        problem(act(follower, "[".repeat(40) + "]".repeat(40)), 400, "");
        problem(act(follower, "{\"words\":\"" + "x".repeat(70_000) + "\"}"), 413, "");
        problem(get("/api/v1/hubs?limit=0", ""), 400, "limit");
        problem(get("/api/v1/hubs?limit=many", ""), 400, "limit");
        problem(get("/api/v1/hubs?kind=stream", ""), 400, "kind");
        problem(get("/api/v1/search", ""), 400, "q");
        problem(get("/api/v1/hubs/t/no-such-team", ""), 404, "");
        problem(get("/api/v1/nothing", ""), 404, "");
        problem(send("DELETE", DESIGN, "", null), 405, "");
        problem(send("GET", DESIGN, "", null, "Accept", "text/html"), 406, "");
        problem(
                send("POST", DESIGN + "/membership", follower, "{\"action\":\"star\"}", "Content-Type", "text/plain"),
                415,
                "");
    }

    private static void problem(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("detail").asText()).isNotEmpty();
        if (!field.isEmpty()) {
            assertThat(json(answer).path("errors").path(0).path("field").asText())
                    .isEqualTo(field);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return BoundedJson.parse(answer.body(), 1_000_000);
        } catch (MalformedJsonException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private HttpResponse<String> act(String token, String body) {
        return send("POST", DESIGN + "/membership", token, body, "Content-Type", "application/json");
    }

    private HttpResponse<String> get(String path, String token) {
        return send("GET", path, token, null);
    }

    private HttpResponse<String> send(
            String method,
            String path,
            String token,
            @org.jspecify.annotations.Nullable String body,
            String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(web.address(path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Objects.requireNonNull(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
