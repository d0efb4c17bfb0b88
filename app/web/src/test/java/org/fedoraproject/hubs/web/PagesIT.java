package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages over HTTP on stores in memory. */
class PagesIT {

    private static WebFixture web;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of(
                "hubs.environment",
                "staging",
                "hubs.contact.bugs",
                "https://bugs.example.org/hubs",
                "hubs.sse.port",
                9099));
        web.community.settle();
        NewHub secret = web.community.plan(HubId.team("secret"), "Secret plans", "hush", Visibility.PRIVATE, List.of());
        NewHub shy = web.community.plan(HubId.team("shy"), "Shy", "looks away", Visibility.PREVIEW, List.of());
        web.twins.hubs.createMissing(List.of(secret, shy));
        web.community.entry(
                Instant.parse("2026-11-20T23:30:00Z"),
                "meiling",
                Sentence.start()
                        .person("meiling")
                        .text(" said ")
                        .object("<script>alert(1)</script>")
                        .quote("\"><img src=x onerror=alert(2)>")
                        .end(),
                "comment",
                HubId.team("design"),
                HubId.team("shy"));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void pageOfWhoeverMaySeeNothingAnyMoreIsToldSo() {
        String answer =
                Someone.signedIn(web, "amara").get("/live?topic=t/nosuch").body();
        assertThat(answer).contains("\"signedIn\":true", "\"topics\":[]");
        assertThat(web.get("/live?topic=t/design").body()).doesNotContain("token");
    }

    @Test
    void landingShowsWhatHappensAndWhoIsHere() {
        HttpResponse<String> page = web.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>See what your", "Happening now", "/t/design/", "Mei-Ling Zhao");
    }

    @Test
    void hubShowsItsHeaderAndItsWidgets() {
        HttpResponse<String> page = web.get("/t/design/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("<h1>Design</h1>", "<b class=\"num\">4</b> members", "<b class=\"num\">2</b> owners")
                .contains("data-kind=\"feed\"", "data-kind=\"members\"")
                .contains("datetime=\"2026-11-20T23:30:00Z\"", ">23:30<");
    }

    @Test
    void whatTheBusSaysIsTextNeverMarkup() {
        String html = web.get("/t/design/").body() + web.get("/").body();
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void pageFollowsTheStreamOfItsHubOnly() {
        assertThat(web.get("/t/design/").body())
                .contains("content=\"http://127.0.0.1:9099/sse\"", "data-topics=\"t/design\"");
    }

    @Test
    void addressWithoutItsLastSlashLeadsToTheHub() {
        HttpResponse<String> answer = web.get("/t/design");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/t/design/");
    }

    @Test
    void namesWithAPlusSignAreFound() {
        assertThat(web.get("/t/c++-sig/").body()).contains("<h1>C++</h1>");
        assertThat(web.get("/t/c%2B%2B-sig/").statusCode()).isEqualTo(200);
    }

    @Test
    void privateHubLooksLikeNoHub() {
        HttpResponse<String> secret = web.get("/t/secret/");
        HttpResponse<String> nothing = web.get("/t/sekret/");
        assertThat(secret.statusCode()).isEqualTo(404);
        assertThat(secret.body().replace("secret", "X"))
                .isEqualTo(nothing.body().replace("sekret", "X"));
        assertThat(web.get("/search?q=secret").body()).doesNotContain("Secret plans", "/t/secret/");
    }

    @Test
    void previewShowsItsHeaderAndNoMore() {
        assertThat(web.get("/t/shy/").body())
                .contains("<h1>Shy</h1>", "Only members of Shy")
                .doesNotContain("<section class=\"widget\"", "alert");
        long number =
                web.twins.hubs.placements(HubId.team("shy")).getFirst().id().value();
        assertThat(web.get("/t/shy/widgets/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void unknownHubIsNotFoundAndASimilarOneIsOffered() {
        HttpResponse<String> page = web.get("/t/desing/");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no hub “/t/desing/”", "did you mean this one?", "/t/design/");
    }

    @Test
    void addressesThatMeanNothingAreNotFound() {
        for (String path : List.of(
                "/nowhere",
                "/t/%2e%2e/",
                "/u/%3Cscript%3E/",
                "/x/design/",
                "/t/design/widgets/0",
                "/static/no.css",
                "/t/design/widgets/99999999999999999999",
                "/avatar/u/x.png",
                "/t/design/widgets/x")) {
            HttpResponse<String> answer = web.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("<script>");
        }
    }

    @Test
    void fragmentIsSentOnceAndThenOnlyWhenItChanged() {
        long number =
                web.twins.hubs.placements(HubId.team("design")).getFirst().id().value();
        HttpResponse<String> first = web.get("/t/design/widgets/" + number);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).startsWith("<section class=\"widget\"").doesNotContain("<html");
        assertThat(web.get("/t/design/").body()).contains("data-etag=" + tag);
        HttpResponse<String> second = web.get("/t/design/widgets/" + number, "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void widgetOfAnotherHubIsNotFound() {
        long number =
                web.twins.hubs.placements(HubId.team("design")).getFirst().id().value();
        assertThat(web.get("/t/python/widgets/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void exploreListsTeamsAndOldAddressesLeadToSearchAndPeople() {
        assertThat(web.get("/explore/").body()).contains("/t/design/", "href=\"/people/\"");
        assertThat(web.get("/explore/?page=x&topic=none&lively=maybe").statusCode())
                .isEqualTo(200);
        assertThat(web.get("/explore/?q=a%20b").headers().firstValue("Location"))
                .hasValue("/search?q=a+b");
        assertThat(web.get("/explore/?page=999&kind=people").headers().firstValue("Location"))
                .hasValue("/people/");
    }

    @Test
    void guideToTheBusTellsOfEveryTopicAndFindsByWord() {
        assertThat(web.get("/docs/bus").body())
                .contains("<code>bodhi.update.comment</code>", "<code>github.push</code>", "href=\"#bodhi\"");
        assertThat(web.get("/docs/bus?q=KARMA+comments").body())
                .contains("<code>bodhi.update.comment</code>", "href=\"/docs/bus\"")
                .doesNotContain("github.push");
        assertThat(web.get("/docs/bus?q=%22%3E%3Cb%3E").body())
                .contains("No topic has")
                .doesNotContain("\"><b>");
        assertThat(web.get("/").body()).contains("href=\"/docs/bus\"");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/", "/t/design/", "/nowhere", "/t/none/", "/favicon.ico", "/healthz/live")) {
            HttpResponse<String> answer = web.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains(
                            "default-src 'none'",
                            "script-src 'self';",
                            "frame-ancestors 'none'",
                            "http://127.0.0.1:9099")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void pagesHoldNoInlineScriptOrStyle() {
        for (String path : List.of("/", "/t/design/", "/u/ngozi/", "/explore/", "/docs/bus", "/nowhere")) {
            assertThat(web.get(path).body())
                    .as(path)
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
        }
    }

    @Test
    void staticFilesAreForEverAndTheirImportsExist() {
        String page = web.get("/").body();
        String script = page.replaceFirst("(?s).*src=\"(/static/hubs-[^\"]+\\.js)\".*", "$1");
        HttpResponse<String> answer = web.get(script);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        List<String> imports = java.util.regex.Pattern.compile("from '\\./([^']+)'")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(imports)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(web.get("/static/" + name).statusCode()).isEqualTo(200));
        assertThat(web.get("/").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void headAnswersWithoutABody() {
        HttpResponse<String> answer = web.send("HEAD", "/t/design/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void instanceThatIsNotProductionSaysSo() {
        for (String path : List.of("/", "/t/design/", "/nowhere")) {
            assertThat(web.get(path).body()).as(path).contains("This is a staging instance");
        }
    }

    @Test
    void healthAndMetricsAreThere() {
        assertThat(web.get("/healthz/live").statusCode()).isEqualTo(200);
        assertThat(web.get("/healthz/ready").statusCode()).isEqualTo(200);
        assertThat(web.get("/metrics").body()).contains("jvm_memory");
        assertThat(web.get("/robots.txt").body()).contains("User-agent");
        assertThat(web.get("/avatar/t/design.svg").body()).startsWith("<svg");
    }
}
