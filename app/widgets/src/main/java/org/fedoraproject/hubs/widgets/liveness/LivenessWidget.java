package org.fedoraproject.hubs.widgets.liveness;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Days;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetContext;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** Says since when a hub is quiet, and that it is archived; nothing while it is lively. */
@Singleton
final class LivenessWidget implements Widget<LivenessSettings, LivenessView> {

    private static final WidgetProfile<LivenessSettings> PROFILE = WidgetProfile.of(
                    "liveness", Shelf.WORK, LivenessSettings.DEFAULTS)
            .in(Column.SIDE, Column.MAIN)
            .startsAt(50, HubKind.TEAM);

    private static final CachedFunction<LivenessSettings, LastSign> LAST = new CachedFunction<>(
            "last",
            LastSign.class,
            true,
            Duration.ofDays(1),
            Duration.ofDays(30),
            (context, settings) -> load(context));

    @Override
    public WidgetProfile<LivenessSettings> profile() {
        return PROFILE;
    }

    @Override
    public Set<Interest> interests(Hub hub, LivenessSettings configuration) {
        return Layouts.feedInterests(hub);
    }

    @Override
    public List<CachedFunction<LivenessSettings, ?>> functions() {
        return List.of(LAST);
    }

    @Override
    public LivenessView view(ViewInput<LivenessSettings> input) {
        Instant last =
                input.data(LAST).flatMap(sign -> Optional.ofNullable(sign.at())).orElse(null);
        if (input.hub().archived()) {
            return new LivenessView("lock", input.texts().say("archived"), text(last), "");
        }
        // A hub nothing has happened on yet is as old as it is.
        Instant alive = Objects.requireNonNullElse(last, input.hub().createdAt());
        Duration quiet = Duration.between(alive, input.now());
        if (quiet.compareTo(Duration.ofDays(input.configuration().days())) <= 0) {
            return new LivenessView("moon", null, null, "");
        }
        String month = Days.month(alive.atZone(input.zone()).toLocalDate(), input.locale());
        boolean team = input.hub().id().kind() == HubKind.TEAM;
        return new LivenessView(
                "moon",
                input.texts().say("quiet", Map.of("month", month)),
                text(last),
                team ? input.texts().say("advice") : "");
    }

    @Override
    public boolean isEmpty(LivenessView view) {
        return view.notice() == null;
    }

    /** A person is lively by what they do, a team by whatever happens in what it owns. One question. */
    private static LastSign load(WidgetContext context) {
        HubId hub = context.hub().id();
        if (hub.kind() == HubKind.USER) {
            return new LastSign(
                    context.feeds().lastActs(Map.of(hub.name(), hub.feed())).get(hub.name()));
        }
        return new LastSign(context.feeds().read(hub.feed()).entries().stream()
                .findFirst()
                .map(entry -> entry.at())
                .orElse(null));
    }

    private static @org.jspecify.annotations.Nullable String text(@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
