package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.jspecify.annotations.Nullable;

/** Writes what belongs to hubs: people, memberships, placements. Runs in the caller's transaction. Thread-safe. */
@Singleton
final class BelongingsWriter {

    private static final String INSERT_PEOPLE =
            "INSERT INTO person (username) SELECT name FROM unnest(?) AS n (name) WHERE NOT " + Forgotten.of("n.name")
                    + " ON CONFLICT (username) DO NOTHING";

    private static final String SET_TIME_ZONES = """
            UPDATE person SET time_zone = n.time_zone FROM unnest(?, ?) AS n (username, time_zone)
             WHERE person.username = n.username AND person.time_zone IS DISTINCT FROM n.time_zone
            """;

    private static final String INSERT_MEMBERS = """
            INSERT INTO membership (hub_id, username, role) SELECT DISTINCT * FROM unnest(?, ?, ?) AS n (hub_id, username, role)
             WHERE EXISTS (SELECT FROM person p WHERE p.username = n.username)
                ON CONFLICT (hub_id, username, role) DO UPDATE SET given = false WHERE membership.given RETURNING hub_id
            """;

    /** What owners gave on the hub's own pages stays, unless the team's members are those of its group alone. */
    private static final String DELETE_MEMBERS = """
            DELETE FROM membership m
             WHERE m.hub_id = ANY(?) AND m.role IN ('OWNER', 'MEMBER')
               AND (NOT m.given OR EXISTS (SELECT FROM hub h WHERE h.id = m.hub_id AND h.joining = 'GROUP'))
               AND (m.hub_id, m.username, m.role) NOT IN (SELECT * FROM unnest(?, ?, ?))
            RETURNING m.hub_id
            """;

    private static final String INSERT_PLACEMENTS = """
            INSERT INTO placement (id, hub_id, kind, area, position, configuration, shows_feed)
            SELECT id, hub_id, kind, area, position, CAST(configuration AS jsonb), shows_feed
              FROM unnest(?, ?, ?, ?, ?, ?, ?) AS n (id, hub_id, kind, area, position, configuration, shows_feed)
            """;

    private final Bulk bulk;

    BelongingsWriter(Bulk bulk) {
        this.bulk = bulk;
    }

    /** A plan and the number of its hub. */
    record Numbered(long hub, NewHub plan) {}

    /** Somebody's role on a hub. */
    private record Membership(long hub, String username, String role) {}

    /** A planned placement that has its numbers. */
    private record Placed(long id, long hub, NewPlacement widget) {}

    /**
     * Makes rows of people who have none and did not ask to be forgotten.
     *
     * @param directory whether an absent time zone means that there is none; otherwise it means that nothing is known
     */
    void writePeople(Collection<NewHub> plans, boolean directory) {
        Set<String> usernames = new TreeSet<>();
        Map<String, @Nullable String> zones = new TreeMap<>();
        for (NewHub plan : plans) {
            plan.members().forEach(member -> usernames.add(member.username()));
            String zone = plan.hub().timeZone();
            if (plan.hub().id().kind() == HubKind.USER) {
                usernames.add(plan.hub().id().name());
                if (zone != null || directory) {
                    zones.put(plan.hub().id().name(), zone);
                }
            }
        }
        // In order of name, as everywhere: two writers may wait for each other, but not in a circle.
        bulk.update(INSERT_PEOPLE, (Object) usernames.toArray(String[]::new));
        if (!zones.isEmpty()) {
            bulk.update(
                    SET_TIME_ZONES,
                    zones.keySet().toArray(String[]::new),
                    zones.values().toArray(String[]::new));
        }
    }

    /**
     * Gives the planned roles to those who have a row; roles that somebody has already stay as they are. Returns the hubs that got a new
     * one.
     */
    List<Long> writeMembers(Collection<Numbered> plans) {
        List<Membership> rows = memberships(plans);
        return rows.isEmpty()
                ? List.of()
                : bulk.query(
                        INSERT_MEMBERS,
                        row -> row.getLong("hub_id"),
                        Column.number(rows, Membership::hub),
                        Column.text(rows, Membership::username),
                        Column.text(rows, Membership::role));
    }

    /** Takes owners and members away that the plans do not name. Returns the hubs that lost one. */
    List<Long> deleteFormerMembers(Collection<Numbered> plans) {
        List<Membership> kept = memberships(plans);
        return bulk.query(
                DELETE_MEMBERS,
                row -> row.getLong("hub_id"),
                Column.number(plans, Numbered::hub),
                Column.number(kept, Membership::hub),
                Column.text(kept, Membership::username),
                Column.text(kept, Membership::role));
    }

    private static List<Membership> memberships(Collection<Numbered> plans) {
        return plans.stream()
                .flatMap(plan -> plan.plan().members().stream()
                        .map(member -> new Membership(
                                plan.hub(), member.username(), member.role().name())))
                .toList();
    }

    /** Writes the planned layouts of new hubs. Returns what feeds and placements wait for. */
    List<InterestWriter.Entry> writePlacements(Collection<Numbered> plans) {
        List<Placed> rows = numbered(plans);
        bulk.update(
                INSERT_PLACEMENTS,
                Column.number(rows, Placed::id),
                Column.number(rows, Placed::hub),
                Column.text(rows, row -> row.widget().kind()),
                Column.text(rows, row -> row.widget().column().name()),
                Column.integer(rows, row -> row.widget().position()),
                Column.text(rows, row -> row.widget().configuration().toString().replace("\\u0000", "")),
                Column.flag(rows, row -> row.widget().showsFeed()));
        List<InterestWriter.Entry> entries = new ArrayList<>();
        plans.forEach(plan ->
                entries.addAll(InterestWriter.ofFeed(plan.hub(), plan.plan().feedInterests())));
        rows.forEach(row -> entries.addAll(
                InterestWriter.ofPlacement(row.hub(), row.id(), row.widget().interests())));
        return entries;
    }

    private List<Placed> numbered(Collection<Numbered> plans) {
        int needed =
                plans.stream().mapToInt(plan -> plan.plan().widgets().size()).sum();
        List<Long> ids = bulk.query(
                "SELECT nextval('placement_id_seq') AS id FROM generate_series(1, ?)",
                row -> row.getLong("id"),
                needed);
        List<Placed> rows = new ArrayList<>();
        for (Numbered plan : plans) {
            for (NewPlacement widget : plan.plan().widgets()) {
                rows.add(new Placed(ids.get(rows.size()), plan.hub(), widget));
            }
        }
        return rows;
    }
}
