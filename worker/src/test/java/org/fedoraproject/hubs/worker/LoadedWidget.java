package org.fedoraproject.hubs.worker;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/**
 * A widget of the kind "loaded" whose one function {@code data} does what a test says, and which shows the feed.
 *
 * @param loader the function
 */
record LoadedWidget(CachedFunction.Loader<NoSettings, Data> loader) implements Widget<NoSettings, LoadedWidget.Data> {

    /** What it computes and shows. */
    record Data(String text) {}

    @Override
    public WidgetProfile<NoSettings> profile() {
        return WidgetProfile.of("loaded", Shelf.WORK, new NoSettings())
                .in(WidgetPlacement.Column.MAIN)
                .startsAt(1);
    }

    @Override
    public Set<Interest> interests(Hub hub, NoSettings configuration) {
        return Layouts.feedInterests(hub);
    }

    @Override
    public boolean showsFeed() {
        return true;
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of(new CachedFunction<>("data", Data.class, true, Duration.ofHours(1), Duration.ofDays(1), loader));
    }

    @Override
    public Data view(ViewInput<NoSettings> input) {
        return new Data("");
    }
}
