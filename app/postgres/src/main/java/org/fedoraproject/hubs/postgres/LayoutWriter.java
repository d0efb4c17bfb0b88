package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.layout.Arrangement;

/** Writes layouts, a batch of hubs in a fixed number of round trips. Runs in the caller's transaction, which locks the hubs. Thread-safe. */
@Singleton
final class LayoutWriter {

    private static final String WRITE = """
            INSERT INTO layout (hub_id, version, split, known_kinds)
            SELECT hub_id, version, split, CAST(known AS jsonb) FROM unnest(?, ?, ?, ?) AS n (hub_id, version, split, known)
                ON CONFLICT (hub_id) DO UPDATE SET version = EXCLUDED.version, split = EXCLUDED.split, known_kinds = EXCLUDED.known_kinds
            """;

    private static final String REMOVE = "DELETE FROM placement WHERE hub_id = ANY(?) AND NOT id = ANY(?)";

    private static final String MOVE = """
            UPDATE placement p SET area = n.area, position = n.position, members_only = n.members_only,
                                   configuration = CAST(n.configuration AS jsonb)
              FROM unnest(?, ?, ?, ?, ?, ?, ?) AS n (id, hub_id, kind, area, position, members_only, configuration)
             WHERE p.id = n.id
               AND (p.area, p.position, p.members_only, p.configuration)
                   IS DISTINCT FROM (n.area, n.position, n.members_only, CAST(n.configuration AS jsonb))
            """;

    private static final String ADD = """
            INSERT INTO placement (id, hub_id, kind, area, position, members_only, configuration)
            SELECT id, hub_id, kind, area, position, members_only, CAST(configuration AS jsonb)
              FROM unnest(?, ?, ?, ?, ?, ?, ?) AS n (id, hub_id, kind, area, position, members_only, configuration)
            """;

    private final Bulk bulk;

    LayoutWriter(Bulk bulk) {
        this.bulk = bulk;
    }

    /**
     * What is to be written of one hub.
     *
     * @param hub number of its row
     * @param id its name
     * @param row beside the placements
     * @param arrangement where the widgets shall stand
     */
    record Change(long hub, HubId id, LayoutRow row, Arrangement arrangement) {}

    private record Placed(long hub, WidgetPlacement widget) {
        long number() {
            return widget.id().value();
        }
    }

    /** Writes rows alone. */
    void writeRows(Map<Long, LayoutRow> rows) {
        List<Map.Entry<Long, LayoutRow>> all = List.copyOf(rows.entrySet());
        if (!all.isEmpty()) {
            bulk.update(
                    WRITE,
                    Column.number(all, Map.Entry::getKey),
                    Column.number(all, row -> row.getValue().version()),
                    Column.text(all, row -> row.getValue().split().name()),
                    Column.text(
                            all,
                            row -> BoundedJson.write(
                                    row.getValue().known().stream().sorted().toList())));
        }
    }

    /** Writes rows and placements; what waits for what is told afterwards. */
    void write(List<Change> changes) {
        List<Placed> kept = new ArrayList<>();
        List<Placed> fresh = new ArrayList<>();
        Iterator<Long> numbers = numbers(changes);
        Map<Long, LayoutRow> rows = new HashMap<>();
        for (Change change : changes) {
            Set<Long> given = new HashSet<>();
            List<WidgetPlacement> placements = change.arrangement().placements(change.id(), () -> {
                long number = numbers.next();
                given.add(number);
                return new PlacementId(number);
            });
            placements.forEach(widget ->
                    (given.contains(widget.id().value()) ? fresh : kept).add(new Placed(change.hub(), widget)));
            rows.put(change.hub(), change.row());
        }
        bulk.update(
                REMOVE,
                rows.keySet().toArray(Long[]::new),
                kept.stream().map(Placed::number).toArray(Long[]::new));
        bulk.update(MOVE, columns(kept));
        bulk.update(ADD, columns(fresh));
        writeRows(rows);
    }

    private Iterator<Long> numbers(List<Change> changes) {
        int needed = changes.stream()
                .mapToInt(change -> change.arrangement().fresh())
                .sum();
        return bulk.query(
                        "SELECT nextval('placement_id_seq') AS id FROM generate_series(1, ?)",
                        row -> row.getLong("id"),
                        needed)
                .iterator();
    }

    private static Object[] columns(List<Placed> placed) {
        return new Object[] {
            Column.number(placed, Placed::number),
            Column.number(placed, Placed::hub),
            Column.text(placed, one -> one.widget().kind()),
            Column.text(placed, one -> one.widget().column().name()),
            Column.integer(placed, one -> one.widget().position()),
            Column.flag(placed, one -> one.widget().membersOnly()),
            // jsonb knows no character zero.
            Column.text(placed, one -> one.widget().configuration().toString().replace("\\u0000", ""))
        };
    }
}
