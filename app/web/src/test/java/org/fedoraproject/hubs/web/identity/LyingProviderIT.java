package org.fedoraproject.hubs.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fedoraproject.hubs.web.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever the identity provider, the network or somebody in between does: nobody is signed in who should not be. */
class LyingProviderIT {

    private static LyingProvider provider;
    private static TestPortal web;

    @BeforeAll
    static void start() throws Exception {
        provider = new LyingProvider();
        web = TestPortal.start(provider.settings());
    }

    @AfterAll
    static void stop() {
        web.close();
        provider.close();
    }

    private static Visitor visitor() {
        return new Visitor(web::address);
    }

    /** The way to the provider: what it was asked. */
    private static URI leave(Visitor visitor, String to) {
        return leave(visitor, "/login", to);
    }

    private static URI leave(Visitor visitor, String from, String to) {
        HttpResponse<String> answer = visitor.post(from, "/login", Map.of("to", to));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<String> comeBack(Visitor visitor, Map<String, String> fields) {
        return visitor.get("/login/callback?" + Visitor.form(fields));
    }

    private static HttpResponse<String> signIn(Visitor visitor, String to) {
        URI there = leave(visitor, to);
        return comeBack(visitor, Map.of("code", provider.code(there), "state", state(there)));
    }

    private static String state(URI there) {
        return String.valueOf(LyingProvider.parameters(there.getRawQuery()).get("state"));
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.cookie("__Host-hubs").isPresent()
                && visitor.get("/account/").statusCode() == 200;
    }

    @Test
    void letsInWhomTheProviderVouchesFor() {
        Visitor ada = visitor();
        URI there = leave(ada, "/explore/");
        assertThat(LyingProvider.parameters(there.getRawQuery()))
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", LyingProvider.CLIENT)
                .containsKeys("state", "nonce", "code_challenge");
        HttpResponse<String> back = comeBack(ada, Map.of("code", provider.code(there), "state", state(there)));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).hasValue("/welcome?to=%2Fexplore%2F");
        assertThat(back.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-hubs=")
                        .containsIgnoringCase("HttpOnly")
                        .contains("Path=/", "Secure", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(isIn(ada)).isTrue();
        assertThat(ada.get("/u/ada/").body()).contains("<h1>Ada Example</h1>", "@ada");
        assertThat(ada.get("/u/ada/").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whoIsSignedInIsOfferedDeedsAndNotTheWayIn() {
        assertThat(visitor().get("/t/design/").body())
                .contains("href=\"/login?to&#x3D;/t/design/\"")
                .doesNotContain("action=\"/t/design/");
        Visitor ada = visitor();
        signIn(ada, "/");
        assertThat(ada.get("/t/design/").body())
                .contains("method=\"post\" action=\"/t/design/")
                .doesNotContain("href=\"/login");
    }

    @Test
    void takesANewKeyWhenTheProviderChangesIt() {
        LyingProvider other = lie(p -> {});
        Visitor before = visitor();
        signIn(before, "/");
        assertThat(isIn(before)).isTrue();
        other.key = LyingProvider.newKey("second-" + Instant.now().toEpochMilli());
        other.published = List.of(other.key);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            Visitor after = visitor();
            signIn(after, "/");
            return isIn(after);
        });
    }

    @TestFactory
    Stream<DynamicTest> believesNoLieOfTheProvider() {
        Map<String, Consumer<LyingProvider>> lies = Lies.all();
        lies.putAll(aboutPeople());
        return lies.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    lie(entry.getValue());
                    try {
                        Visitor mallory = visitor();
                        int before = web.sessions();
                        URI there = leave(mallory, "/");
                        HttpResponse<String> answer =
                                comeBack(mallory, Map.of("code", provider.code(there), "state", state(there)));
                        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 503);
                        assertThat(answer.body()).contains("<h1>");
                        assertThat(mallory.cookie("__Host-hubs")).isEmpty();
                        assertThat(web.sessions()).isEqualTo(before);
                    } finally {
                        lie(p -> {});
                    }
                }));
    }

    /** Lies about people whom the portal knows, or had to forget. */
    private static Map<String, Consumer<LyingProvider>> aboutPeople() {
        Map<String, Consumer<LyingProvider>> lies = new LinkedHashMap<>();
        lies.put("name of another subject", p -> {
            Visitor ada = visitor();
            signIn(ada, "/");
            Lies.claim("sub", "somebody-else").accept(p);
        });
        lies.put("disabled person", p -> {
            web.disable("mallory");
            Lies.claims(honest -> {
                        honest.put("sub", "subject-of-mallory");
                        honest.put("preferred_username", "Mallory");
                        return honest;
                    })
                    .accept(p);
        });
        lies.put("erased person", p -> {
            web.erase("eve");
            Lies.claims(honest -> {
                        honest.put("sub", "subject-of-eve");
                        honest.put("preferred_username", "eve");
                        return honest;
                    })
                    .accept(p);
        });
        return lies;
    }

    /** Makes the provider honest, then lets it lie. */
    private static LyingProvider lie(Consumer<LyingProvider> lie) {
        provider.claims = honest -> honest;
        provider.metadata = honest -> honest;
        provider.forger = (honest, p) -> p.sign(honest, p.key);
        provider.tokenAnswer = null;
        provider.keyAnswer = null;
        provider.userInfoAnswer = null;
        lie.accept(provider);
        return provider;
    }

    @Test
    void readsMoreWhereTheTokenSaysTooLittle() {
        lie(p -> {
            Lies.claims(honest -> {
                        honest.remove("preferred_username");
                        honest.remove("groups");
                        return honest;
                    })
                    .accept(p);
            p.userInfoAnswer = exchange -> LyingProvider.send(
                    exchange, 200, "{\"sub\":\"subject-of-ada\",\"nickname\":\"ada\",\"groups\":[\"design\"]}");
        });
        Visitor ada = visitor();
        signIn(ada, "/");
        lie(p -> {});
        assertThat(isIn(ada)).isTrue();
    }

    @Test
    void aCodeOrStateThatWasUsedIsWorthNothing() {
        Visitor ada = visitor();
        URI there = leave(ada, "/");
        Map<String, String> fields = Map.of("code", provider.code(there), "state", state(there));
        assertThat(comeBack(ada, fields).statusCode()).isEqualTo(303);
        assertThat(comeBack(ada, fields).statusCode()).isEqualTo(400);
        URI again = leave(visitor(), "/");
        assertThat(comeBack(ada, Map.of("code", fields.get("code"), "state", state(again)))
                        .statusCode())
                .isEqualTo(400);
    }

    @TestFactory
    Stream<DynamicTest> believesNoBrowserThatDidNotLeaveFromHere() {
        Map<String, UnaryOperator<Map<String, String>>> ways = new LinkedHashMap<>();
        ways.put("no state", fields -> drop(fields, "state"));
        ways.put("another state", fields -> put(fields, "state", "A".repeat(43)));
        ways.put("no code", fields -> drop(fields, "code"));
        ways.put("another code", fields -> put(fields, "code", "code-of-nobody"));
        ways.put("another issuer", fields -> put(fields, "iss", "https://evil.example.org"));
        ways.put("access denied", fields -> put(drop(fields, "code"), "error", "access_denied"));
        ways.put("error and code", fields -> put(fields, "error", "server_error"));
        ways.put("state that is no state", fields -> put(fields, "state", "'; DROP TABLE login_attempt; --"));
        ways.put("code without end", fields -> put(fields, "code", "x".repeat(5000)));
        return ways.entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(way.getKey(), () -> {
                    lie(p -> {});
                    Visitor mallory = visitor();
                    URI there = leave(mallory, "/");
                    HttpResponse<String> answer = comeBack(
                            mallory, way.getValue().apply(Map.of("code", provider.code(there), "state", state(there))));
                    assertThat(answer.statusCode()).isBetween(400, 503);
                    assertThat(mallory.cookie("__Host-hubs")).isEmpty();
                }));
    }

    private static Map<String, String> drop(Map<String, String> fields, String name) {
        Map<String, String> rest = new HashMap<>(fields);
        rest.remove(name);
        return rest;
    }

    private static Map<String, String> put(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    @Test
    void anotherBrowserCannotUseAStateAndDoesNotSpoilIt() {
        Visitor ada = visitor();
        Visitor mallory = visitor();
        leave(mallory, "/");
        URI there = leave(ada, "/");
        Map<String, String> fields = Map.of("code", provider.code(there), "state", state(there));
        assertThat(comeBack(mallory, fields).statusCode()).isEqualTo(400);
        assertThat(comeBack(visitor(), fields).statusCode()).isEqualTo(400);
        assertThat(mallory.cookie("__Host-hubs")).isEmpty();
        assertThat(comeBack(ada, fields).statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionGetsANewSecretAtEachSignIn() {
        Visitor ada = visitor();
        ada.plant("__Host-hubs", "A".repeat(43));
        signIn(ada, "/");
        String first = ada.cookie("__Host-hubs").orElseThrow();
        assertThat(first).isNotEqualTo("A".repeat(43));
        URI there = leave(ada, "/explore/", "/");
        comeBack(ada, Map.of("code", provider.code(there), "state", state(there)));
        String second = ada.cookie("__Host-hubs").orElseThrow();
        assertThat(second).isNotEqualTo(first);
        Visitor thief = visitor();
        thief.plant("__Host-hubs", first);
        assertThat(thief.get("/account/").statusCode()).isEqualTo(303);
    }

    @Test
    void headAndGetChangeNothing() {
        Visitor ada = visitor();
        URI there = leave(ada, "/");
        String path = "/login/callback?" + Visitor.form(Map.of("code", provider.code(there), "state", state(there)));
        assertThat(ada.raw("HEAD", path, "").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ada.get("/login").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(ada.get(path).statusCode()).isEqualTo(303);
        ada.get("/logout");
        assertThat(isIn(ada)).isTrue();
    }

    @Test
    void whatTheLogSaysHoldsNoSecretAndNoForgedLine() {
        List<String> lines = web.logged(() -> {
            lie(Lies.claim("preferred_username", "ada\r\n2026-11-21 INFO admin signed in"));
            Visitor mallory = visitor();
            signIn(mallory, "/");
            lie(p -> {});
            Visitor ada = visitor();
            URI there = leave(ada, "/");
            comeBack(ada, Map.of("error", "x\r\nWARN forged line", "state", state(there)));
            signIn(ada, "/");
            ada.raw("POST", "/logout%0d%0aWARN+forged", "", "Origin", "https://evil.example.org");
        });
        String all = String.join("\n", lines);
        assertThat(all)
                .contains("nobody signed in")
                .doesNotContain("an-access-token", "the-client-secret", "eyJ", "code-")
                .doesNotContainPattern("(?m)^(WARN forged|2026-11-21 INFO admin)");
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"));
    }
}
