package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.testkit.browser.Accessibility;
import org.fedoraproject.hubs.testkit.browser.Chromium;
import org.fedoraproject.hubs.testkit.browser.Complaints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are in the language that the reader asks for, and run from right to left where that language does. */
class LanguagesIT {

    /** Words that hardly an English sentence does without, and no German one has. */
    private static final String ENGLISH =
            "(?i)\\b(the|and|of|is|are|you|your|this|that|with|nobody|everybody|search|sign)\\b";

    private static WebFixture web;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of());
        web.community.settle().busy();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/t/zzzz/",
                "/logout",
                "/search?q=zzzz",
                "/search",
                "/people/",
                "/explore/?lively=now"
            })
    void germanPagesHoldNoEnglishSentence(String path) {
        String text = web.get(path, "Accept-Language", "de-AT,de;q=0.9,en;q=0.5")
                .body()
                .replaceAll("(?s)<(script|head).*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ");
        assertThat(text).doesNotContainPattern(ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/t/design/", "/nowhere"})
    void pagesSayTheirLanguageAndThatItDependsOnTheReader(String path) {
        for (String language : List.of("de", "en")) {
            HttpResponse<String> answer = web.get(path, "Accept-Language", language);
            assertThat(answer.body()).contains("<html lang=\"" + language + "\" dir=\"ltr\"");
            assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
            assertThat(answer.headers().allValues("Vary")).anyMatch(value -> value.contains("Accept-Language"));
        }
        assertThat(web.get(path, "Accept-Language", "tlh, xx;q=2, ,").body()).contains("<html lang=\"en\"");
    }

    @Test
    void visitorsChooseALanguageThatTheirBrowserKeeps() throws IOException, InterruptedException {
        HttpResponse<String> answer = choose("language=de&to=/explore/?q=a");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/explore/?q=a");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-hubs-language=de")
                .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/");
        String sent = cookie.substring(0, cookie.indexOf(';'));
        assertThat(web.get("/t/design/", "Accept-Language", "en", "Cookie", sent)
                        .body())
                .contains("<html lang=\"de\"");
        assertThat(web.get("/t/design/", "Accept-Language", "en", "Cookie", "__Host-hubs-language=\"><script>")
                        .body())
                .contains("<html lang=\"en\"");
    }

    @Test
    void onlyLanguagesThatThereAreAreChosenAndOnlyPagesOfOursAreReturnedTo() throws IOException, InterruptedException {
        assertThat(choose("language=tlh&to=/").statusCode()).isEqualTo(400);
        assertThat(choose("language=de&to=https://example.org/").headers().firstValue("Location"))
                .hasValue("/");
        assertThat(choose("language=de&to=//example.org/").headers().firstValue("Location"))
                .hasValue("/");
    }

    private static HttpResponse<String> choose(String form) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(web.address("/language"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void whoeverIsSignedInIsSpokenToAsTheyPrefer() {
        Someone ngozi = Someone.signedIn(web, "ngozi");
        assertThat(ngozi.get("/account/").body()).contains("<html lang=\"en\"", "What my browser asks for");
        assertThat(ngozi.post("/account/", "zone", "", "theme", "auto", "language", "de")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ngozi.get("/account/").body()).contains("<html lang=\"de\"", "Was mein Browser möchte");
        assertThat(ngozi.post("/language", "language", "en", "to", "/account/").statusCode())
                .isEqualTo(303);
        assertThat(ngozi.get("/account/").body()).contains("<html lang=\"en\"");
        assertThat(ngozi.post("/account/", "zone", "", "theme", "auto", "language", "tlh")
                        .statusCode())
                .isEqualTo(400);
        assertThat(ngozi.post("/account/", "zone", "", "theme", "auto", "language", "")
                        .statusCode())
                .isEqualTo(303);
    }

    /** A card that a browser keeps in one language is not taken for the same in another. */
    @Test
    void cardsAreAnotherOneInAnotherLanguage() {
        long number =
                web.twins.hubs.placements(HubId.team("design")).getFirst().id().value();
        for (String path :
                List.of("/t/design/widgets/" + number, "/t/design/header", "/t/design/columns", "/happening")) {
            String tag = web.get(path, "Accept-Language", "de")
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            assertThat(web.get(path, "Accept-Language", "de", "If-None-Match", tag)
                            .statusCode())
                    .as(path)
                    .isEqualTo(304);
            assertThat(web.get(path, "Accept-Language", "en", "If-None-Match", tag)
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void scriptsAreSpokenToInEnglish() {
        assertThat(web.get("/api/v1/hubs/t/nobody", "Accept-Language", "de").body())
                .contains("There is no such hub.");
    }

    /** Arabic is in the test's resources only. */
    @ParameterizedTest
    @ValueSource(ints = {390, 1440})
    void pagesRunFromRightToLeft(int width) {
        try (Chromium chromium = Chromium.start();
                BrowserContext reader = chromium.reader(
                        new Browser.NewContextOptions().setLocale("ar").setViewportSize(width, 900))) {
            Someone.signedIn(web, "leilani").enter(reader);
            Page page = reader.newPage();
            Complaints complaints = Complaints.of(page);
            for (String path : List.of(
                    "/",
                    "/explore/",
                    "/t/design/",
                    "/stream/",
                    "/t/design/layout",
                    "/t/design/settings/",
                    "/t/design/members/",
                    "/account/")) {
                page.navigate(web.address(path).toString());
                assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(width);
                assertThat(Accessibility.violations(page)).as(path).isEmpty();
                String folder = System.getProperty("hubs.pictures");
                if (folder != null) {
                    String name = "rtl" + path.replace('/', '-') + width + ".png";
                    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name)));
                }
            }
            assertThat(complaints.all())
                    .filteredOn(words -> !words.contains("ERR_"))
                    .isEmpty();
        }
    }

    @Test
    void headStandsAtTheOtherSide() {
        try (Chromium chromium = Chromium.start();
                BrowserContext reader = chromium.reader(
                        new Browser.NewContextOptions().setLocale("ar").setViewportSize(1440, 900))) {
            Page page = reader.newPage();
            page.navigate(web.address("/t/design/").toString());
            assertThat(page.locator("#rail").boundingBox().x).isGreaterThan(720);
        }
    }
}
