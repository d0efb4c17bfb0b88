package org.fedoraproject.hubs.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.fedoraproject.hubs.web.TestPortal;
import org.junit.jupiter.api.Test;

/** Whoever asks too often waits, and cannot pretend to be somebody else. */
class RatesIT {

    private static int signIns(TestPortal web, String... headers) {
        Visitor visitor = new Visitor(web::address);
        int refused = 0;
        for (int i = 0; i < 15; i++) {
            String[] all = java.util.Arrays.copyOf(headers, headers.length + 4);
            all[headers.length] = "Sec-Fetch-Site";
            all[headers.length + 1] = "same-origin";
            all[headers.length + 2] = "Content-Type";
            all[headers.length + 3] = "application/x-www-form-urlencoded";
            for (int h = 1; h < headers.length; h += 2) {
                all[h] = all[h].replace("N", Integer.toString(i));
            }
            HttpResponse<String> answer = visitor.raw("POST", "/login", "to=/", all);
            if (answer.statusCode() == 429) {
                refused++;
                assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
                assertThat(answer.body()).contains("is possible again in");
            }
        }
        return refused;
    }

    @Test
    void signingInIsBoundedByAddressAndAForgedOneDoesNotHelp() {
        try (TestPortal web = TestPortal.start(Map.of())) {
            assertThat(signIns(web, "X-Forwarded-For", "198.51.100.N")).isEqualTo(5);
        }
    }

    @Test
    void aConfiguredProxyIsBelieved() {
        try (TestPortal web = TestPortal.start(Map.of("hubs.web.proxies", "127.0.0.1"))) {
            assertThat(signIns(web, "X-Forwarded-For", "198.51.100.N")).isZero();
            assertThat(signIns(web, "X-Forwarded-For", "203.0.113.N, 198.51.100.200"))
                    .isEqualTo(5);
        }
    }

    @Test
    void guessedTokensAreBounded() {
        try (TestPortal web = TestPortal.start(Map.of("hubs.rates.api", 5))) {
            Visitor visitor = new Visitor(web::address);
            for (int i = 0; i < 5; i++) {
                assertThat(visitor.get("/api/v1/me", "Authorization", "Bearer hubs_" + i)
                                .statusCode())
                        .isEqualTo(401);
            }
            HttpResponse<String> answer = visitor.get("/api/v1/me", "Authorization", "Bearer hubs_x");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void leavingIsNoChangeThatIsCounted() {
        try (TestPortal web = TestPortal.start(Map.of("hubs.rates.writes", 2))) {
            Visitor visitor = new Visitor(web::address);
            visitor.plant("__Host-hubs", web.signIn("ada"));
            for (int i = 0; i < 3; i++) {
                visitor.post("/account/", "/account/sessions/end", Map.of("id", "x"));
            }
            assertThat(visitor.post("/account/", "/account/sessions/end", Map.of("id", "x"))
                            .statusCode())
                    .isEqualTo(429);
            assertThat(visitor.post("/account/", "/logout", Map.of()).statusCode())
                    .isEqualTo(303);
            assertThat(visitor.get("/account/").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void searchesAreBounded() {
        try (TestPortal web = TestPortal.start(Map.of("hubs.rates.search", 3))) {
            Visitor visitor = new Visitor(web::address);
            for (int i = 0; i < 3; i++) {
                assertThat(visitor.get("/search?q=design").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> answer = visitor.get("/search?q=design");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(visitor.get("/search").statusCode()).isEqualTo(200);
        }
    }
}
