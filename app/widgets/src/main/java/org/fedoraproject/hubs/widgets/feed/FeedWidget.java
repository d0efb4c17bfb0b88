package org.fedoraproject.hubs.widgets.feed;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubKind;
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
        for (Fold fold : Folds.of(input.feed().entries(), input.zone())) {
            LocalDate day = fold.newest().at().atZone(input.zone()).toLocalDate();
            byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(entries.of(fold));
        }
        List<FeedView.Day> days = new ArrayList<>();
        byDay.forEach((date, list) -> days.add(day(input, date, list)));
        return new FeedView(
                days, input.hub().id().kind() == HubKind.USER, input.hub().title());
    }

    private static FeedView.Day day(ViewInput<NoSettings> input, LocalDate date, List<FeedView.Entry> entries) {
        ZonedDateTime now = input.now().atZone(input.zone());
        boolean thisYear = date.getYear() == now.getYear();
        String full = date.format(DateTimeFormatter.ofPattern(thisYear ? "d MMMM" : "d MMMM uuuu", input.locale()));
        String weekday = date.format(DateTimeFormatter.ofPattern("EEEE", input.locale()));
        String id = "day-" + input.placement().id().value() + "-" + date;
        if (date.equals(now.toLocalDate())) {
            return new FeedView.Day(date.toString(), id, "Today", weekday + " " + full, entries);
        }
        if (date.equals(now.toLocalDate().minusDays(1))) {
            return new FeedView.Day(date.toString(), id, "Yesterday", weekday + " " + full, entries);
        }
        return new FeedView.Day(date.toString(), id, weekday, full, entries);
    }
}
