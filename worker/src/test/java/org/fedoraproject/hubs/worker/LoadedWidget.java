package org.fedoraproject.hubs.worker;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;

/**
 * A widget of the kind "loaded" whose one function {@code data} does what a test says, and which shows the feed.
 *
 * @param loader the function
 */
record LoadedWidget(CachedFunction.Loader<NoSettings, Data> loader) implements Widget<NoSettings, LoadedWidget.Data> {

    /** What it computes and shows. */
    record Data(String text) {}

    @Override
    public String kind() {
        return "loaded";
    }

    @Override
    public String title() {
        return "Loaded";
    }

    @Override
    public String description() {
        return "For a test.";
    }

    @Override
    public Set<HubKind> standsOn() {
        return Set.of(HubKind.USER, HubKind.TEAM);
    }

    @Override
    public WidgetPlacement.Column column() {
        return WidgetPlacement.Column.MAIN;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Class<NoSettings> configurationType() {
        return NoSettings.class;
    }

    @Override
    public NoSettings defaultConfiguration() {
        return new NoSettings();
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
