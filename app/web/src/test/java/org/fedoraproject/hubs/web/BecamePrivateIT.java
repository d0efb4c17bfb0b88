package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said of a team while everybody saw it, once it is for its members only. */
class BecamePrivateIT {

    private static final HubId DESIGN = HubId.team("design");
    private static final HubId LEILANI = HubId.user("leilani");

    private WebFixture web;

    @BeforeEach
    void start() {
        web = new WebFixture(Map.of());
        web.community.settle();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private void becomePrivate() {
        String version = Long.toString(web.twins.hubs.find(DESIGN).orElseThrow().version());
        Someone.signedIn(web, "leilani")
                .post("/t/design/settings/access/", "version", version, "visibility", "private", "joining", "approval");
        assertThat(web.get("/t/design/").statusCode()).isEqualTo(404);
    }

    private WidgetPlacement teamsOf(HubId person) {
        return web.twins.hubs.placements(person).stream()
                .filter(placement -> placement.kind().equals("teams"))
                .findFirst()
                .orElseThrow();
    }

    private void cacheTeamsCard() {
        String data = "{\"teams\":[{\"name\":\"design\",\"title\":\"Canary team\",\"members\":4},"
                + "{\"name\":\"python\",\"title\":\"Python\",\"members\":2}]}";
        web.twins.cache.put(
                new CacheKey(teamsOf(LEILANI).id(), "teams", "0"),
                new CachedValue(data, 1, Instant.now(), null),
                Duration.ofDays(1));
    }

    @Test
    void cardThatWasComputedBeforeNamesItToNobodyElse() {
        cacheTeamsCard();
        assertThat(web.get("/u/leilani/").body()).contains("Canary team", "Python");
        becomePrivate();
        for (String path :
                List.of("/u/leilani/", "/u/leilani/widgets/" + teamsOf(LEILANI).id())) {
            assertThat(web.get(path).body()).as(path).contains("Python").doesNotContain("Canary", "/t/design");
            assertThat(Someone.signedIn(web, "amara").get(path).body()).doesNotContain("Canary", "/t/design/\"");
            assertThat(Someone.signedIn(web, "diego").get(path).body()).contains("Canary team");
        }
    }

    @Test
    void cardsOfItsMembersAreAskedForAnewWhenItsNameOrWhoSeesItChanges() {
        becomePrivate();
        assertThat(web.twins.pipeline.refreshes().status().waiting()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void feedsOfOthersNoLongerSpeakOfIt() {
        Sentence said = Sentence.start()
                .person("leilani")
                .text(" joined as owner of ")
                .group("design")
                .end();
        web.community.portalSays(said, DESIGN, LEILANI, DESIGN);
        Sentence other = Sentence.start()
                .person("leilani")
                .text(" is watching ")
                .group("python")
                .end();
        web.community.portalSays(other, HubId.team("python"), LEILANI);
        List<String> readers = List.of("/u/leilani/", "/api/v1/hubs/u/leilani/feed", "/", "/happening");
        for (String path : readers) {
            assertThat(web.get(path).body()).as(path).contains(" joined as owner of ");
        }
        becomePrivate();
        for (String path : readers) {
            org.awaitility.Awaitility.await(path)
                    .untilAsserted(() -> assertThat(web.get(path).body())
                            .contains(" is watching ")
                            .doesNotContain(" joined as owner of ", "t/design"));
            assertThat(Someone.signedIn(web, "amara").get(path).body()).doesNotContain(" joined as owner of ");
        }
        assertThat(Someone.signedIn(web, "diego").get("/u/leilani/").body()).contains(" joined as owner of ");
        assertThat(Someone.signedIn(web, "diego").get("/t/design/").body()).contains(" joined as owner of ");
    }

    @Test
    void whatSomebodyKeptOfItIsKeptFromThemToo() {
        HubId python = HubId.team("python");
        Sentence said = Sentence.start()
                .person("leilani")
                .text(" is the new owner of ")
                .group("design")
                .end();
        web.community.portalSays(said, DESIGN, python);
        FeedEntry entry = web.twins.feeds.read(python.feed()).entries().getFirst();
        Someone amara = Someone.signedIn(web, "amara");
        Someone diego = Someone.signedIn(web, "diego");
        String address = "/t/python/entries/" + entry.id().value();
        for (String name : List.of("amara", "diego")) {
            web.twins.keeping.save(name, new SavedEntry(entry, List.of(python), Instant.now(), false));
            web.twins.keeping.pin(name, entry.id(), true);
        }
        assertThat(amara.get("/stream/saved/").body()).contains(" is the new owner of ");
        assertThat(amara.get(address).body()).contains(" is the new owner of ");
        becomePrivate();
        assertThat(amara.get("/stream/saved/").body()).doesNotContain(" is the new owner of ");
        assertThat(amara.get("/stream/").body()).doesNotContain(" is the new owner of ");
        assertThat(amara.get(address).statusCode()).isEqualTo(410);
        assertThat(diego.get("/stream/saved/").body()).contains(" is the new owner of ");
        assertThat(diego.get(address).body()).contains(" is the new owner of ");
    }

    @Test
    void oneQuestionIsAskedForAllHubsThatAFeedSpeaksOf() {
        for (String name : List.of("design", "python", "quality", "nothing-of-that-name")) {
            HubId hub = HubId.team(name);
            web.community.portalSays(
                    Sentence.start()
                            .person("leilani")
                            .text(" is watching ")
                            .group(name)
                            .end(),
                    hub,
                    LEILANI);
        }
        web.twins.takeQuestions();
        String page = web.get("/u/leilani/").body();
        assertThat(web.twins.takeQuestions().stream().filter("HubStore.findAll"::equals))
                .hasSize(1);
        assertThat(page).contains("quality").doesNotContain("nothing-of-that-name");
    }

    @Test
    void teamCanBePrivateFromTheBeginning() {
        Someone maker = Someone.signedIn(web, "amara");
        assertThat(maker.get("/teams/new").body()).contains("name=\"visibility\" value=\"public\" checked");
        maker.post("/teams/new", "name", "secret", "title", "Secret", "summary", "", "visibility", "private");
        assertThat(web.twins.hubs.find(HubId.team("secret")).orElseThrow().visibility())
                .isEqualTo(Visibility.PRIVATE);
        assertThat(web.get("/t/secret/").statusCode()).isEqualTo(404);
        assertThat(maker.get("/t/secret/").statusCode()).isEqualTo(200);
        assertThat(maker.post("/teams/new", "name", "a b", "title", "A", "summary", "", "visibility", "preview")
                        .body())
                .contains("value=\"preview\" checked");
        assertThat(maker.post("/teams/new", "name", "other", "visibility", "hidden")
                        .statusCode())
                .isEqualTo(400);
    }
}
