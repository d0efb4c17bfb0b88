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
import org.fedoraproject.hubs.widgets.Stage;
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
    void showsWordsAndWhatTheTeamTakesCareOf() {
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
                .contains("<dt>Packages</dt><dd>backgrounds</dd>")
                .doesNotContain("#design", "example.org");
        assertThat(Stage.of(new AboutWidget(), hub).german().html()).contains("<dt>Pakete</dt>");
    }

    @Test
    void isNothingWithoutWords() {
        assertThat(Stage.of(new AboutWidget(), Hub.named(HubId.team("design"), "test", NOW))
                        .isEmpty())
                .isTrue();
    }
}
