package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.Test;

/** A page of twenty widgets of all kinds asks the stores what a page of five does. */
class FullHubIT {

    @Test
    void twentyWidgetsCostNoMoreQuestionsThanFive() {
        try (WebFixture web = new WebFixture(Map.of());
                FullHub hubs = new FullHub(web)) {
            web.community.settle().busy();
            HubId few = hubs.of("few", 5);
            HubId full = hubs.of("full", 20);
            List<String> two = questions(web, few);
            List<String> twenty = questions(web, full);
            assertThat(two).contains("WidgetCache.getAll", "FeedStore.read").hasSizeLessThan(9);
            assertThat(twenty).hasSameElementsAs(two).hasSameSizeAs(two);
            String page = web.get("/" + full.path() + "/").body();
            assertThat(page.split("<section class=\"widget\"", -1)).hasSize(21);
            assertThat(page).doesNotContain("data-state=\"failed\"", "data-state=\"loading\"", "data-state=\"empty\"");
        }
    }

    private static List<String> questions(WebFixture web, HubId hub) {
        web.twins.takeQuestions();
        assertThat(web.get("/" + hub.path() + "/").statusCode()).isEqualTo(200);
        return web.twins.takeQuestions();
    }
}
