package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hub has a widget whose folder or jar is not there any more. */
final class GoneWidgetIT {

    private static final HubId MIXED = HubId.team("mixed");
    private static final String WORDS = "This portal has no widget “tea-of-old” any more.";

    private static WebFixture web;
    private static long number;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of());
        web.community.settle();
        NewHub plan = web.community.plan(
                MIXED, "Mixed", "", Visibility.PUBLIC, List.of(new NewMember("leilani", Role.OWNER)));
        List<NewPlacement> widgets = new ArrayList<>(plan.widgets());
        widgets.add(new NewPlacement(
                "tea-of-old",
                Column.SIDE,
                9,
                JsonNodeFactory.instance.objectNode().put("cups", 4),
                false,
                Set.of()));
        web.twins.hubs.createMissing(List.of(new NewHub(plan.hub(), Set.of(), widgets, plan.members())));
        number = web.twins.hubs.placements(MIXED).stream()
                .filter(placement -> placement.kind().equals("tea-of-old"))
                .mapToLong(placement -> placement.id().value())
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void visitorsSeeNothingOfIt() {
        assertThat(web.get("/t/mixed/").body())
                .contains("We answer every request")
                .doesNotContain("tea-of-old", "no widget");
        assertThat(web.get("/t/mixed/widgets/" + number).statusCode()).isEqualTo(404);
        assertThat(Someone.signedIn(web, "diego").get("/t/mixed/").body()).doesNotContain("tea-of-old");
    }

    @Test
    void ownersReadThatItIsNotInstalled() {
        Someone owner = Someone.signedIn(web, "leilani");
        assertThat(owner.get("/t/mixed/").body()).contains(WORDS, "data-state=\"gone\"");
        assertThat(owner.get("/t/mixed/widgets/" + number).body()).contains(WORDS);
        assertThat(owner.get("/t/mixed/layout").body()).contains(WORDS, "Remove tea-of-old");
        assertThat(owner.get("/t/mixed/?as=visitor").body()).doesNotContain("tea-of-old");
    }
}
