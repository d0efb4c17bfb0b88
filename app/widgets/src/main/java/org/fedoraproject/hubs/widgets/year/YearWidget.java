package org.fedoraproject.hubs.widgets.year;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** A year of days from the counts kept with the feed. It counts no streaks: a day off is nobody's failure. */
@Singleton
final class YearWidget implements Widget<NoSettings, YearView> {

    private static final WidgetProfile<NoSettings> PROFILE = WidgetProfile.of("year", Shelf.PLOTS, new NoSettings())
            .in(Column.MAIN, Column.SIDE)
            .startsAt(210, HubKind.USER);

    private static final CachedFunction<NoSettings, YearData> DAYS = new CachedFunction<>(
            "days",
            YearData.class,
            true,
            Duration.ofHours(6),
            Duration.ofDays(7),
            (context, settings) -> load(context));

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
    public YearView view(ViewInput<NoSettings> input) {
        LocalDate today = input.now().atZone(ZoneOffset.UTC).toLocalDate();
        return Calendar.upTo(today, input.data(DAYS).map(YearData::days).orElse(Map.of()))
                .draw(input.texts());
    }

    @Override
    public boolean isEmpty(YearView view) {
        return view.total() == 0;
    }

    private static YearData load(WidgetContext context) {
        return new YearData(context.feeds().days(context.hub().id().feed()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        day -> day.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())));
    }
}
