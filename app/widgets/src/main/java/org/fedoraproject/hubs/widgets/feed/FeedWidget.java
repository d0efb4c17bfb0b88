package org.fedoraproject.hubs.widgets.feed;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;

/** The hub's feed by day. Has no cached data: it shows the feed itself. */
@Singleton
final class FeedWidget implements Widget<NoSettings, FeedView> {

    @Override
    public String kind() {
        return "feed";
    }

    @Override
    public String title() {
        return "Activity";
    }

    @Override
    public String description() {
        return "What happened here lately, newest first.";
    }

    @Override
    public Set<HubKind> standsOn() {
        return Set.of(HubKind.USER, HubKind.TEAM);
    }

    @Override
    public WidgetPlacement.Column column() {
        return WidgetPlacement.Column.MAIN;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Class<NoSettings> configurationType() {
        return NoSettings.class;
    }

    @Override
    public NoSettings defaultConfiguration() {
        return new NoSettings();
    }

    /** None of its own: it is told by the feed it shows. */
    @Override
    public Set<Interest> interests(Hub hub, NoSettings configuration) {
        return Set.of();
    }

    @Override
    public boolean showsFeed() {
        return true;
    }

    @Override
    public List<CachedFunction<NoSettings, ?>> functions() {
        return List.of();
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
