package org.fedoraproject.hubs.listener.archive;

import java.time.Duration;
import java.time.Instant;
import org.fedoraproject.hubs.listener.intake.BusSource;
import org.jspecify.annotations.Nullable;

/**
 * One source and what was missed of it. Its mark stands still while there is a gap, so that a process that is killed finds it again. For
 * one thread.
 */
final class Followed {

    private final BusSource source;

    private @Nullable Instant mark;

    private boolean known;

    private boolean gap;

    private @Nullable Instant downSince;

    private Instant upSince;

    private long gaps;

    private int opened;

    Followed(BusSource source, Instant now) {
        this.source = source;
        this.upSince = now;
        this.downSince = now;
    }

    String name() {
        return source.name();
    }

    /** Whether its mark has been read. */
    boolean isKnown() {
        return known;
    }

    /** What the store says; a mark that lies back is a gap, and any mark is one where nothing was kept meanwhile. */
    void remember(@Nullable Instant stored, Instant now, Duration silence) {
        known = true;
        mark = stored;
        if (stored != null && (!source.isKept() || stored.isBefore(now.minus(silence)))) {
            open();
        }
    }

    private void open() {
        gap = true;
        opened++;
    }

    /** Looks at the source. */
    void look(Instant now, Duration silence) {
        boolean up = source.isListening();
        Instant since = downSince;
        if (!up && since == null) {
            downSince = now;
        }
        if (up && since != null) {
            // before the first message ever there is nothing to have missed
            if (mark != null && since.isBefore(now.minus(silence))) {
                open();
            }
            downSince = null;
            upSince = now;
        }
        if (up && source.gaps() != gaps) {
            gaps = source.gaps();
            open();
            upSince = now;
        }
    }

    /** Whether there is a gap that can be filled: the source is back, and the archive has had time to catch up. */
    boolean isReady(Instant now, Duration settle) {
        return gap && downSince == null && !upSince.isAfter(now.minus(settle));
    }

    boolean hasGap() {
        return gap;
    }

    /** How many gaps there have been. */
    int opened() {
        return opened;
    }

    /** Gaps up to that number have been filled; one that opened since stays. */
    void filled(int number) {
        gap = opened != number;
    }

    /** Where a backfill has to begin. */
    Instant begin(Instant otherwise) {
        Instant from = mark;
        return from == null ? otherwise : from;
    }

    /** The time to store as the mark; absent when it is stored already, or stands still. */
    @Nullable
    Instant due(Instant now) {
        if (gap || !known) {
            return null;
        }
        Instant newest = source.counts().newest().orElse(null);
        Instant plausible = newest != null && newest.isAfter(now) ? now : newest;
        Instant old = mark;
        return plausible != null && (old == null || plausible.isAfter(old)) ? plausible : null;
    }

    /** It has been stored. */
    void moved(Instant to) {
        Instant old = mark;
        mark = old == null || to.isAfter(old) ? to : old;
    }
}
