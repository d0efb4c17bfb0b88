package org.fedoraproject.hubs.cli.bus;

import java.io.Console;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.listener.archive.ArchivePage;
import org.fedoraproject.hubs.listener.archive.Backfill;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.listener.intake.IntakeCounts;
import org.fedoraproject.hubs.listener.intake.PatientStore;
import org.jspecify.annotations.Nullable;

/** Stores the pages of a backfill, or only counts them, and shows on a terminal how far it has come. Its reading methods are thread-safe. */
final class BackfillTally implements Backfill.Pages {

    private final Terminal terminal;

    private final @Nullable Intake intake;

    private final boolean watched;

    private final IntakeCounts counts = new IntakeCounts();

    private volatile @Nullable Instant reached;

    private final AtomicLong messages = new AtomicLong();

    private final AtomicLong unreadable = new AtomicLong();

    private boolean waiting;

    /** @param intake where messages go; absent: nowhere */
    BackfillTally(Terminal terminal, @Nullable Intake intake) {
        this.terminal = terminal;
        this.intake = intake;
        this.watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public void take(ArchivePage page, Instant upTo) throws InterruptedException {
        Intake into = intake;
        long bad = page.messages().stream()
                .filter(message -> message.decoded() instanceof Decoded.Undecodable)
                .count();
        if (into != null) {
            new PatientStore("hubs.archive", into, this::report).store(into.batch(page.messages(), counts));
        }
        messages.addAndGet(page.messages().size());
        unreadable.addAndGet(bad);
        reached = upTo;
        if (watched) {
            terminal.err().print("\r" + upTo.truncatedTo(ChronoUnit.SECONDS) + "  " + messages + " messages ");
            terminal.err().flush();
        }
    }

    private void report(Health now) {
        if (now.state() != Health.State.UP && !waiting) {
            endLine();
            terminal.say("waits: the queue of messages is full or does not answer");
        }
        waiting = now.state() != Health.State.UP;
    }

    /** Messages that the archive could not give. */
    void skip(long number) {
        unreadable.addAndGet(number);
    }

    /** Until when everything has been taken in. */
    Instant reached(Instant otherwise) {
        Instant now = reached;
        return now == null ? otherwise : now;
    }

    long messages() {
        return messages.get();
    }

    /** Whether every message could be read. */
    boolean isClean() {
        return unreadable.get() == 0;
    }

    /** Whether somebody looks on. */
    boolean isWatched() {
        return watched;
    }

    /** Ends the line of progress, if there is one. */
    void endLine() {
        if (watched && messages.get() > 0) {
            terminal.err().println();
            terminal.err().flush();
        }
    }

    Map<String, Long> counts() {
        Map<String, Long> out = new LinkedHashMap<>();
        out.put("messages", messages.get());
        if (intake != null) {
            out.put("new", counts.of(IntakeCounts.Outcome.PUT));
            out.put("known", counts.of(IntakeCounts.Outcome.DUPLICATE));
            out.put("foreign", counts.of(IntakeCounts.Outcome.FOREIGN));
        }
        out.put("unreadable", unreadable.get());
        return out;
    }

    @Override
    public String toString() {
        String taken = intake == null
                ? "nothing taken in"
                : counts.of(IntakeCounts.Outcome.PUT) + " new, " + counts.of(IntakeCounts.Outcome.DUPLICATE)
                        + " known, " + counts.of(IntakeCounts.Outcome.FOREIGN) + " of another environment";
        return messages + " messages: " + taken + ", " + unreadable + " unreadable";
    }
}
