package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.help.HelpRequest;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Search, the lists of teams and the directory of people over HTTP on stores in memory. */
class SearchIT {

    private static WebFixture web;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of("hubs.rates.search", 100_000));
        web.community.settle().busy();
        web.twins.hubs.createMissing(List.of(
                web.community.plan(
                        HubId.team("secret"),
                        "Secret zebras",
                        "Plans for zebras",
                        Visibility.PRIVATE,
                        List.of(new NewMember("amara", Role.MEMBER))),
                web.community.plan(HubId.team("shy"), "Shy zebras", "Looks away", Visibility.PREVIEW, List.of()),
                web.community.plan(HubId.user("hider"), "Zebra Hider", "", Visibility.PUBLIC, List.of())));
        web.twins.hubsInMemory.unlist(HubId.user("hider"), true);
        web.community.entry(
                Instant.now(),
                "amara",
                Sentence.of("amara painted stripes in secret"),
                "comment",
                HubId.team("secret"));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String page(String path) {
        HttpResponse<String> answer = web.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void findsTeamsPeopleAndWhatHappenedWithTheWordsMarked() {
        HttpResponse<String> answer = web.get("/search?q=design");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        assertThat(answer.body())
                .contains("id=\"found-teams\"", "href=\"/t/design/\"><mark>Design</mark>")
                .contains("id=\"found-activity\"", "/t/design/entries/");
        assertThat(page("/search?q=villareal&kind=people")).contains("Did you mean", "/u/tomas/");
        assertThat(page("/search?q=tomas+villarreal")).contains("/u/tomas/").doesNotContain("/t/design/\"");
        assertThat(page("/search?q=teach+draw")).contains("we <mark>teach</mark> while we <mark>draw</mark>");
    }

    @Test
    void saysWhatIsWrongWithWhatWasTypedAndRepeatsItAsText() {
        assertThat(page("/search")).contains("Find teams, people");
        assertThat(page("/search?q=d")).contains("Type at least two letters.", "role=\"alert\"");
        HttpResponse<String> tooLong = web.get("/search?q=" + "a".repeat(101));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("at most 100 characters");
        assertThat(page("/search?q=%22%3E%3Cb%3Exyzzy"))
                .contains("Nothing holds “&quot;&gt;&lt;b&gt;xyzzy”", "Try fewer words")
                .doesNotContain("\"><b>");
        assertThat(page("/search?q=zzzz&kind=nonsense&page=x")).contains("Nothing holds");
        assertThat(page("/search?q=design&kind=teams&page=400")).contains("Page 400");
    }

    @Test
    void privateHubsTheirEntriesAndWhoHidesAreFoundByTheirOwnAlone() {
        for (String path :
                List.of("/search?q=zebra", "/search?q=zebar", "/search/suggestions?q=zebra", "/people/?q=zebra")) {
            assertThat(web.get(path).body()).doesNotContain("Secret", "t/secret", "u/hider", "Hider");
        }
        assertThat(page("/search?q=zebra&kind=teams")).contains("/t/shy/", "Teams <span class=\"count\">1</span>");
        assertThat(page("/search?q=painted")).doesNotContain("painted</mark>");
        Someone amara = Someone.signedIn(web, "amara");
        assertThat(amara.get("/search?q=zebra").body()).contains("/t/secret/").doesNotContain("u/hider");
        assertThat(amara.get("/search?q=painted").body()).contains("/t/secret/entries/");
        assertThat(amara.get("/search/suggestions?q=zebra").body()).contains("data-address=\"/t/secret/\"");
        Someone hider = Someone.signedIn(web, "hider");
        assertThat(hider.get("/search?q=zebra").body()).contains("/u/hider/\"").doesNotContain("t/secret");
        assertThat(hider.get("/people/").body())
                .contains("You are not listed here")
                .doesNotContain("<a href=\"/u/hider/\">Zebra");
    }

    @Test
    void suggestionsAreFewAndKeptByNobody() {
        HttpResponse<String> answer = web.get("/search/suggestions?q=de");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .contains("data-address=\"/t/design/\"", "role=\"option\"", "data-said=\"")
                .contains("data-address=\"/search?q&#x3D;de\"")
                .doesNotContain("<html");
        assertThat(web.get("/search/suggestions?q=d").statusCode()).isEqualTo(204);
        assertThat(web.get("/search/suggestions").statusCode()).isEqualTo(204);
    }

    @Test
    void teamsAreChosenByTopicAndLivenessThroughLinks() {
        Instant now = Instant.now();
        web.twins.searchInMemory.beat(Map.of(
                HubId.team("design"), now.minusSeconds(60), HubId.team("python"), now.minus(Duration.ofDays(3))));
        web.twins.facts.keep(List.of(new HelpRequest(
                        "poster", "Draw a poster for the release party", List.of("drawing"), "leilani", null, "", "")
                .asked(HubId.team("design"), now)));

        assertThat(page("/explore/"))
                .containsSubsequence(
                        "id=\"teams-now\"", "/t/design/", "id=\"teams-week\"", "/t/python/", "id=\"teams-quiet\"")
                .contains("Where you can help", "Draw a poster for the release party", "1 wanted")
                .contains("href=\"/explore/?topic&#x3D;design\"", "href=\"/explore/?lively&#x3D;now\"")
                .doesNotContain("zebras");
        assertThat(page("/explore/?lively=now")).contains("/t/design/").doesNotContain("/t/python/");
        assertThat(page("/explore/?topic=testing"))
                .contains("/t/quality/", "href=\"/explore/?topic&#x3D;testing&amp;lively&#x3D;week\"")
                .doesNotContain("href=\"/t/design/\"");
        assertThat(page("/explore/?topic=testing&lively=now")).contains("No team is like that");
    }

    @Test
    void peopleComeByTheAlphabetWithTheirTeamsAndWhenTheyWereActive() {
        assertThat(page("/people/"))
                .containsSubsequence("Amara Diallo", "Diego Quispe", "Leilani Kahale", "Tomás Villarreal")
                .contains("href=\"/t/design/\">Design</a>", "data-time=\"relative\"")
                .doesNotContain("You are not listed");
        assertThat(page("/people/?q=kahal")).contains("Leilani Kahale").doesNotContain("Diego Quispe");
        assertThat(page("/people/?letter=d"))
                .contains("Diego Quispe", "aria-current=\"true\">D<")
                .doesNotContain("Amara");
        assertThat(page("/people/?q=nobody")).contains("Nobody of that name");
        assertThat(web.get("/people?q=a%20b").headers().firstValue("Location")).hasValue("/people/?q=a%20b");
    }

    /** However much is found, the stores are asked as often. */
    @Test
    void whatIsListedCostsNoMoreQuestionsWhenThereIsMore() {
        try (WebFixture full = new WebFixture(Map.of())) {
            full.community.settle().busy();
            Map<String, List<String>> few = questions(full);
            List<NewHub> more = new ArrayList<>();
            IntStream.range(0, 60).forEach(i -> {
                more.add(full.community.plan(
                        HubId.team("many" + i),
                        "Many designs " + i,
                        "",
                        Visibility.PUBLIC,
                        List.of(new NewMember("amara", Role.MEMBER))));
                more.add(full.community.plan(HubId.user("many" + i), "Many " + i, "", Visibility.PUBLIC, List.of()));
            });
            full.twins.hubs.createMissing(more);
            Map<String, List<String>> many = questions(full);

            many.forEach((path, asked) -> assertThat(asked)
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(few.getOrDefault(path, List.of()))
                    .hasSizeLessThan(15));
        }
    }

    private static Map<String, List<String>> questions(WebFixture fixture) {
        Someone amara = Someone.signedIn(fixture, "amara");
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (String path : List.of("/search?q=design", "/search/suggestions?q=design", "/explore/", "/people/")) {
            fixture.twins.takeQuestions();
            assertThat(amara.get(path).statusCode()).isEqualTo(200);
            asked.put(
                    path,
                    fixture.twins.takeQuestions().stream()
                            .filter(question -> !question.startsWith("Sessions.") && !question.startsWith("Visits."))
                            .toList());
        }
        return asked;
    }
}
