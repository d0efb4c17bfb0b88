package org.fedoraproject.hubs.widgets.meetings;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** When people meet: computed anew when the bus tells of a meeting, and now and then for the teams of a person. */
@Singleton
final class MeetingsWidget implements Widget<MeetingsConfig, MeetingsView> {

    static final String KIND = "meetings";

    private static final WidgetProfile<MeetingsConfig> PROFILE =
            WidgetProfile.of(KIND, Shelf.WORK, MeetingsConfig.DEFAULT).startsAt(120);

    private static final Set<String> APPLICATIONS = Set.of("fedocal", "meetbot");

    private static final Set<String> PLACES = Set.of("calendar", "channel");

    private static final CachedFunction<MeetingsConfig, MeetingsData> MEETINGS = new CachedFunction<>(
            "meetings", MeetingsData.class, true, Duration.ofMinutes(10), Duration.ofDays(7), MeetingsLoader::load);

    @Override
    public WidgetProfile<MeetingsConfig> profile() {
        return PROFILE;
    }

    /** A team's calendars and rooms are among what its feed follows. */
    @Override
    public Set<Interest> interests(Hub hub, MeetingsConfig configuration) {
        return hub.id().kind() == HubKind.TEAM
                ? hub.follows().stream()
                        .filter(key -> PLACES.contains(key.kind()))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public boolean isAffectedBy(Activity activity, WidgetPlacement placement, MeetingsConfig configuration) {
        return APPLICATIONS.contains(activity.application())
                && !activity.facts().isEmpty();
    }

    @Override
    public List<CachedFunction<MeetingsConfig, ?>> functions() {
        return List.of(MEETINGS);
    }

    @Override
    public MeetingsView view(ViewInput<MeetingsConfig> input) {
        MeetingsData data = input.data(MEETINGS).orElse(new MeetingsData(List.of(), List.of(), 0));
        MeetingWords words = new MeetingWords(input);
        Instant now = input.now();
        List<MeetingsData.Meeting> left = data.meetings().stream()
                .filter(meeting -> meeting.end().isAfter(now))
                .toList();
        List<MeetingsView.Row> running = left.stream()
                .filter(meeting -> !meeting.start().isAfter(now))
                .limit(input.configuration().shown())
                .map(words::row)
                .toList();
        List<MeetingsView.Row> next = left.stream()
                .filter(meeting -> meeting.start().isAfter(now))
                .limit(input.configuration().shown())
                .map(words::row)
                .toList();
        boolean file = input.hub().id().kind() == HubKind.TEAM && !left.isEmpty();
        return new MeetingsView(
                running,
                next,
                data.minutes().stream().map(words::past).toList(),
                data.recorded(),
                file ? MeetingWords.file(input.hub().id().path()) : "");
    }

    @Override
    public boolean isEmpty(MeetingsView view) {
        return view.now().isEmpty() && view.next().isEmpty() && view.past().isEmpty();
    }
}
