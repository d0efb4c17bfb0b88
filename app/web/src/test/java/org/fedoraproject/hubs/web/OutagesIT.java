package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page costs the stores, and what it is without them. */
class OutagesIT {

    private WebFixture web;

    @BeforeEach
    void start() {
        web = new WebFixture(Map.of("hubs.web.respite", "1ms", "hubs.contact.mail", "help@example.org"));
        web.community.settle();
        web.twins.takeQuestions();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void pageAsksAConstantNumberOfQuestionsHoweverManyWidgetsItHas() {
        web.get("/t/design/");
        List<String> few = web.twins.takeQuestions();
        NewHub plan = web.community.plan(HubId.team("wide"), "Wide", "", Visibility.PUBLIC, List.of());
        List<NewPlacement> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String kind = List.of("feed", "about", "activity", "members").get(i % 4);
            many.add(new NewPlacement(
                    kind, Column.MAIN, i, JsonNodeFactory.instance.objectNode(), kind.equals("feed"), Set.of()));
        }
        web.twins.hubs.createMissing(List.of(new NewHub(plan.hub(), Set.of(), many, List.of())));
        web.twins.takeQuestions();
        web.get("/t/wide/");
        assertThat(few)
                .containsExactlyInAnyOrder(
                        "HubStore.find",
                        "HubStore.memberCounts",
                        "LayoutStore.find",
                        "UpdateChannel.newestId",
                        "WidgetCache.getAll",
                        "FeedStore.read",
                        "RefreshQueue.request");
        assertThat(web.twins.takeQuestions()).hasSameElementsAs(few).hasSameSizeAs(few);
    }

    @Test
    void missingDataIsSaidToBeFetchedAndIsAskedFor() {
        assertThat(web.get("/t/design/").body()).contains("Being fetched for the first time", "aria-busy=\"true\"");
        assertThat(web.twins.pipeline.refreshes().status().waiting()).isPositive();
    }

    @Test
    void oldDataIsShownWithItsAgeAndAskedForAnew() {
        WidgetPlacement members = web.twins.hubs.placements(HubId.team("design")).stream()
                .filter(placement -> placement.kind().equals("members"))
                .findFirst()
                .orElseThrow();
        CachedValue old = new CachedValue(
                "{\"total\":1,\"first\":[{\"username\":\"anouk\",\"title\":\"Anouk Lefèvre\",\"owner\":false}]}",
                1,
                Instant.parse("2026-11-01T11:20:00Z"),
                null);
        web.twins.cache.put(new CacheKey(members.id(), "members", "0"), old, Duration.ofDays(1));
        web.twins.takeQuestions();
        String card = web.get("/t/design/widgets/" + members.id()).body();
        assertThat(card)
                .contains(
                        "data-state=\"stale\"",
                        "1 November 2026, 11:20 UTC",
                        "Newer figures are being fetched",
                        "Anouk");
        assertThat(web.twins.takeQuestions()).contains("RefreshQueue.request");
    }

    @Test
    void withoutTheStoreOfFeedsTheRestOfThePageIsThere() {
        web.twins.mongoAway = true;
        HttpResponse<String> page = web.get("/t/design/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Design</h1>", "Temporarily unavailable", "store of feeds", "We answer every");
        assertThat(web.get("/").statusCode()).isEqualTo(200);
        assertThat(web.get("/explore/").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheCacheTheRestOfThePageIsThere() {
        web.twins.redisAway = true;
        HttpResponse<String> page = web.get("/t/design/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<h1>Design</h1>",
                        "Temporarily unavailable",
                        "store of figures",
                        "Nothing has happened here yet");
    }

    @Test
    void withoutTheStoreOfHubsThePageSaysWhatIsWrong() {
        web.twins.postgresAway = true;
        for (String path : List.of("/", "/t/design/", "/explore/", "/u/ngozi/widgets/1")) {
            HttpResponse<String> page = web.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(page.body()).contains("store of hubs does not answer", "Reference:", "help@example.org");
        }
        web.twins.postgresAway = false;
        assertThat(web.get("/t/design/").statusCode()).isEqualTo(200);
    }

    @Test
    void brokenWidgetCostsItsOwnCardOnly() {
        NewHub plan = web.community.plan(HubId.team("mixed"), "Mixed", "", Visibility.PUBLIC, List.of());
        List<NewPlacement> widgets = new ArrayList<>(plan.widgets());
        widgets.add(new NewPlacement("broken", Column.SIDE, 9, JsonNodeFactory.instance.objectNode(), false, Set.of()));
        widgets.add(
                new NewPlacement("gone-kind", Column.SIDE, 10, JsonNodeFactory.instance.objectNode(), false, Set.of()));
        web.twins.hubs.createMissing(List.of(new NewHub(plan.hub(), Set.of(), widgets, List.of())));
        HttpResponse<String> page = web.get("/t/mixed/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("This card could not be shown", "data-state=\"failed\"", "We answer every")
                .doesNotContain("secret detail", "IllegalState");
    }
}
