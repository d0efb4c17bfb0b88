package org.fedoraproject.hubs.widgets.activity;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** The last weeks as a plot with its table; computed from the counts kept with the feed. */
@Singleton
final class ActivityWidget implements Widget<ActivitySettings, WeeksView> {

    private static final WidgetProfile<ActivitySettings> PROFILE = WidgetProfile.of(
                    "activity", Shelf.PLOTS, ActivitySettings.DEFAULTS)
            .in(Column.MAIN, Column.SIDE)
            .startsAt(200, HubKind.USER);

    private static final CachedFunction<ActivitySettings, DaysData> DAYS = new CachedFunction<>(
            "days",
            DaysData.class,
            true,
            Duration.ofHours(6),
            Duration.ofDays(7),
            (context, settings) ->
                    new DaysData(context.feeds().days(context.hub().id().feed())));

    @Override
    public WidgetProfile<ActivitySettings> profile() {
        return PROFILE;
    }

    @Override
    public String title(ActivitySettings configuration, Texts texts) {
        return configuration.weeks() == ActivitySettings.USUAL
                ? texts.say("title")
                : texts.say("title.weeks", Map.of("count", configuration.weeks()));
    }

    /** Whatever the hub's feed holds counts. */
    @Override
    public Set<Interest> interests(Hub hub, ActivitySettings configuration) {
        return Layouts.feedInterests(hub);
    }

    @Override
    public List<CachedFunction<ActivitySettings, ?>> functions() {
        return List.of(DAYS);
    }

    @Override
    public WeeksView view(ViewInput<ActivitySettings> input) {
        LocalDate today = input.now().atZone(ZoneOffset.UTC).toLocalDate();
        Map<LocalDate, Map<String, Integer>> days =
                input.data(DAYS).map(DaysData::days).orElse(Map.of());
        Weeks weeks = Weeks.upTo(today, input.configuration().weeks(), days, input.locale());
        return new WeeksPlot(weeks, input.texts()).draw();
    }

    @Override
    public boolean isEmpty(WeeksView view) {
        return view.total() == 0;
    }
}
