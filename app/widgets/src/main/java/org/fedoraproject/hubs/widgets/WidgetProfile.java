package org.fedoraproject.hubs.widgets;

import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;

/**
 * What is known of a kind of widget before it stands anywhere. Its title and the sentence for whoever chooses widgets are the texts
 * {@code title} and {@code description} in {@code messages_en.properties} beside its class.
 *
 * @param kind name in addresses, the database and the file of its template: lower-case letters and dashes
 * @param shelf where the chooser keeps it
 * @param standsOn hubs it may stand on
 * @param columns where on a page it may stand; the first is where it is put
 * @param startsOn new hubs that have one; the others get it when somebody puts it there
 * @param order where it starts among the others of its column; lower is higher up. Leave gaps
 * @param defaults the configuration of a placement that has none
 * @param <C> its configuration
 */
public record WidgetProfile<C extends Record>(
        String kind,
        Shelf shelf,
        Set<HubKind> standsOn,
        List<Column> columns,
        Set<HubKind> startsOn,
        int order,
        C defaults) {

    /** Copies the collections. */
    public WidgetProfile {
        standsOn = Set.copyOf(standsOn);
        columns = List.copyOf(columns);
        startsOn = Set.copyOf(startsOn);
    }

    /** A widget for the side of people's and teams' hubs that stands there when somebody puts it there. */
    public static <C extends Record> WidgetProfile<C> of(String kind, Shelf shelf, C defaults) {
        return new WidgetProfile<>(
                kind,
                shelf,
                Set.of(HubKind.USER, HubKind.TEAM),
                List.of(Column.SIDE, Column.MAIN),
                Set.of(),
                500,
                defaults);
    }

    /** The same, for these hubs only. */
    public WidgetProfile<C> on(HubKind... kinds) {
        return new WidgetProfile<>(kind, shelf, Set.of(kinds), columns, startsOn, order, defaults);
    }

    /** The same, for these columns only, the first of which it is put into. */
    public WidgetProfile<C> in(Column... places) {
        return new WidgetProfile<>(kind, shelf, standsOn, List.of(places), startsOn, order, defaults);
    }

    /** The same, on every new hub that it may stand on; say these with {@link #on} before. */
    public WidgetProfile<C> startsAt(int place) {
        return new WidgetProfile<>(kind, shelf, standsOn, columns, standsOn, place, defaults);
    }

    /** The same, on new hubs of these kinds only. */
    public WidgetProfile<C> startsAt(int place, HubKind... kinds) {
        return new WidgetProfile<>(kind, shelf, standsOn, columns, Set.of(kinds), place, defaults);
    }

    /** Whether a new hub of a kind has one. */
    public boolean starts(HubKind hub) {
        return standsOn.contains(hub) && startsOn.contains(hub);
    }

    /** The column it is put into. */
    public Column column() {
        return columns.getFirst();
    }
}
