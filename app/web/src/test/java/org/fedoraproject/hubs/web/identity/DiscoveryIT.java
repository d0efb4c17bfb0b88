package org.fedoraproject.hubs.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fedoraproject.hubs.web.TestPortal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the provider says of itself decides where secrets go, so most of what it could say is refused. */
class DiscoveryIT {

    @TestFactory
    Stream<DynamicTest> sendsNobodyToAProviderThatIsNotTheConfiguredOne() {
        Map<String, Consumer<LyingProvider>> lies = new LinkedHashMap<>();
        lies.put("another issuer", say("issuer", "https://id.example.org/"));
        lies.put(
                "issuer with one slash more",
                p -> say("issuer", p.issuer() + "/").accept(p));
        lies.put("authorization without encryption", say("authorization_endpoint", "http://id.example.org/authorize"));
        lies.put("tokens without encryption", say("token_endpoint", "http://id.example.org/token"));
        lies.put("keys without encryption", say("jwks_uri", "http://id.example.org/keys"));
        lies.put("authorization in a script", say("authorization_endpoint", "javascript:alert(1)"));
        lies.put("bad JSON", p -> p.discoveryAnswer = exchange -> LyingProvider.send(exchange, 200, "{\"issuer\": "));
        lies.put("not there", p -> p.discoveryAnswer = exchange -> LyingProvider.send(exchange, 404, "{}"));
        lies.put(
                "elsewhere",
                p -> p.discoveryAnswer = exchange -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                    exchange.sendResponseHeaders(302, -1);
                });
        lies.put("gone", LyingProvider::close);
        return lies.entrySet().stream()
                .map(lie -> DynamicTest.dynamicTest(lie.getKey(), () -> refuses(lie.getValue())));
    }

    private static Consumer<LyingProvider> say(String key, String value) {
        return provider -> provider.metadata = honest -> {
            Map<String, Object> told = new HashMap<>(honest);
            told.put(key, value);
            return told;
        };
    }

    private static void refuses(Consumer<LyingProvider> lie) throws IOException {
        try (LyingProvider provider = new LyingProvider();
                TestPortal web = TestPortal.start(provider.settings())) {
            lie.accept(provider);
            Visitor visitor = new Visitor(web::address);
            HttpResponse<String> answer = visitor.post("/login", "/login", Map.of("to", "/"));
            assertThat(answer.statusCode()).isBetween(502, 503);
            assertThat(answer.body()).contains("<h1>", "Sign in again");
            assertThat(visitor.get("/t/design/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theFormMayLeadToTheProviderAndNoOtherPageMay() throws IOException {
        try (LyingProvider provider = new LyingProvider();
                TestPortal web = TestPortal.start(provider.settings())) {
            Visitor visitor = new Visitor(web::address);
            assertThat(visitor.get("/login")
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("form-action 'self' " + provider.issuer() + ";");
            assertThat(visitor.get("/explore/")
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("form-action 'self';");
        }
    }

    @Test
    void isAskedOnceAnHourAndNotBeforeSomebodyWantsIn() throws IOException {
        try (LyingProvider provider = new LyingProvider();
                TestPortal web = TestPortal.start(provider.settings())) {
            Visitor visitor = new Visitor(web::address);
            visitor.get("/login");
            assertThat(provider.asked).isEmpty();
            for (int i = 0; i < 3; i++) {
                assertThat(visitor.post("/login", "/login", Map.of("to", "/")).statusCode())
                        .isEqualTo(303);
            }
            assertThat(provider.asked).containsExactly("/.well-known/openid-configuration");
        }
    }
}
