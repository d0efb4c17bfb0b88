package org.fedoraproject.hubs.widgets.bus;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Messages about a hub by service, from the counts kept with its feed: no message costs a question more because of it. */
@Singleton
final class BusWidget implements Widget<BusSettings, BusView> {

    private static final WidgetProfile<BusSettings> PROFILE =
            WidgetProfile.of("bus", Shelf.PLOTS, BusSettings.DEFAULTS);

    private static final CachedFunction<BusSettings, BusData> DAYS = new CachedFunction<>(
            "days", BusData.class, true, Duration.ofHours(6), Duration.ofDays(7), (context, settings) -> load(context));

    @Override
    public WidgetProfile<BusSettings> profile() {
        return PROFILE;
    }

    /** Whatever the hub's feed holds counts. */
    @Override
    public Set<Interest> interests(Hub hub, BusSettings configuration) {
        return Layouts.feedInterests(hub);
    }

    @Override
    public List<CachedFunction<BusSettings, ?>> functions() {
        return List.of(DAYS);
    }

    @Override
    public BusView view(ViewInput<BusSettings> input) {
        LocalDate today = input.now().atZone(ZoneOffset.UTC).toLocalDate();
        return new Tally(today, input.texts())
                .table(
                        input.data(DAYS).map(BusData::days).orElse(Map.of()),
                        input.configuration().rows());
    }

    @Override
    public boolean isEmpty(BusView view) {
        return view.total() == 0;
    }

    private static BusData load(WidgetContext context) {
        LocalDate first =
                LocalDate.now(context.clock().withZone(ZoneOffset.UTC)).minusDays(Tally.MONTH);
        return new BusData(context.feeds().days(context.hub().id().feed()).entrySet().stream()
                .filter(day -> !day.getKey().isBefore(first))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
