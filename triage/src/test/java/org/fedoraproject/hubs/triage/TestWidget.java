package org.fedoraproject.hubs.triage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fedoraproject.hubs.core.activity.Activity;
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

/** A widget as a test wants it; waits for what its hub's feed waits for. Not thread-safe while it is set up. */
final class TestWidget implements Widget<NoSettings, TestWidget.View> {

    /** Nothing to see. */
    record View() {}

    private final String kind;
    private final List<CachedFunction<NoSettings, ?>> functions = new ArrayList<>();
    private boolean showsFeed;
    private Predicate<Activity> affected = activity -> true;

    TestWidget(String kind) {
        this.kind = kind;
    }

    TestWidget function(String name, boolean readsFeed) {
        functions.add(new CachedFunction<>(
                name,
                View.class,
                readsFeed,
                Duration.ofHours(1),
                Duration.ofDays(1),
                (context, settings) -> new View()));
        return this;
    }

    TestWidget showingFeed() {
        showsFeed = true;
        return this;
    }

    TestWidget affectedWhen(Predicate<Activity> condition) {
        affected = condition;
        return this;
    }

    @Override
    public WidgetProfile<NoSettings> profile() {
        return WidgetProfile.of(kind, Shelf.WORK, new NoSettings())
                .in(WidgetPlacement.Column.MAIN)
                .startsAt(1);
    }

    @Override
    public Set<Interest> interests(Hub hub, NoSettings configuration) {
        return Layouts.feedInterests(hub);
    }

    @Override
    public boolean isAffectedBy(Activity activity, WidgetPlacement placement, NoSettings configuration) {
        return affected.test(activity);
    }

    @Override
    public boolean showsFeed() {
        return showsFeed;
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return functions;
    }

    @Override
    public View view(ViewInput<NoSettings> input) {
        return new View();
    }
}
