package org.fedoraproject.hubs.widgets.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class TeamsWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new TeamsWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("teams", new TeamsData(List.of(new TeamsData.Team("design", HOSTILE, 1))));
    }

    @Test
    void showsEachTeamWithItsSize() {
        Hub ada = Hub.named(HubId.user("ada"), "test", NOW);
        Map<String, Record> data = Map.of("teams", new TeamsData(List.of(new TeamsData.Team("design", "Design", 48))));
        assertThat(render(ada, Feed.empty(ada.id().feed()), WidgetContract.cached(data), null))
                .contains("href=\"/t/design/\">Design</a><small>48 members</small>");
    }
}
