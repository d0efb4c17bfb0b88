package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.text.PlainText;

/**
 * Writes the table {@code hub}. Rows are inserted in the order of their names and locked in the order of their numbers, by everybody, so
 * that writers wait for each other but never in a circle. Runs in the caller's transaction. Thread-safe.
 */
@Singleton
final class HubWriter {

    private static final String INSERT = """
            INSERT INTO hub (kind, name, title, summary, description, visibility, origin, links, follows, sort_title, search_text,
                             archived, created_at, joining, avatar)
            SELECT kind, name, title, summary, description, visibility, origin, CAST(links AS jsonb), CAST(follows AS jsonb), sort_title,
                   search_text, archived, CAST(created_at AS timestamptz), joining, nullif(avatar, '')
              FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   AS n (kind, name, title, summary, description, visibility, origin, links, follows, sort_title, search_text, archived,
                         created_at, joining, avatar)
             WHERE n.kind = 't' OR NOT (
            """ + Forgotten.of("n.name") + """
                   OR EXISTS (SELECT FROM person p WHERE p.username = n.name AND p.disabled_at IS NOT NULL))
                ON CONFLICT (kind, name) DO NOTHING RETURNING id, kind, name
            """;

    private static final String LOCK = """
            SELECT id, kind, name FROM hub WHERE (kind, name) IN (SELECT * FROM unnest(?, ?)) ORDER BY id FOR NO KEY UPDATE
            """;

    private static final String LOCK_PAGE = "SELECT id FROM hub WHERE id > ? ORDER BY id LIMIT ? FOR NO KEY UPDATE";

    /** What people changed on the hub's own pages is left as they made it. */
    private static final String UPDATE = """
            UPDATE hub SET title = s.title, summary = s.summary, description = s.description, visibility = s.visibility, origin = s.origin,
                           links = s.links, follows = s.follows, sort_title = s.sort_title, search_text = s.search_text
              FROM (SELECT h.id, n.origin,
                           CASE WHEN h.edited @> '"title"' THEN h.title ELSE n.title END AS title,
                           CASE WHEN h.edited @> '"title"' THEN h.sort_title ELSE n.sort_title END AS sort_title,
                           CASE WHEN h.edited @> '"title"' THEN h.search_text ELSE n.search_text END AS search_text,
                           CASE WHEN h.edited @> '"summary"' THEN h.summary ELSE n.summary END AS summary,
                           CASE WHEN h.edited @> '"description"' THEN h.description ELSE n.description END AS description,
                           CASE WHEN h.edited @> '"visibility"' THEN h.visibility ELSE n.visibility END AS visibility,
                           CASE WHEN h.edited @> '"links"' THEN h.links ELSE CAST(n.links AS jsonb) END AS links,
                           CASE WHEN h.edited @> '"follows"' THEN h.follows ELSE CAST(n.follows AS jsonb) END AS follows
                      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                           AS n (kind, name, title, summary, description, visibility, origin, links, follows, sort_title, search_text)
                      JOIN hub h ON h.kind = n.kind AND h.name = n.name) s
             WHERE hub.id = s.id
               AND (hub.title, hub.summary, hub.description, hub.visibility, hub.origin, hub.links, hub.follows)
                   IS DISTINCT FROM (s.title, s.summary, s.description, s.visibility, s.origin, s.links, s.follows)
            RETURNING hub.id
            """;

    private static final String DESCRIBE = """
            UPDATE hub SET title = ?, summary = ?, description = ?, visibility = ?, links = CAST(? AS jsonb), follows = CAST(? AS jsonb),
                           sort_title = ?, search_text = ?, joining = ?, avatar = nullif(?, ''),
                           edited = (SELECT jsonb_agg(DISTINCT name)
                                       FROM (SELECT jsonb_array_elements_text(edited) UNION SELECT * FROM unnest(?)) AS names (name))
             WHERE id = ?
            """;

    private static final String FOLLOWS_OF_THEIR_OWN =
            "SELECT id FROM hub WHERE id = ANY(?) AND edited @> '\"follows\"'";

    private static final String AUDIT = """
            INSERT INTO audit (actor, action, hub) SELECT h.origin, 'save', h.kind || '/' || h.name FROM hub h WHERE h.id = ANY(?)
            """;

    private static final String AUDIT_CREATION = """
            INSERT INTO audit (actor, action, hub) SELECT h.origin, 'create', h.kind || '/' || h.name FROM hub h WHERE h.id = ANY(?)
            """;

    private static final String AUDIT_PEOPLE = """
            INSERT INTO audit (actor, action, hub, person, detail)
            SELECT h.origin, 'grant', h.kind || '/' || h.name, m.username, jsonb_build_object('role', m.role)
              FROM hub h JOIN membership m ON m.hub_id = h.id WHERE h.id = ANY(?) ORDER BY m.username, m.role
            """;

    private static final String WITHOUT_PEOPLE = """
            DELETE FROM announcement a USING hub h
             WHERE h.id = ANY(?) AND a.kind = h.kind AND a.name = h.name AND a.what = 'user.role.added'
            """;

    /** Longest title that counts when hubs are sorted; an index entry must not grow with a title. */
    private static final int MAX_SORTED = 200;

    private final Bulk bulk;

    HubWriter(Bulk bulk) {
        this.bulk = bulk;
    }

    /**
     * Inserts those that do not exist; people who asked to be forgotten, and those who were shut out, get none.
     *
     * @return number of each hub that this call made
     */
    Map<HubId, Long> insertMissing(Collection<NewHub> plans) {
        List<Hub> hubs = plans.stream()
                .map(NewHub::hub)
                .sorted(Comparator.comparing(Hub::id))
                .toList();
        List<Object> columns = new ArrayList<>(described(hubs));
        columns.add(Column.flag(hubs, Hub::archived));
        columns.add(Column.text(hubs, hub -> hub.createdAt().toString()));
        columns.add(Column.text(hubs, hub -> hub.joining().name()));
        columns.add(Column.text(hubs, hub -> Objects.requireNonNullElse(hub.avatar(), "")));
        return numbers(INSERT, columns.toArray());
    }

    /** Locks those that exist until the transaction ends, and says their numbers. */
    Map<HubId, Long> lock(Collection<HubId> ids) {
        return numbers(LOCK, Names.kinds(ids), Names.names(ids));
    }

    /** Locks the next page of all hubs, in order of number, until the transaction ends; returns their numbers. */
    List<Long> lockAfter(long after, int limit) {
        return bulk.query(LOCK_PAGE, row -> row.getLong("id"), after, limit);
    }

    private Map<HubId, Long> numbers(String sql, Object... columns) {
        Map<HubId, Long> numbers = new HashMap<>();
        bulk.query(
                        sql,
                        row -> Map.entry(Rows.id(row.getString("kind"), row.getString("name")), row.getLong("id")),
                        columns)
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        return numbers;
    }

    /**
     * Brings what a directory says into rows that exist.
     *
     * @return numbers of the hubs that were different before
     */
    List<Long> update(Collection<NewHub> plans) {
        List<Hub> hubs = plans.stream().map(NewHub::hub).toList();
        return bulk.query(UPDATE, row -> row.getLong("id"), described(hubs).toArray());
    }

    /** Writes what people changed on the hub's own pages, and that they did. */
    void describe(long number, Hub next, Collection<String> fields) {
        List<Hub> one = List.of(next);
        bulk.update(
                DESCRIBE,
                next.title(),
                next.summary(),
                next.description(),
                next.visibility().name(),
                json(one, Hub::links)[0],
                json(one, Hub::follows)[0],
                sortTitle(next.title()),
                searchText(next.id().name(), next.title()),
                next.joining().name(),
                Objects.requireNonNullElse(next.avatar(), ""),
                fields.toArray(String[]::new),
                number);
    }

    /** Which of these hubs follow what people said on their pages, whatever a directory says. */
    Set<Long> withOwnFollows(Collection<Long> numbers) {
        return Set.copyOf(
                bulk.query(FOLLOWS_OF_THEIR_OWN, row -> row.getLong("id"), (Object) numbers.toArray(Long[]::new)));
    }

    /** Notes that the origin of these hubs changed them. */
    void audit(Collection<Long> changed) {
        bulk.update(AUDIT, (Object) changed.toArray(Long[]::new));
    }

    /** Notes that the origin of these hubs made them, and who was on them from the start. */
    void auditCreation(Collection<Long> made) {
        bulk.update(AUDIT_CREATION, (Object) made.toArray(Long[]::new));
        bulk.update(AUDIT_PEOPLE, (Object) made.toArray(Long[]::new));
    }

    /**
     * That a hub was made is announced, and not that each of those joined who were on it from the start: the hub brought them along. For
     * hubs that this transaction made, before anybody else comes to them.
     */
    void announceWithoutPeople(Collection<Long> made) {
        bulk.update(WITHOUT_PEOPLE, (Object) made.toArray(Long[]::new));
    }

    /** From here on this transaction acts in somebody's name. */
    void actAs(String actor) {
        bulk.actAs(actor);
    }

    /** The columns that insert and update share, in their order. */
    private static List<Object> described(List<Hub> hubs) {
        return List.of(
                Column.text(hubs, hub -> hub.id().kind().letter()),
                Column.text(hubs, hub -> hub.id().name()),
                Column.text(hubs, Hub::title),
                Column.text(hubs, Hub::summary),
                Column.text(hubs, Hub::description),
                Column.text(hubs, hub -> hub.visibility().name()),
                Column.text(hubs, Hub::origin),
                json(hubs, Hub::links),
                json(hubs, Hub::follows),
                Column.text(hubs, hub -> sortTitle(hub.title())),
                Column.text(hubs, hub -> searchText(hub.id().name(), hub.title())));
    }

    private static String[] json(List<Hub> hubs, Function<Hub, Object> part) {
        // jsonb knows no character zero either, and JSON hides it behind an escape.
        return Column.text(hubs, hub -> BoundedJson.write(part.apply(hub)).replace("\\u0000", ""));
    }

    /** A title as lists are sorted by it. */
    static String sortTitle(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return lower.length() <= MAX_SORTED ? lower : PlainText.clean(lower, MAX_SORTED);
    }

    /** What search looks into. */
    static String searchText(String name, String title) {
        return searchable(name) + "\n" + searchable(title);
    }

    /** A text as search compares it: one line, lower case by rules that depend on no server's locale. */
    static String searchable(String text) {
        return text.replace('\n', ' ').toLowerCase(Locale.ROOT);
    }
}
