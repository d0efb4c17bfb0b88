package org.fedoraproject.hubs.core.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

/**
 * How many messages went through the whole portal, by day and application, whether a hub waited for them or not. Some thousand numbers at
 * most, however many messages there are. Thread-safe; may block; every method throws {@code HubStoreException} when the store cannot be
 * reached.
 *
 * <p>A message counts once: its id is remembered for {@link #REMEMBERED}, which is longer than a batch whose holder died takes to be
 * handled again, and the inbox leaves out what comes again within hours. What is taken in again later than that (a backfill of a time that
 * was taken in already) counts again: remembering every id for weeks would cost more than the figures are worth.
 */
public interface Traffic {

    /** Days that are kept, today included. */
    int DAYS = 84;

    /** Names of applications that a day has at most, give or take those of one batch; publishers choose them. */
    int MOST_APPLICATIONS = 200;

    /** What counts for no application of its own. */
    String OTHER = "other";

    /** How long a message that comes again is known. */
    Duration REMEMBERED = Duration.ofHours(1);

    /** The first of the days that are kept. */
    static LocalDate oldest(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1L);
    }

    /** Counts messages that were not counted yet, all of them or none; those of days that are not kept are left out. */
    void count(Collection<Passage> passages, Instant now);

    /**
     * What was counted, in one round trip.
     *
     * @param since first day (UTC)
     * @return counts by application of each day that has any
     */
    Map<LocalDate, Map<String, Integer>> days(LocalDate since);
}
