package org.fedoraproject.hubs.widgets.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class MembersWidgetTest implements WidgetContract {

    private static final Hub DESIGN = Hub.named(HubId.team("design"), "test", NOW);

    @Override
    public Widget<?, ?> widget() {
        return new MembersWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of("members", new MembersData(3, List.of(new MembersData.Person("ada", HOSTILE, true))));
    }

    @Test
    void ownersAreNamedAndTheRestIsCounted() {
        Map<String, Record> data = Map.of(
                "members",
                new MembersData(
                        14,
                        List.of(
                                new MembersData.Person("ada", "Ada Example", true),
                                new MembersData.Person("ben", "", false))));
        String html = render(DESIGN, Feed.empty(DESIGN.id().feed()), WidgetContract.cached(data), null);
        assertThat(html)
                .contains("<a class=\"title\" href=\"/u/ada/\">Ada Example</a><small>Owner</small>")
                .contains("<a class=\"title\" href=\"/u/ben/\">ben</a></div>")
                .contains("and 12 more, 14 in all");
    }

    @Test
    void saysThatNobodyHasJoined() {
        Map<String, Record> data = Map.of("members", new MembersData(0, List.of()));
        assertThat(render(DESIGN, Feed.empty(DESIGN.id().feed()), WidgetContract.cached(data), null))
                .contains("Nobody has joined yet.");
    }
}
