package org.fedoraproject.hubs.widgets.alive;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Member;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.LastActs;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** A team's last thirty days in two figures and a line. */
@Singleton
final class AliveWidget implements Widget<NoSettings, AliveView> {

    private static final WidgetProfile<NoSettings> PROFILE = WidgetProfile.of("alive", Shelf.PLOTS, new NoSettings())
            .on(HubKind.TEAM)
            .startsAt(200);

    private static final int LOOKED_AT = 200;

    private static final CachedFunction<NoSettings, AliveData> LIFE = new CachedFunction<>(
            "life",
            AliveData.class,
            true,
            Duration.ofHours(6),
            Duration.ofDays(7),
            (context, settings) -> load(context));

    @Override
    public WidgetProfile<NoSettings> profile() {
        return PROFILE;
    }

    @Override
    public Set<Interest> interests(Hub hub, NoSettings configuration) {
        return Layouts.feedInterests(hub);
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of(LIFE);
    }

    @Override
    public AliveView view(ViewInput<NoSettings> input) {
        LocalDate today = input.now().atZone(ZoneOffset.UTC).toLocalDate();
        return input.data(LIFE)
                .map(data -> new Month(today, data.days()).view(data.active(), input.texts()))
                .orElse(new AliveView(false, 0, 0, "", "", ""));
    }

    @Override
    public boolean isEmpty(AliveView view) {
        return !view.known();
    }

    /** Four questions to the stores, however many members there are. */
    private static AliveData load(WidgetContext context) {
        Instant since = context.clock().instant().minus(Duration.ofDays(Month.DAYS));
        LocalDate first = since.atZone(ZoneOffset.UTC).toLocalDate().minusDays(Month.DAYS);
        List<String> members = context.hubs().members(context.hub().id(), 0, LOOKED_AT).stream()
                .filter(member -> member.role() == Role.OWNER || member.role() == Role.MEMBER)
                .map(Member::username)
                .toList();
        long active = LastActs.of(context, members).values().stream()
                .filter(at -> at.isAfter(since))
                .count();
        Map<LocalDate, Integer> days = context.feeds().days(context.hub().id().feed()).entrySet().stream()
                .filter(day -> !day.getKey().isBefore(first))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        day -> day.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
        return new AliveData((int) active, days);
    }
}
