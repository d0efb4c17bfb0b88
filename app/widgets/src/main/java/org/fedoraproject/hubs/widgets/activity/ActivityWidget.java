package org.fedoraproject.hubs.widgets.activity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** The last twelve weeks as a plot with its table; computed from the counts kept with the feed. */
@Singleton
final class ActivityWidget implements Widget<NoSettings, WeeksView> {

    private static final WidgetProfile<NoSettings> PROFILE =
            WidgetProfile.of("activity", Shelf.PLOTS, new NoSettings()).startsAt(200);

    private static final CachedFunction<NoSettings, DaysData> DAYS = new CachedFunction<>(
            "days",
            DaysData.class,
            true,
            Duration.ofHours(6),
            Duration.ofDays(7),
            (context, settings) ->
                    new DaysData(context.feeds().days(context.hub().id().feed())));

    @Override
    public WidgetProfile<NoSettings> profile() {
        return PROFILE;
    }

    /** Whatever the hub's feed holds counts. */
    @Override
    public Set<Interest> interests(Hub hub, NoSettings configuration) {
        return Layouts.feedInterests(hub);
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of(DAYS);
    }

    @Override
    public WeeksView view(ViewInput<NoSettings> input) {
        if (input.data(DAYS).isEmpty()) {
            return new WeeksView(false, 0, "", 0, 0, List.of(), List.of(), List.of(), List.of());
        }
        LocalDate today = input.now().atZone(ZoneOffset.UTC).toLocalDate();
        Weeks weeks = Weeks.upTo(today, input.data(DAYS).orElseThrow().days());
        return WeeksPlot.draw(weeks, input.locale());
    }
}
