package org.fedoraproject.hubs.widgets.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Onlooker;
import org.fedoraproject.hubs.widgets.Remembering;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class BadgesWidgetTest implements WidgetContract {

    private static final HubId ADA = HubId.user("ada");

    private final Remembering world = new Remembering();

    @Override
    public Widget<?, ?> widget() {
        return new BadgesWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of(
                "badges",
                new BadgesData(
                        1, List.of(new BadgesData.Badge(HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)", NOW))));
    }

    @Test
    void allAreCountedAndTheNewestShownWithoutPicturesFromElsewhere() {
        world.hub(user("ada").plan());
        for (String id : List.of("a", "b", "c")) {
            world.fact(
                    ADA,
                    "badge",
                    id,
                    null,
                    null,
                    "{'name':'Badge %s','description':'You did %s','image':'https://x.example/p.png','link':'https://badges.example.org/%s'}"
                            .formatted(id, id, id));
        }

        assertThat(world.render(widget(), ADA, "{'shown':2}", Onlooker.VISITOR))
                .contains("Badge c</a>", "Badge b</a>", "3 badges", "href=\"https://badges.example.org/c\"")
                .contains("title=\"You did c – Nov 21, 2026\"")
                .doesNotContain("Badge a", "p.png", "<img");
    }

    @Test
    void withoutBadgesThereIsNoCard() {
        world.hub(user("ada").plan());

        assertThat(world.render(widget(), ADA, "", Onlooker.VISITOR)).isEmpty();
    }
}
