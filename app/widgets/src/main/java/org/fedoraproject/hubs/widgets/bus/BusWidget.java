package org.fedoraproject.hubs.widgets.bus;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/**
 * What goes through the bus, for the whole portal. It waits for no message, since every message would change it: page views ask for newer
 * figures once these are ten minutes old.
 */
@Singleton
final class BusWidget implements Widget<BusSettings, BusView> {

    private static final WidgetProfile<BusSettings> PROFILE =
            WidgetProfile.of("bus", Shelf.PLOTS, BusSettings.DEFAULTS).in(Column.MAIN, Column.SIDE);

    private static final CachedFunction<BusSettings, BusData> COUNTS = new CachedFunction<>(
            "counts", BusData.class, false, Duration.ofMinutes(10), Duration.ofDays(7), BusWidget::load);

    @Override
    public WidgetProfile<BusSettings> profile() {
        return PROFILE;
    }

    @Override
    public List<CachedFunction<BusSettings, ?>> functions() {
        return List.of(COUNTS);
    }

    @Override
    public BusView view(ViewInput<BusSettings> input) {
        BusSettings settings = input.configuration();
        LocalDate today = LocalDate.ofInstant(input.now(), ZoneOffset.UTC);
        return input.data(COUNTS)
                .map(data -> Counts.of(data, today, settings.days(), input.locale()))
                .map(counts -> new Drawing(counts, input.texts(), input.locale()).view(settings.applications()))
                .orElse(BusView.NOTHING);
    }

    @Override
    public boolean isEmpty(BusView view) {
        return view.total() == 0;
    }

    private static BusData load(WidgetContext context, BusSettings settings) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), ZoneOffset.UTC);
        return new BusData(context.traffic().days(today.minusDays(settings.days() - 1L)));
    }
}
