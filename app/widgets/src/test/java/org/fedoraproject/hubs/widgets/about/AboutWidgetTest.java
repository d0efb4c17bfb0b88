package org.fedoraproject.hubs.widgets.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContract;
import org.junit.jupiter.api.Test;

final class AboutWidgetTest implements WidgetContract {

    @Override
    public Widget<?, ?> widget() {
        return new AboutWidget();
    }

    @Override
    public Map<String, Record> hostileData() {
        return Map.of();
    }

    @Test
    void showsWordsLinksAndWhatTheTeamTakesCareOf() {
        Hub hub = new Hub(
                HubId.team("design"),
                "Design",
                "",
                "We draw.\n\nWe also teach.",
                Visibility.PUBLIC,
                false,
                "test",
                null,
                List.of(new HubLink("Guide", "https://www.example.org/guide/")),
                List.of(Interest.pkg("backgrounds"), Interest.channel("#design")),
                NOW);
        String html = render(hub, Feed.empty(hub.id().feed()), Map.of(), null);
        assertThat(html)
                .contains("<p>We draw.</p>", "<p>We also teach.</p>")
                .contains("<a href=\"https://www.example.org/guide/\" rel=\"noopener ugc\">example.org/guide</a>")
                .contains("<dt>Packages</dt><dd>backgrounds</dd>")
                .contains("<dt>Channels</dt><dd>#design</dd>");
    }

    @Test
    void showsThePersonsOwnTime() {
        Hub hub = WidgetContract.hostileHub(org.fedoraproject.hubs.core.hub.HubKind.USER);
        assertThat(render(hub, Feed.empty(hub.id().feed()), Map.of(), null)).contains("Saturday 13:00");
    }
}
