package org.fedoraproject.hubs.listener.archive;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.intake.Arrival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks through what an archive holds of a span of time, oldest first, in slices of a few hours and pages. When the archive has more
 * messages of a slice at the end than at first, some may have been filed before the page at hand, and the slice is read once more. For
 * one thread at a time.
 */
public final class Backfill {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    private static final int FEWER = 4;

    /** Messages left out in a row before the archive counts as broken. */
    private static final int MOST_SKIPPED = 3;

    private final ArchiveClient client;

    private final ArchiveConfiguration settings;

    /** Takes pages. */
    @FunctionalInterface
    public interface Pages {

        /**
         * Called with each page; the next one is asked for when it returns.
         *
         * @param page what came
         * @param reached before this time everything has been handed over
         */
        void take(ArchivePage page, Instant reached) throws InterruptedException;
    }

    /** Where it stands within a slice. */
    private static final class Place {
        int page = 1;
        int rows;
        long promised = -1;
        long total;
        long skipped;
        int failures;

        Place(int rows) {
            this.rows = rows;
        }

        /** Asks for less at a time from here on; a page of one that cannot be read is left out. */
        void shrink(UnreadablePageException why) throws ArchiveException {
            if (rows == 1) {
                failures++;
                if (failures > MOST_SKIPPED) {
                    throw new ArchiveException(
                            "the archive's answers cannot be read: " + why.getMessage()
                                    + "; check that hubs.archive.url is its search address",
                            why);
                }
                LOG.warn("a message in the archive cannot be read and is left out: {}", why.getMessage());
                page++;
                skipped++;
                return;
            }
            int before = (page - 1) * rows;
            rows = Math.max(1, rows / FEWER);
            page = before / rows + 1;
        }
    }

    /**
     * @param client asks
     * @param settings rows and slice
     */
    public Backfill(ArchiveClient client, ArchiveConfiguration settings) {
        this.client = client;
        this.settings = settings;
    }

    /**
     * Hands over everything; returns when that is done.
     *
     * @return messages that could not be read and were left out
     * @throws ArchiveException when the archive refuses or fails for good; what was handed over stays so
     */
    public long run(ArchiveQuery query, Pages pages) throws ArchiveException, InterruptedException {
        long skipped = 0;
        Instant from = query.start();
        while (from.isBefore(query.end())) {
            Instant until = earlier(from.plus(settings.slice()), query.end());
            Place first = read(query.between(from, until), pages);
            skipped += first.skipped;
            if (first.total > first.promised) {
                LOG.info("the archive has filed more from {} to {} meanwhile, which is read again", from, until);
                read(query.between(from, until), pages);
            }
            from = until;
        }
        return skipped;
    }

    private Place read(ArchiveQuery slice, Pages pages) throws ArchiveException, InterruptedException {
        Place place = new Place(Math.clamp(settings.rows(), 1, 100));
        while (true) {
            try {
                ArchivePage page = client.page(slice, place.page, place.rows);
                place.promised = place.promised < 0 ? page.total() : place.promised;
                place.total = page.total();
                place.failures = 0;
                boolean last = place.page >= page.pages() || page.messages().isEmpty();
                pages.take(page, last ? slice.end() : reached(slice, page));
                if (last) {
                    return place;
                }
                place.page++;
            } catch (UnreadablePageException e) {
                place.shrink(e);
            }
        }
    }

    /** The middle time on a page: pages are in order, but a message without a time counts as of now. */
    private static Instant reached(ArchiveQuery slice, ArchivePage page) {
        List<Instant> times = page.messages().stream()
                .map(Arrival.Judged::decoded)
                .filter(Decoded.Understood.class::isInstance)
                .map(decoded -> ((Decoded.Understood) decoded).message().sentAt())
                .sorted()
                .toList();
        return times.isEmpty() ? slice.start() : earlier(times.get(times.size() / 2), slice.end());
    }

    private static Instant earlier(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }
}
