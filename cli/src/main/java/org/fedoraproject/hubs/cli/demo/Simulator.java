package org.fedoraproject.hubs.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fedoraproject.hubs.core.directory.Directory.Team;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the life of the invented community on the broker: at the first start the past twelve weeks, then a message about every two
 * seconds, and now and then a busy moment of one team. One thread; a broker that is away is waited for.
 */
final class Simulator implements AutoCloseable {

    /** The plots of a hub show twelve weeks. */
    private static final int PAST_DAYS = 12 * 7;

    /** Messages of a usual day of the past. */
    private static final int PAST_A_DAY = 30;

    private static final int BATCH = 250;

    private static final String DONE = "demo-past-published";

    private static final Logger LOG = LoggerFactory.getLogger(Simulator.class);

    private final Community community;
    private final BusPublisher publisher;
    private final Path folder;
    private final SplittableRandom random = new SplittableRandom();
    private final Thread thread = Thread.ofVirtual().name("simulator").unstarted(this::live);

    /** @param folder where it notes that the past has been published */
    Simulator(Community community, BusPublisher publisher, Path folder) {
        this.community = community;
        this.publisher = publisher;
        this.folder = folder;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        publisher.close();
    }

    private void live() {
        Life life = new Life(community, random);
        try {
            if (!Files.exists(folder.resolve(DONE))) {
                publishPast(past(life, Instant.now()));
                Files.createFile(folder.resolve(DONE));
            }
            while (!Thread.currentThread().isInterrupted()) {
                if (random.nextInt(30) == 0) {
                    busyMoment(life, community.someTeam(random));
                } else {
                    publish(List.of(life.next(Instant.now())));
                }
                Thread.sleep(Duration.ofMillis(1200 + random.nextInt(1600)));
            }
        } catch (InterruptedException e) {
            LOG.debug("the simulator has been stopped", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + folder, e);
        }
    }

    /** Fewer at weekends, most in the afternoon, as people are. */
    private List<BusMessage> past(Life life, Instant now) {
        List<Instant> times = new ArrayList<>();
        for (int day = PAST_DAYS; day >= 0; day--) {
            Instant midnight = now.truncatedTo(ChronoUnit.DAYS).minus(day, ChronoUnit.DAYS);
            boolean weekend =
                    midnight.atZone(java.time.ZoneOffset.UTC).getDayOfWeek().getValue() > 5;
            int count = (weekend ? PAST_A_DAY / 3 : PAST_A_DAY) + random.nextInt(PAST_A_DAY);
            for (int i = 0; i < count; i++) {
                double hour = (random.nextDouble() + random.nextDouble()) / 2 * 24;
                times.add(midnight.plusSeconds((long) (hour * 3600)));
            }
        }
        return times.stream()
                .filter(at -> at.isBefore(now.minusSeconds(60)))
                .sorted()
                .map(life::next)
                .toList();
    }

    private void publishPast(List<BusMessage> past) throws InterruptedException {
        for (int from = 0; from < past.size(); from += BATCH) {
            publish(past.subList(from, Math.min(past.size(), from + BATCH)));
        }
        LOG.info("published {} messages of the past twelve weeks", past.size());
    }

    private void busyMoment(Life life, Team team) throws InterruptedException {
        int count = 6 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            publish(List.of(life.next(team, Instant.now())));
            Thread.sleep(Duration.ofMillis(60 + random.nextInt(250)));
        }
    }

    private void publish(List<BusMessage> messages) throws InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                publisher.publish(messages);
                return;
            } catch (BrokerException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException("stopped while publishing");
                }
                if (tries == 0) {
                    LOG.warn("{}; trying again", e.getMessage());
                }
                Thread.sleep(Duration.ofSeconds(Math.min(10, 1L << Math.min(tries, 4))));
            }
        }
    }
}
