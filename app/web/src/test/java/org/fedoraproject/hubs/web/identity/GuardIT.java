package org.fedoraproject.hubs.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fedoraproject.hubs.web.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Sessions, forged changes and the pages of one's own account. */
class GuardIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static TestPortal web;

    @BeforeAll
    static void start() {
        web = TestPortal.start(Map.of("hubs.admins.users", "warden", "hubs.rates.writes", 10000));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static Visitor signedIn(String name) {
        Visitor visitor = new Visitor(web::address);
        visitor.plant("__Host-hubs", web.signIn(name));
        return visitor;
    }

    /** What a forger may send, and what must come of it. */
    private record Attempt(int status, String type, boolean token, List<String> headers) {

        static Attempt of(int status, String type, boolean token, String... headers) {
            return new Attempt(status, type, token, List.of(headers));
        }
    }

    @TestFactory
    Stream<DynamicTest> aChangeComesFromAPageOfOursOrNotAtAll() {
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        attempts.put("own page", Attempt.of(303, FORM, true, "Sec-Fetch-Site", "same-origin"));
        attempts.put(
                "own page, charset", Attempt.of(303, FORM + "; charset=utf-8", true, "Sec-Fetch-Site", "same-origin"));
        attempts.put(
                "own page of an old browser",
                Attempt.of(303, FORM, true, "Origin", web.address("").toString()));
        attempts.put("without token", Attempt.of(403, FORM, false, "Sec-Fetch-Site", "same-origin"));
        attempts.put("another site", Attempt.of(403, FORM, true, "Sec-Fetch-Site", "cross-site"));
        attempts.put("a neighbour", Attempt.of(403, FORM, true, "Sec-Fetch-Site", "same-site"));
        attempts.put("typed address", Attempt.of(403, FORM, true, "Sec-Fetch-Site", "none"));
        attempts.put("foreign origin", Attempt.of(403, FORM, true, "Origin", "https://evil.example.org"));
        attempts.put("origin null", Attempt.of(403, FORM, true, "Origin", "null"));
        attempts.put("origin of another port", Attempt.of(403, FORM, true, "Origin", "http://127.0.0.1:1"));
        attempts.put("says nothing", Attempt.of(403, FORM, true));
        attempts.put("text/plain", Attempt.of(403, "text/plain", true, "Sec-Fetch-Site", "same-origin"));
        attempts.put(
                "multipart", Attempt.of(403, "multipart/form-data; boundary=x", true, "Sec-Fetch-Site", "same-origin"));
        attempts.put(
                "JSON that only looks so", Attempt.of(403, "application/jsonp", true, "Sec-Fetch-Site", "same-origin"));
        return attempts.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Visitor ada = signedIn("ada");
                    Attempt attempt = entry.getValue();
                    String body =
                            attempt.token() ? "csrf=" + ada.csrf("/account/").orElseThrow() : "";
                    List<String> headers = new java.util.ArrayList<>(attempt.headers());
                    headers.addAll(List.of("Content-Type", attempt.type()));
                    HttpResponse<String> answer = ada.raw("POST", "/logout", body, headers.toArray(String[]::new));
                    assertThat(answer.statusCode()).isEqualTo(attempt.status());
                    assertThat(ada.get("/account/").statusCode()).isEqualTo(attempt.status() == 403 ? 200 : 303);
                    if (attempt.status() == 403) {
                        assertThat(answer.body()).contains("was not taken in");
                    }
                }));
    }

    @Test
    void theTokenOfAnotherSessionIsWorthNothing() {
        Visitor ada = signedIn("ada");
        Visitor mallory = signedIn("mallory");
        String stolen = mallory.csrf("/account/").orElseThrow();
        assertThat(ada.raw("POST", "/logout", "csrf=" + stolen, "Sec-Fetch-Site", "same-origin", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(403);
        assertThat(ada.raw(
                                "POST",
                                "/logout",
                                "csrf=" + stolen + "&csrf="
                                        + ada.csrf("/account/").orElseThrow(),
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Content-Type",
                                FORM)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodySignsSomebodyElseInFromAnotherSite() {
        Visitor ada = new Visitor(web::address);
        assertThat(ada.raw("POST", "/login", "to=/", "Origin", "https://evil.example.org", "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysWhenNobodyCanSignIn() {
        HttpResponse<String> page = new Visitor(web::address).get("/login");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Nobody can sign in here");
        assertThat(new Visitor(web::address).get("/t/design/").body())
                .contains("<h1>Design</h1>")
                .doesNotContain("Sign in<");
    }

    @Test
    void pagesOfVisitorsMayBeKeptAndThoseOfPeopleNot() {
        assertThat(new Visitor(web::address).get("/t/design/").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        assertThat(signedIn("ada").get("/t/design/").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(new Visitor(web::address).get("/account/").headers().firstValue("Location"))
                .hasValue("/login?to=%2Faccount%2F");
    }

    @Test
    void onesOwnSessionsAreListedAndEnded() {
        Visitor here = signedIn("ada");
        Visitor there = signedIn("ada");
        Visitor bob = signedIn("bob");
        String page = here.get("/account/sessions").body();
        assertThat(page).contains("Firefox on Linux", "this browser");
        String other = id(there.get("/account/sessions").body());

        bob.post("/account/sessions", "/account/sessions/end", Map.of("id", other));
        assertThat(there.get("/account/").statusCode()).isEqualTo(200);
        here.post("/account/sessions", "/account/sessions/end", Map.of("id", other));
        assertThat(there.get("/account/").statusCode()).isEqualTo(303);
        assertThat(here.get("/account/").statusCode()).isEqualTo(200);

        Visitor third = signedIn("ada");
        here.post("/account/sessions", "/account/sessions/end-all", Map.of());
        assertThat(third.get("/account/").statusCode()).isEqualTo(303);
        assertThat(here.cookie("__Host-hubs")).isEmpty();
    }

    /** The one that is marked as this browser. */
    private static String id(String page) {
        String before = page.substring(page.indexOf("this browser"));
        return before.replaceAll("(?s).*?name=\"id\" value=\"([0-9a-f-]+)\".*", "$1");
    }

    @Test
    void aTokenIsShownOnceAndTakenBack() {
        Visitor ada = signedIn("ada");
        HttpResponse<String> made =
                ada.post("/account/tokens", "/account/tokens", Map.of("label", "backup", "scope", "read", "days", "7"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        String token = made.body().replaceAll("(?s).*>(hubs_[A-Za-z0-9_-]{43})<.*", "$1");
        assertThat(token).hasSize(48);
        assertThat(ada.get("/account/tokens").body()).contains("backup").doesNotContain(token);
        Visitor script = new Visitor(web::address);
        assertThat(script.get("/api/v1/me", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);

        ada.post(
                "/account/tokens",
                "/account/tokens/revoke",
                Map.of("id", id("this browser" + ada.get("/account/tokens").body())));
        assertThat(script.get("/api/v1/me", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void formsOfTheAccountTakeNothingElse() {
        Visitor ada = signedIn("ada");
        for (String form : List.of("/account/", "/account/tokens", "/welcome", "/account/sessions/end", "/login")) {
            Map<String, String> fields = new LinkedHashMap<>(Map.of("evil", "1"));
            assertThat(ada.post("/account/", form, fields).statusCode())
                    .as(form)
                    .isEqualTo(400);
        }
        assertThat(ada.post("/account/", "/account/sessions/end-all", Map.of("evil", "1"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ada.post("/account/", "/account/", Map.of("theme", "evil")).statusCode())
                .isEqualTo(400);
        for (String days : List.of("-1", "99999", "abc")) {
            assertThat(ada.post("/account/", "/account/tokens", Map.of("label", "x", "scope", "read", "days", days))
                            .statusCode())
                    .as(days)
                    .isEqualTo(400);
        }
        assertThat(ada.post("/account/", "/account/tokens", Map.of("label", "x", "scope", "all", "days", "7"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTokenNeedsALabelAndAScope() {
        HttpResponse<String> page = signedIn("ada").post("/account/tokens", "/account/tokens", Map.of("days", "7"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Say what it is for", "Choose at least one", "href=\"#f-label\"");
    }

    @Test
    void preferencesAreKeptAndShown() {
        Visitor ada = signedIn("ada");
        HttpResponse<String> wrong =
                ada.post("/account/", "/account/", Map.of("zone", "Mars/Olympus", "theme", "dark"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Mars/Olympus", "There is no time zone of that name");

        assertThat(ada.post("/account/", "/account/", Map.of("zone", "Asia/Tokyo", "theme", "dark", "unlisted", "yes"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(ada.get("/account/?saved").body()).contains("Kept.", "Asia/Tokyo", "data-theme=\"dark\"");
        assertThat(new Visitor(web::address).get("/people/?q=ada").body()).doesNotContain("/u/ada/");
        ada.post("/account/", "/account/", Map.of("theme", "auto"));
    }

    @Test
    void onlySiteAdministratorsOpenOtherPeoplesPreferences() {
        signedIn("ada");
        Visitor bob = signedIn("bob");
        Visitor warden = signedIn("warden");
        assertThat(bob.get("/account/people/ada").statusCode()).isEqualTo(404);
        assertThat(bob.post("/account/", "/account/people/ada", Map.of("theme", "dark"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(warden.get("/account/people/ada").body()).contains("Preferences of ada", "history of the hub");
        assertThat(warden.post(
                                "/account/people/ada",
                                "/account/people/ada",
                                Map.of("theme", "light", "zone", "Asia/Tokyo"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(warden.get("/account/people/ada").body()).contains("Asia/Tokyo");
        assertThat(warden.get("/account/people/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void theRailShowsOnesHubsByUse() {
        Visitor leilani = signedIn("leilani");
        assertThat(leilani.get("/explore/").body()).contains("My teams", "/t/design/", "Leilani Kahale, your menu");
        leilani.get("/t/design/");
        Awaitility.await().until(web::countedVisits);
    }

    @Test
    void theWelcomeAsksNothingThatIsKnown() {
        Visitor leilani = signedIn("leilani");
        assertThat(leilani.get("/welcome").body())
                .contains("Nothing to fill in")
                .doesNotContain("name=\"zone\"");
        assertThat(leilani.post("/welcome", "/welcome", Map.of("to", "//evil.example.org"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/u/leilani/");
    }
}
