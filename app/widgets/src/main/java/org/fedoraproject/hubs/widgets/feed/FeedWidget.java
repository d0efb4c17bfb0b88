package org.fedoraproject.hubs.widgets.feed;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** The hub's feed by day. Has no cached data: it shows the feed itself. */
@Singleton
final class FeedWidget implements Widget<NoSettings, FeedView> {

    private static final WidgetProfile<NoSettings> PROFILE = WidgetProfile.of("feed", Shelf.WORK, new NoSettings())
            .in(WidgetPlacement.Column.MAIN)
            .startsAt(100);

    @Override
    public WidgetProfile<NoSettings> profile() {
        return PROFILE;
    }

    /** What it waits for is the feed itself. */
    @Override
    public boolean showsFeed() {
        return true;
    }

    @Override
    public FeedView view(ViewInput<NoSettings> input) {
        Map<LocalDate, List<FeedView.Entry>> byDay = new LinkedHashMap<>();
        EntryViews entries = new EntryViews(input);
        for (Fold fold : Folds.of(Choices.chosen(input), input.zone())) {
            LocalDate day = fold.newest().at().atZone(input.zone()).toLocalDate();
            byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(entries.of(fold));
        }
        List<FeedView.Day> days = new ArrayList<>();
        byDay.forEach((date, list) -> days.add(day(input, date, list)));
        int hidden = input.lens().hidden();
        return new FeedView(
                days,
                Choices.of(input),
                hidden == 0 ? null : input.texts().say("hidden", Map.of("count", hidden)),
                days.isEmpty() ? nothing(input) : null);
    }

    private static String nothing(ViewInput<NoSettings> input) {
        if (!input.lens().application().isEmpty() || input.lens().hidden() > 0) {
            return input.texts().say("nothing.left");
        }
        return switch (input.hub().id().kind()) {
            case USER ->
                input.texts().say("nothing.person", Map.of("name", input.hub().title()));
            case TEAM -> input.texts().say("nothing.team");
            case STREAM -> input.texts().say("nothing.stream");
        };
    }

    private static FeedView.Day day(ViewInput<NoSettings> input, LocalDate date, List<FeedView.Entry> entries) {
        ZonedDateTime now = input.now().atZone(input.zone());
        String pattern = input.texts().say(date.getYear() == now.getYear() ? "day" : "day.year");
        String full = date.format(DateTimeFormatter.ofPattern(pattern, input.locale()));
        String weekday = date.format(DateTimeFormatter.ofPattern("EEEE", input.locale()));
        String id = "day-" + input.placement().id().value() + "-" + date;
        if (date.equals(now.toLocalDate())) {
            return new FeedView.Day(date.toString(), id, input.texts().say("today"), weekday + " " + full, entries);
        }
        if (date.equals(now.toLocalDate().minusDays(1))) {
            return new FeedView.Day(date.toString(), id, input.texts().say("yesterday"), weekday + " " + full, entries);
        }
        return new FeedView.Day(date.toString(), id, weekday, full, entries);
    }
}
