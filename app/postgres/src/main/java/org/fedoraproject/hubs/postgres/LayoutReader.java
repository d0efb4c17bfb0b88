package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.Split;

/** Reads layouts. Runs in the caller's transaction, where what must belong together is read under the hub's lock. Thread-safe. */
@Singleton
final class LayoutReader {

    private static final String ROWS = """
            SELECT h.id, h.kind, h.name, l.version, l.split, CAST(l.known_kinds AS text) AS known
              FROM hub h LEFT JOIN layout l ON l.hub_id = h.id
            """;

    private final Bulk bulk;
    private final PlacementRepository placements;

    LayoutReader(Bulk bulk, PlacementRepository placements) {
        this.bulk = bulk;
        this.placements = placements;
    }

    /**
     * A layout as it is stored.
     *
     * @param hub number of the hub's row
     * @param id the hub's name
     * @param row beside the placements
     */
    record Stored(long hub, HubId id, LayoutRow row, List<WidgetPlacement> placements) {

        Layout layout() {
            return new Layout(row.version(), row.split(), placements);
        }
    }

    private record Known(long hub, HubId id, Optional<LayoutRow> row) {}

    /**
     * The layout of a hub. The version is read before the widgets: whoever changes them in between makes a later change of this one stale,
     * never the other way round.
     */
    Optional<Layout> find(HubId id) {
        List<Known> known = known("WHERE h.kind = ? AND h.name = ?", id.kind().letter(), id.name());
        return stored(known).stream().findFirst().map(Stored::layout);
    }

    /** That of a locked hub. */
    Stored read(long hub) {
        return Objects.requireNonNull(readAll(List.of(hub)).getFirst());
    }

    /** Those of locked hubs, in order of number. */
    List<Stored> readAll(Collection<Long> hubs) {
        return stored(known("WHERE h.id = ANY(?) ORDER BY h.id", (Object) hubs.toArray(Long[]::new)));
    }

    private List<Known> known(String condition, Object... parameters) {
        return bulk.query(
                ROWS + condition,
                row -> {
                    String split = row.getString("split");
                    Optional<LayoutRow> own = split == null
                            ? Optional.empty()
                            : Optional.of(new LayoutRow(
                                    row.getLong("version"), Split.valueOf(split), kinds(row.getString("known"))));
                    return new Known(row.getLong("id"), Rows.id(row.getString("kind"), row.getString("name")), own);
                },
                parameters);
    }

    private List<Stored> stored(List<Known> known) {
        Long[] numbers = known.stream().map(Known::hub).toArray(Long[]::new);
        Map<HubId, List<WidgetPlacement>> placed = new HashMap<>(placements.onHubs(numbers).stream()
                .map(Rows::placement)
                .collect(Collectors.groupingBy(WidgetPlacement::hub)));
        return known.stream()
                .map(one -> {
                    List<WidgetPlacement> there = placed.getOrDefault(one.id(), List.of());
                    return new Stored(
                            one.hub(), one.id(), one.row().orElseGet(() -> LayoutRow.untouched(there)), there);
                })
                .toList();
    }

    private static Set<String> kinds(String known) {
        Set<String> kinds = new HashSet<>();
        Rows.array(known, "known widgets of a layout").forEach(kind -> kinds.add(kind.asText()));
        return kinds;
    }
}
