package org.fedoraproject.hubs.listener.amqp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.listener.intake.BusSource;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.listener.intake.IntakeCounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One broker: connects, consumes, stores, acknowledges, and begins anew when the connection is lost. What is acknowledged is stored;
 * what is not comes again, and the inbox knows it. Runs on one thread of its own; the public methods are thread-safe.
 */
public final class AmqpSource implements BusSource {

    private static final Logger LOG = LoggerFactory.getLogger(AmqpSource.class);

    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final BusSourceConfiguration settings;

    private final List<String> bindings;

    private final Contact contact;

    private final Intake intake;

    private final Backoff backoff;

    private final IntakeCounts counts = new IntakeCounts();

    private final ExecutorService callbacks = Executors.newVirtualThreadPerTaskExecutor();

    private final Thread thread;

    private final LongAdder reopened = new LongAdder();

    private volatile boolean closing;

    private volatile boolean listening;

    private volatile Health health = Health.down("not yet connected");

    private volatile @Nullable Credentials credentials;

    /**
     * @param settings what to consume
     * @param bindings topics for a queue that is made here, where the settings name none
     * @param contact told to the broker
     * @param intake where it goes
     * @param backoff between attempts to connect
     */
    public AmqpSource(
            BusSourceConfiguration settings, List<String> bindings, Contact contact, Intake intake, Backoff backoff) {
        this.settings = settings;
        this.bindings = settings.bindings() == null || settings.bindings().isEmpty() ? bindings : settings.bindings();
        this.contact = contact;
        this.intake = intake;
        this.backoff = backoff;
        this.thread = Thread.ofPlatform().name("source-" + settings.name()).unstarted(this::run);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public IntakeCounts counts() {
        return counts;
    }

    @Override
    public Health health() {
        Health now = health;
        Credentials current = credentials;
        if (current == null || now.state() != Health.State.UP) {
            return now;
        }
        return current.warning(Instant.now()).map(Health::degraded).orElse(now);
    }

    @Override
    public boolean isListening() {
        return listening;
    }

    @Override
    public boolean isKept() {
        return !settings.isServerNamed();
    }

    /** A queue that the broker named ended with its connection, and with it what was said until there was another. */
    @Override
    public long gaps() {
        return isKept() ? 0 : reopened.sum();
    }

    /** When the first certificate in use ends; empty without TLS or before the first connection. */
    public Optional<Instant> certificateEnds() {
        Credentials current = credentials;
        return current == null ? Optional.empty() : current.ends();
    }

    private void run() {
        int failures = 0;
        boolean before = false;
        try {
            while (!closing) {
                String reason;
                try {
                    awaitRoom();
                    try (Session session = open()) {
                        failures = 0;
                        reopened.add(before ? 1 : 0);
                        before = true;
                        listening = true;
                        reason = new Consumption(session, intake, counts, this::report, () -> closing).run();
                    } finally {
                        listening = false;
                    }
                } catch (BrokerException e) {
                    reason = String.valueOf(e.getMessage());
                    LOG.debug("{} failed", settings.prefix(), e);
                }
                if (!closing) {
                    failures++;
                    retryAfter(reason, backoff.after(failures));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted, which is how it ends", settings.prefix(), e);
        } finally {
            health = Health.down("stopped");
            callbacks.shutdown();
        }
    }

    private void retryAfter(String reason, Duration pause) throws InterruptedException {
        health = Health.down(reason);
        LOG.warn("{} is down and tries again in {} ms: {}", settings.prefix(), pause.toMillis(), reason);
        Thread.sleep(pause);
    }

    private void awaitRoom() throws InterruptedException {
        int failures = 0;
        while (!closing && !intake.hasRoom()) {
            health = Health.degraded("waits: the queue of messages is full or does not answer");
            if (failures == 0) {
                LOG.warn("{} takes nothing: the queue of messages is full or does not answer", settings.prefix());
            }
            failures++;
            Thread.sleep(Backoff.QUEUE.after(failures));
        }
    }

    private Session open() throws BrokerException {
        settings.check();
        Brokers.Login login = new Brokers.Login(
                settings.prefix(),
                String.valueOf(settings.url()),
                settings.ca(),
                settings.certificate(),
                settings.key());
        Brokers.Opened opened = Brokers.open(login, contact, "fedora-hubs listener " + settings.name(), callbacks);
        Session session = Session.start(opened, settings, bindings);
        credentials = opened.credentials();
        warnOfCertificate();
        health = Health.UP;
        LOG.info("{} consumes queue {} at {}", settings.prefix(), session.queue(), opened.address());
        return session;
    }

    private void report(Health now) {
        health = now;
    }

    private void warnOfCertificate() {
        Credentials current = credentials;
        if (current != null) {
            current.warning(Instant.now()).ifPresent(text -> LOG.warn("{}: {}", settings.prefix(), text));
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            if (thread.isAlive() && !thread.join(LEAVE)) {
                thread.interrupt();
                thread.join(LEAVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
