package org.fedoraproject.hubs.listener.fedmsg;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.listener.intake.BusSource;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.listener.intake.IntakeCounts;
import org.fedoraproject.hubs.listener.intake.PatientStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The legacy bus: one thread empties the sockets into a bounded buffer, another checks and stores. What the buffer cannot take is dropped
 * and counted, for nobody on this bus can be asked again; a backfill is the repair. The public methods are thread-safe.
 */
public final class FedmsgSource implements BusSource {

    private static final Logger LOG = LoggerFactory.getLogger(FedmsgSource.class);

    private static final Duration LEAVE = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** How often authorities, revocation lists and policy are read again. */
    private static final Duration RENEW = Duration.ofMinutes(5);

    private static final int BATCH = 200;

    private static final long BATCH_BYTES = 2_000_000;

    private final FedmsgConfiguration settings;

    private final Intake intake;

    private final Backoff backoff;

    private final InstantSource clock;

    private final FrameBuffer buffer;

    private final Subscriptions subscriptions;

    private final Judge judge;

    private final IntakeCounts counts = new IntakeCounts();

    private final Thread reader;

    private final Thread storer;

    private volatile boolean closing;

    private volatile boolean read;

    private volatile @Nullable String problem = "not yet started";

    private volatile @Nullable Trust trust;

    private volatile Health storing = Health.UP;

    /**
     * @param settings addresses, and whom to believe
     * @param bindings topics, where the settings name none
     * @param intake where it goes
     * @param backoff between attempts to connect
     * @param clock tells when a message arrives
     */
    public FedmsgSource(
            FedmsgConfiguration settings, List<String> bindings, Intake intake, Backoff backoff, InstantSource clock) {
        this.settings = settings;
        this.intake = intake;
        this.backoff = backoff;
        this.clock = clock;
        this.buffer = new FrameBuffer(Math.max(1, settings.buffer()));
        this.subscriptions = new Subscriptions(settings.addresses(), settings.prefixes(bindings), backoff, buffer);
        this.judge = new Judge(intake, counts, new LetterAllowance(clock));
        this.reader = Thread.ofPlatform().name("source-" + settings.name()).unstarted(this::read);
        this.storer = Thread.ofVirtual().name("store-" + settings.name()).unstarted(this::store);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public IntakeCounts counts() {
        return counts;
    }

    /** Messages refused for a reason, since the start. */
    public long refused(Refusal refusal) {
        return judge.refused(refusal);
    }

    /** Messages dropped because the buffer was full, since the start. */
    public long dropped() {
        return buffer.dropped();
    }

    @Override
    public long gaps() {
        return buffer.dropped() + subscriptions.lost();
    }

    /** Connections lost since the start. */
    public long connectionsLost() {
        return subscriptions.lost();
    }

    /** When the first authority ends; empty before the files have been read, and without any. */
    public Optional<Instant> certificateEnds() {
        Trust current = trust;
        return current == null ? Optional.empty() : current.ends();
    }

    @Override
    public Health health() {
        String why = problem;
        Trust current = trust;
        if (why != null || current == null) {
            return Health.down(String.valueOf(why));
        }
        List<String> down = subscriptions.down();
        if (down.size() == subscriptions.size()) {
            return Health.down("not connected to " + String.join(", ", down)
                    + "; check that a publisher listens there and speaks ZeroMQ");
        }
        if (storing.state() != Health.State.UP) {
            return storing;
        }
        if (!down.isEmpty()) {
            return Health.degraded("not connected to " + String.join(", ", down));
        }
        return current.warning(clock.instant()).map(Health::degraded).orElse(Health.UP);
    }

    private void read() {
        try {
            awaitTrust();
            storer.start();
            subscriptions.run(() -> closing);
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted, which is how it ends", settings.prefix(), e);
        } finally {
            read = true;
            problem = "stopped";
        }
    }

    private void awaitTrust() throws InterruptedException {
        for (int failures = 1; trust == null && !closing; failures++) {
            try {
                settings.check();
                trust = Trust.read(settings);
                problem = null;
            } catch (TrustException e) {
                problem = e.getMessage();
                LOG.error("{} takes nothing: {}", settings.prefix(), e.getMessage());
                Thread.sleep(backoff.after(failures));
            }
        }
        if (settings.signatures() == FedmsgConfiguration.Signatures.IGNORED) {
            LOG.warn("{} takes messages without checking who signed them", settings.prefix());
        }
    }

    private void store() {
        Trust first = trust;
        if (first == null) {
            return;
        }
        Verifier verifier = new Verifier(settings, first, clock);
        PatientStore store = new PatientStore(settings.prefix(), intake, now -> storing = now);
        Instant renew = clock.instant().plus(RENEW);
        try {
            while (!read || !buffer.isEmpty()) {
                List<Frames> taken = buffer.take(BATCH, BATCH_BYTES, PATIENCE);
                if (!taken.isEmpty()) {
                    store.store(intake.batch(judge.arrivals(taken, verifier), counts));
                }
                if (clock.instant().isAfter(renew)) {
                    renew(verifier);
                    renew = clock.instant().plus(RENEW);
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("{} ends with messages that are not stored", settings.prefix(), e);
        }
    }

    private void renew(Verifier verifier) {
        try {
            Trust renewed = Trust.read(settings);
            verifier.replace(renewed);
            trust = renewed;
        } catch (TrustException e) {
            LOG.error("{} goes on with what it read before: {}", settings.prefix(), e.getMessage());
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            leave(reader);
            leave(storer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void leave(Thread thread) throws InterruptedException {
        if (thread.isAlive() && !thread.join(LEAVE)) {
            thread.interrupt();
            thread.join(LEAVE);
        }
    }
}
