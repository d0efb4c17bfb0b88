package org.fedoraproject.hubs.widgets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.WidgetRules.Pin;

/**
 * A widget that the portal's administrators pin, as {@code hubs.widgets.pinned} names it.
 *
 * @param hubs on which it stands
 * @param pin which one, and where
 */
record Pinned(Set<HubKind> hubs, Pin pin) {

    private static final Pattern WRITTEN = Pattern.compile("(?:(team|user)/)?([a-z][a-z-]*)(?::(main|side))?");

    /**
     * Reads an item of the list.
     *
     * @param kinds the widgets of this portal
     * @throws IllegalStateException when it names no widget, or one that cannot stand there; the message says what can
     */
    static Pinned read(String written, Map<String, WidgetKind<?, ?>> kinds) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw wrong(written, "write KIND, KIND:main, KIND:side, team/KIND or user/KIND");
        }
        WidgetKind<?, ?> kind = kinds.get(parts.group(2));
        if (kind == null) {
            throw wrong(written, "there is no such widget here; there are " + String.join(", ", kinds.keySet()));
        }
        WidgetProfile<?> profile = kind.widget().profile();
        Column column = parts.group(3) == null
                ? profile.column()
                : Column.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
        if (!profile.columns().contains(column)) {
            throw wrong(written, "it stands in " + profile.columns() + " only");
        }
        Set<HubKind> hubs = parts.group(1) == null
                ? profile.standsOn()
                : Set.of(HubKind.valueOf(parts.group(1).toUpperCase(Locale.ROOT)));
        if (!profile.standsOn().containsAll(hubs)) {
            throw wrong(written, "it stands on hubs of the sort " + profile.standsOn() + " only");
        }
        return new Pinned(
                hubs.stream().filter(hub -> hub != HubKind.STREAM).collect(Collectors.toUnmodifiableSet()),
                new Pin(profile.kind(), column));
    }

    private static IllegalStateException wrong(String written, String why) {
        return new IllegalStateException("hubs.widgets.pinned names '" + written + "': " + why);
    }

    /** @throws IllegalStateException when one stands twice on a sort of hub */
    static List<Pinned> readAll(List<String> written, Map<String, WidgetKind<?, ?>> kinds) {
        List<Pinned> all = written.stream().map(one -> read(one, kinds)).toList();
        for (HubKind hub : Arrays.asList(HubKind.USER, HubKind.TEAM)) {
            List<Pin> pins = all.stream()
                    .filter(one -> one.hubs().contains(hub))
                    .map(Pinned::pin)
                    .toList();
            if (Set.copyOf(pins).size() < pins.size()) {
                throw new IllegalStateException("hubs.widgets.pinned names a widget twice for the same column");
            }
        }
        return all;
    }
}
