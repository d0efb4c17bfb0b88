package org.fedoraproject.hubs.widgets.hours;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** When a team is active, from the counts by hour that are kept with its feed for twelve weeks. Not for people: nobody's nights are drawn. */
@Singleton
final class HoursWidget implements Widget<NoSettings, HoursView> {

    private static final WidgetProfile<NoSettings> PROFILE =
            WidgetProfile.of("hours", Shelf.PLOTS, new NoSettings()).on(HubKind.TEAM);

    private static final CachedFunction<NoSettings, HoursData> HOURS = new CachedFunction<>(
            "hours",
            HoursData.class,
            true,
            Duration.ofHours(6),
            Duration.ofDays(7),
            (context, settings) ->
                    new HoursData(context.feeds().hours(context.hub().id().feed())));

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
        return List.of(HOURS);
    }

    @Override
    public HoursView view(ViewInput<NoSettings> input) {
        return Week.of(input.data(HOURS).map(HoursData::hours).orElse(Map.of()), input.zone())
                .draw(input.texts());
    }

    @Override
    public boolean isEmpty(HoursView view) {
        return view.total() == 0;
    }
}
