package org.fedoraproject.hubs.listener.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.listener.intake.BusSource;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.listener.intake.IntakeCounts;
import org.fedoraproject.hubs.listener.intake.PatientStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills gaps: keeps each source's mark, notices when one was away or dropped something, and asks the archive for what was said meanwhile.
 * One thread, one backfill at a time for all sources that need it; what the archive says goes the ordinary way, where what is known folds.
 * The public methods are thread-safe.
 */
public final class Catchup implements HealthCheck, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Catchup.class);

    private static final Duration LEAVE = Duration.ofSeconds(5);

    /** How long an archive that failed for good is left alone. */
    private static final Duration REST = Duration.ofMinutes(5);

    private final Backfill backfill;

    private final ArchiveConfiguration settings;

    private final Marks marks;

    private final Intake intake;

    private final InstantSource clock;

    private final List<Followed> sources;

    private final Duration interval;

    private final IntakeCounts counts = new IntakeCounts();

    private final Thread thread = Thread.ofVirtual().name("catchup").unstarted(this::run);

    private volatile boolean closing;

    private volatile Health health = Health.UP;

    private Instant restUntil = Instant.MIN;

    private @Nullable String storeTrouble;

    /** What a catch-up stands between: an archive on one side, marks and inbox on the other. */
    public record Ends(Backfill backfill, Marks marks, Intake intake) {}

    /**
     * @param ends where it asks and where it puts
     * @param settings what counts as a gap
     * @param sources those that are live are followed
     * @param interval how often marks are stored and sources looked at; a few seconds
     * @param clock tells the time
     */
    public Catchup(
            Ends ends, ArchiveConfiguration settings, List<BusSource> sources, Duration interval, InstantSource clock) {
        this.backfill = ends.backfill();
        this.marks = ends.marks();
        this.intake = ends.intake();
        this.settings = settings;
        this.clock = clock;
        this.interval = interval;
        this.sources = sources.stream()
                .filter(BusSource::isLive)
                .map(source -> new Followed(source, clock.instant()))
                .toList();
    }

    /** Begins; returns at once. */
    public void start() {
        thread.start();
    }

    /** What came out of the archive. */
    public IntakeCounts counts() {
        return counts;
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public Health check() {
        return health;
    }

    private void run() {
        try {
            while (!closing) {
                turn();
                Thread.sleep(interval);
            }
        } catch (InterruptedException e) {
            LOG.debug("the catch-up was interrupted, which is how it ends", e);
        }
        store(clock.instant());
    }

    private void turn() throws InterruptedException {
        Instant now = clock.instant();
        store(now);
        sources.forEach(source -> source.look(now, settings.gap()));
        List<Followed> ready = sources.stream()
                .filter(source -> source.isKnown() && source.isReady(now, settings.settle()))
                .toList();
        if (!ready.isEmpty() && !now.isBefore(restUntil)) {
            fill(ready, now);
        }
    }

    /** Reads marks that are not known yet and stores those that have moved; without the store, later. */
    private void store(Instant now) {
        try {
            for (Followed source : sources) {
                if (!source.isKnown()) {
                    source.remember(marks.of(source.name()).orElse(null), now, settings.gap());
                }
                Instant due = source.due(now);
                if (due != null) {
                    marks.advance(source.name(), due);
                    source.moved(due);
                }
            }
            if (storeTrouble != null) {
                LOG.info("marks are kept again");
                storeTrouble = null;
                health = Health.UP;
            }
        } catch (HubStoreException e) {
            trouble(e);
        }
    }

    private void trouble(HubStoreException e) {
        if (storeTrouble == null) {
            LOG.warn("marks of the sources cannot be kept, and gaps not be filled: {}", e.getMessage());
        }
        storeTrouble = e.getMessage();
        health = Health.degraded("marks of the sources cannot be kept: " + e.getMessage());
    }

    private void fill(List<Followed> ready, Instant now) throws InterruptedException {
        Instant begin = begin(ready, now);
        int[] opened = ready.stream().mapToInt(Followed::opened).toArray();
        health = Health.degraded("asks the archive for what was missed since " + begin);
        LOG.info("asks the archive for messages from {} to {}", begin, now);
        try {
            PatientStore store = new PatientStore("hubs.archive", intake, state -> {});
            backfill.run(ArchiveQuery.all(begin, now), (page, reached) -> {
                store.store(intake.batch(page.messages(), counts));
                ready.forEach(source -> progress(source, reached));
                sources.forEach(source -> source.look(clock.instant(), settings.gap()));
            });
            for (int n = 0; n < ready.size(); n++) {
                ready.get(n).filled(opened[n]);
            }
            health = Health.UP;
            LOG.info("nothing is missing up to {}; out of the archive so far: {}", now, counts);
        } catch (ArchiveException e) {
            restUntil = clock.instant().plus(REST);
            health = Health.degraded("what was missed is not yet made up for: " + e.getMessage());
            LOG.warn(
                    "what was missed is not yet made up for, tried again in {} minutes: {}",
                    REST.toMinutes(),
                    e.getMessage());
        }
    }

    /** The oldest mark, and some time before it; but no further back than is wanted without being asked. */
    private Instant begin(List<Followed> ready, Instant now) {
        Instant begin = ready.stream()
                .map(source -> source.begin(now.minus(settings.gap())))
                .min(Instant::compareTo)
                .orElse(now)
                .minus(settings.overlap());
        Instant earliest = now.minus(settings.atMost());
        if (!begin.isBefore(earliest)) {
            return begin;
        }
        LOG.warn(
                "what was missed before {} is too old to be asked for by itself; if it is wanted: fedora-hubs bus backfill"
                        + " --since {} --until {}",
                earliest,
                begin,
                earliest);
        return earliest;
    }

    private void progress(Followed source, Instant reached) {
        try {
            marks.advance(source.name(), reached);
            source.moved(reached);
        } catch (HubStoreException e) {
            trouble(e);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.interrupt();
            thread.join(LEAVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
