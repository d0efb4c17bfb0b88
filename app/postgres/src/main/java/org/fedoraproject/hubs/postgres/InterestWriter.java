package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.fedoraproject.hubs.core.interest.Interest;
import org.jspecify.annotations.Nullable;

/**
 * Writes the table {@code interest}, hub by hub: the new rows replace the old ones when the transaction ends, and whoever looks up
 * meanwhile sees the old ones. Runs in the caller's transaction, which holds the hubs' locks. Thread-safe.
 */
@Singleton
final class InterestWriter {

    private static final String INSERT =
            "INSERT INTO interest (key, hub_id, placement_id) SELECT * FROM unnest(?, ?, ?)";

    private static final String DELETE =
            "DELETE FROM interest WHERE hub_id = ANY(?) AND (placement_id IS NULL OR placement_id = ANY(?))";

    private static final String SHOW = """
            UPDATE placement SET shows_feed = n.shows_feed FROM unnest(?, ?) AS n (id, shows_feed)
             WHERE placement.id = n.id AND placement.shows_feed <> n.shows_feed
            """;

    private final Bulk bulk;

    InterestWriter(Bulk bulk) {
        this.bulk = bulk;
    }

    /**
     * A key somebody waits for.
     *
     * @param placement which widget waits; null where it is the hub's feed
     */
    record Entry(String key, long hub, @Nullable Long placement) {}

    /** What a placement is told anew. */
    record Told(long placement, long hub, boolean showsFeed, Collection<Interest> interests) {}

    static List<Entry> ofFeed(long hub, Collection<Interest> keys) {
        return keys.stream().map(key -> new Entry(key.key(), hub, null)).toList();
    }

    static List<Entry> ofPlacement(long hub, long placement, Collection<Interest> keys) {
        return keys.stream().map(key -> new Entry(key.key(), hub, placement)).toList();
    }

    void insert(List<Entry> entries) {
        if (!entries.isEmpty()) {
            bulk.update(
                    INSERT,
                    Column.text(entries, Entry::key),
                    Column.number(entries, Entry::hub),
                    Column.number(entries, Entry::placement));
        }
    }

    /** Replaces what the feeds of some hubs and some of their placements wait for; other placements keep what they have. */
    void replace(Collection<Long> hubs, List<Entry> feeds, List<Told> placements) {
        bulk.update(SHOW, Column.number(placements, Told::placement), Column.flag(placements, Told::showsFeed));
        bulk.update(DELETE, hubs.toArray(Long[]::new), Column.number(placements, Told::placement));
        insert(feeds);
        insert(placements.stream()
                .flatMap(told -> ofPlacement(told.hub(), told.placement(), told.interests()).stream())
                .toList());
    }
}
