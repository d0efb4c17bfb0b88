package org.fedoraproject.hubs.widgets.about;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.widgets.Markdown;
import org.fedoraproject.hubs.widgets.NoSettings;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;
import org.jspecify.annotations.Nullable;

/** What the hub says of itself. Has no cached data: the hub is at hand in every page view. */
@Singleton
final class AboutWidget implements Widget<NoSettings, AboutView> {

    private static final WidgetProfile<NoSettings> PROFILE =
            WidgetProfile.of("about", Shelf.TEXT, new NoSettings()).startsAt(100);

    private static final Map<String, String> SORTS = sorts();

    @Override
    public WidgetProfile<NoSettings> profile() {
        return PROFILE;
    }

    @Override
    public AboutView view(ViewInput<NoSettings> input) {
        Hub hub = input.hub();
        return new AboutView(
                Markdown.html(hub.description()),
                localTime(input),
                hub.timeZone(),
                hub.links().stream().map(AboutWidget::link).toList(),
                cares(hub.follows()));
    }

    private static @Nullable String localTime(ViewInput<NoSettings> input) {
        if (input.hub().timeZone() == null) {
            return null;
        }
        try {
            return input.now()
                    .atZone(ZoneId.of(input.hub().timeZone()))
                    .format(DateTimeFormatter.ofPattern("EEEE HH:mm", input.locale()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static AboutView.Link link(HubLink link) {
        String address = SafeLink.of(link.address()).orElse(null);
        String text = address == null
                ? ""
                : address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        return new AboutView.Link(link.label(), address, text);
    }

    private static List<AboutView.Care> cares(List<Interest> follows) {
        Map<String, List<String>> bySort = new LinkedHashMap<>();
        SORTS.keySet().forEach(sort -> bySort.put(sort, new ArrayList<>()));
        follows.forEach(interest ->
                bySort.getOrDefault(interest.kind(), new ArrayList<>()).add(interest.name()));
        List<AboutView.Care> out = new ArrayList<>();
        SORTS.forEach((kind, sort) -> {
            List<String> names = bySort.getOrDefault(kind, List.of());
            if (!names.isEmpty()) {
                out.add(new AboutView.Care(sort, names.stream().sorted().toList()));
            }
        });
        return out;
    }

    private static Map<String, String> sorts() {
        Map<String, String> sorts = new LinkedHashMap<>();
        sorts.put("package", "Packages");
        sorts.put("repository", "Repositories");
        sorts.put("list", "Lists");
        sorts.put("channel", "Channels");
        sorts.put("calendar", "Calendars");
        return sorts;
    }
}
