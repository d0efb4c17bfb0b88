package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.layout.Arrangement;
import org.fedoraproject.hubs.core.layout.LayoutMerge;
import org.fedoraproject.hubs.core.layout.LayoutRules.Present;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.layout.WidgetRules;
import org.fedoraproject.hubs.core.layout.WidgetRules.Pin;
import org.fedoraproject.hubs.postgres.LayoutWriter.Change;

/** Writes what becomes of layouts, notes it, and tells the index. Thread-safe. */
@Singleton
final class LayoutChanges {

    /** Hubs that are locked at a time while a release's widgets come in: a writer of one of them waits for some hundred milliseconds. */
    private static final int PAGE = 200;

    private static final String LACKING = """
            SELECT h.id FROM hub h LEFT JOIN layout l ON l.hub_id = h.id
             WHERE h.id > ? AND h.kind = ?
               AND (NOT coalesce(l.known_kinds, (SELECT coalesce(jsonb_agg(p.kind), '[]') FROM placement p WHERE p.hub_id = h.id))
                        @> CAST(? AS jsonb)
                    OR EXISTS (SELECT FROM unnest(?, ?, ?) AS pin (kind, area, position)
                                WHERE NOT EXISTS (SELECT FROM placement p WHERE p.hub_id = h.id AND p.kind = pin.kind
                                                     AND p.area = pin.area AND p.position = pin.position)))
             ORDER BY h.id LIMIT ? FOR NO KEY UPDATE OF h
            """;

    private static final String NOTE = """
            INSERT INTO audit (actor, action, hub, detail)
            SELECT ?, 'layout', hub, CAST(detail AS jsonb) FROM unnest(?, ?) AS n (hub, detail)
            """;

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;
    private final LayoutReader reader;
    private final LayoutWriter writer;
    private final IndexBuilder index;

    LayoutChanges(
            TransactionOperations<Connection> transactions,
            Bulk bulk,
            LayoutReader reader,
            LayoutWriter writer,
            IndexBuilder index) {
        this.transactions = transactions;
        this.bulk = bulk;
        this.reader = reader;
        this.writer = writer;
        this.index = index;
    }

    /** Writes somebody's change. The transaction of the caller holds the hub's lock. */
    void write(Viewer viewer, HubLock.Locked locked, LayoutRow row, Arrangement next, WidgetRules rules) {
        Change change = new Change(locked.number(), locked.hub().id(), row, next);
        writer.write(List.of(change));
        index.reindex(List.of(locked.number()), rules::interests);
        note(String.valueOf(viewer.username()), List.of(change));
    }

    private void note(String actor, List<Change> changes) {
        bulk.update(
                NOTE,
                actor,
                Column.text(changes, change -> change.id().path()),
                Column.text(changes, LayoutChanges::detail));
    }

    private static String detail(Change change) {
        List<Map<String, String>> widgets = change.arrangement().changes().stream()
                .map(one -> Map.of("how", one.how().code(), "kind", one.kind()))
                .toList();
        return BoundedJson.write(Map.of("layout", change.row().version(), "widgets", widgets));
    }

    /** As {@link LayoutStore#merge}. */
    int merge(WidgetRules rules) {
        return Arrays.stream(HubKind.values())
                .mapToInt(kind -> merge(kind, rules))
                .sum();
    }

    private int merge(HubKind kind, WidgetRules rules) {
        Set<String> starters = LayoutMerge.starters(kind, rules);
        List<Wanted> pins = Wanted.of(rules.pins(kind));
        Object[] lacking = {
            kind.letter(),
            BoundedJson.write(starters),
            Column.text(pins, pin -> pin.pin().kind()),
            Column.text(pins, pin -> pin.pin().column().name()),
            Column.integer(pins, Wanted::position)
        };
        int changed = 0;
        long done = 0;
        while (done >= 0) {
            long after = done;
            Page page = transactions.executeWrite(status -> mergePage(after, lacking, starters, rules));
            changed += page.changed();
            done = page.last();
        }
        return changed;
    }

    private record Page(long last, int changed) {}

    private record Wanted(Pin pin, int position) {
        static List<Wanted> of(List<Pin> pins) {
            Map<Object, Integer> next = new HashMap<>();
            return pins.stream()
                    .map(pin -> new Wanted(pin, next.merge(pin.column(), 1, Integer::sum) - 1))
                    .toList();
        }
    }

    private Page mergePage(long after, Object[] lacking, Set<String> starters, WidgetRules rules) {
        List<Object> parameters = new ArrayList<>(List.of(after));
        parameters.addAll(Arrays.asList(lacking));
        parameters.add(PAGE);
        List<Long> ids = bulk.query(LACKING, row -> row.getLong("id"), parameters.toArray());
        if (ids.isEmpty()) {
            return new Page(-1, 0);
        }
        List<Change> changes = new ArrayList<>();
        Map<Long, LayoutRow> rows = new HashMap<>();
        for (LayoutReader.Stored stored : reader.readAll(ids)) {
            Present present = new Present(stored.layout(), rules);
            LayoutMerge.merged(stored.id().kind(), present, stored.row().known())
                    .ifPresentOrElse(
                            next -> changes.add(new Change(
                                    stored.hub(), stored.id(), stored.row().next(next.split(), starters), next)),
                            () -> rows.put(stored.hub(), stored.row().offering(starters)));
        }
        writer.writeRows(rows);
        if (!changes.isEmpty()) {
            writer.write(changes);
            index.reindex(changes.stream().map(Change::hub).toList(), rules::interests);
            note(LayoutStore.PORTAL, changes);
        }
        return new Page(ids.getLast(), changes.size());
    }
}
