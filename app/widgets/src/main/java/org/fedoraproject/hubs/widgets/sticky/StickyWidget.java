package org.fedoraproject.hubs.widgets.sticky;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.widgets.Days;
import org.fedoraproject.hubs.widgets.Markdown;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** A pinned note. Has no cached data: its words are its configuration. */
@Singleton
final class StickyWidget implements Widget<StickySettings, StickyView> {

    private static final WidgetProfile<StickySettings> PROFILE = WidgetProfile.of(
                    "sticky", Shelf.TEXT, StickySettings.DEFAULTS)
            .in(Column.MAIN, Column.SIDE)
            .startsAt(20, HubKind.TEAM);

    @Override
    public WidgetProfile<StickySettings> profile() {
        return PROFILE;
    }

    @Override
    public String title(StickySettings configuration, Texts texts) {
        return configuration.heading().isBlank() ? texts.say("title") : configuration.heading();
    }

    @Override
    public StickyView view(ViewInput<StickySettings> input) {
        Optional<LocalDate> until = input.configuration().lastDay();
        LocalDate today = input.now().atZone(input.zone()).toLocalDate();
        boolean over = until.isPresent() && today.isAfter(until.orElseThrow());
        return new StickyView(
                over ? "" : Markdown.html(input.configuration().words()),
                until.map(day -> Days.full(day, input.locale())).orElse(null));
    }

    @Override
    public boolean isEmpty(StickyView view) {
        return view.words().isEmpty();
    }
}
