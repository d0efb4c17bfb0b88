package org.fedoraproject.hubs.listener.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.listener.SwitchablePipeline;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.decode.Delivery;
import org.fedoraproject.hubs.listener.intake.Arrival;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.listener.intake.BusSource;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.listener.intake.IntakeCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final SwitchablePipeline pipeline = new SwitchablePipeline();

    private final Intake intake =
            new Intake(new BusMessageDecoder(InstantSource.system()), Environment.DEVELOPMENT, pipeline, pipeline);

    private final Source source = new Source();

    private final MapOfMarks marks = new MapOfMarks();

    private Archive archive;

    private Catchup catchup;

    @BeforeEach
    void start() throws Exception {
        archive = Archive.start();
        catchup = catchup();
    }

    @AfterEach
    void stop() {
        catchup.close();
        archive.close();
    }

    @Test
    void asksForNothingBeforeTheFirstMessageEver() {
        archive.file(now.minusSeconds(600), "m");
        catchup.start();
        source.say(intake, "live", now);

        await().atMost(PATIENCE).until(() -> marks.of("tea").isPresent());
        assertThat(marks.of("tea")).hasValue(now);
        assertThat(archive.requests()).isEmpty();
        assertThat(catchup.check()).isEqualTo(Health.UP);
    }

    @Test
    void makesUpForWhatWasMissedWhileItDidNotRun() {
        marks.advance("tea", now.minus(Duration.ofHours(2)));
        IntStream.range(0, 25).forEach(n -> archive.file(now.minusSeconds(6600 - n * 60L), "m" + n));
        source.say(intake, "m3", now.minusSeconds(6600 - 180));
        catchup.start();

        await().atMost(PATIENCE).until(() -> marks.of("tea").orElseThrow().isAfter(now.minusSeconds(1)));
        assertThat(pipeline.messages())
                .extracting(BusMessage::busId)
                .hasSize(25)
                .doesNotHaveDuplicates();
        assertThat(catchup.counts().of(IntakeCounts.Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(archive.requests().getFirst().get("start"))
                .isEqualTo(Long.toString(now.minus(Duration.ofMinutes(130)).getEpochSecond()));
    }

    @Test
    void goesOnWhereItWasKilled() {
        marks.advance("tea", now.minus(Duration.ofHours(2)));
        IntStream.range(0, 60).forEach(n -> archive.file(now.minusSeconds(7000 - n * 60L), "m" + n));
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger answers = new AtomicInteger();
        archive.afterEach(() -> {
            if (answers.incrementAndGet() == 3) {
                archive.once((exchange, real) -> awaitForever(never));
            }
        });
        catchup.start();
        await().atMost(PATIENCE).until(() -> archive.requests().size() == 4);
        catchup.close();
        never.countDown();
        int kept = pipeline.messages().size();
        Instant mark = marks.of("tea").orElseThrow();
        catchup = catchup();
        catchup.start();

        await().atMost(PATIENCE).until(() -> pipeline.messages().size() == 60);
        assertThat(kept).isEqualTo(30);
        assertThat(mark).isBetween(now.minus(Duration.ofHours(2)), now.minusSeconds(7000 - 30 * 60));
        assertThat(archive.requests().get(4).get("start"))
                .isEqualTo(Long.toString(mark.minus(Duration.ofMinutes(10)).getEpochSecond()));
    }

    @Test
    void makesUpForAShortAbsenceOfASourceThatKeepsNothing() {
        marks.advance("tea", now.minusSeconds(20));
        archive.file(now.minusSeconds(10), "missed");
        catchup.start();

        await().atMost(PATIENCE).until(() -> pipeline.messages().size() == 1);
    }

    @Test
    void makesUpForTheTimeBeforeASourceThatWaitsHasConnected() throws Exception {
        marks.advance("tea", now.minusSeconds(120));
        source.listening = false;
        archive.file(now.minusSeconds(60), "missed");
        catchup.start();
        await().during(Duration.ofMillis(300))
                .atMost(PATIENCE)
                .until(() -> archive.requests().isEmpty());
        archive.file(now.minusSeconds(5), "missed while it waited");
        source.listening = true;

        await().atMost(PATIENCE).until(() -> pipeline.messages().size() == 2);
    }

    @Test
    void makesUpForAConnectionThatWasLost() {
        source.say(intake, "live", now.minusSeconds(300));
        catchup.start();
        await().atMost(PATIENCE).until(() -> marks.of("tea").isPresent());
        archive.file(now.minusSeconds(200), "missed");
        source.gaps = 1;

        await().atMost(PATIENCE).until(() -> pipeline.messages().size() == 2);
    }

    @Test
    void waitsForMarksAndForTheArchive() {
        marks.down = true;
        marks.times.put("tea", now.minus(Duration.ofHours(1)));
        archive.file(now.minusSeconds(200), "missed");
        catchup.start();
        await().atMost(PATIENCE).until(() -> catchup.check().state() == Health.State.DEGRADED);
        archive.once(Archive.status(403));
        marks.down = false;

        await().atMost(PATIENCE)
                .until(() -> String.valueOf(catchup.check().detail()).contains("403"));
        assertThat(pipeline.messages()).isEmpty();
        assertThat(marks.of("tea")).hasValue(now.minus(Duration.ofHours(1)));
    }

    @Test
    void goesBackOnlySoFar() {
        marks.advance("tea", now.minus(Duration.ofDays(90)));
        archive.file(now.minus(Duration.ofDays(80)), "too old");
        archive.file(now.minus(Duration.ofDays(2)), "missed");
        catchup.start();

        await().atMost(PATIENCE).until(() -> marks.of("tea").orElseThrow().isAfter(now.minusSeconds(1)));
        assertThat(pipeline.messages()).extracting(BusMessage::busId).containsExactly("missed");
    }

    private static void awaitForever(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Catchup catchup() throws RuntimeException {
        ArchiveConfiguration settings = new ArchiveConfiguration(
                archive.url(),
                10,
                Duration.ZERO,
                PATIENCE,
                Duration.ofHours(6),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                Duration.ZERO);
        try {
            ArchiveClient client = new ArchiveClient(
                    settings, "Tests", new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)), intake.decoder());
            return new Catchup(
                    new Catchup.Ends(new Backfill(client, settings), marks, intake),
                    settings,
                    List.of(source),
                    Duration.ofMillis(20),
                    InstantSource.system());
        } catch (ArchiveException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Marks that can be away. */
    private static final class MapOfMarks implements Marks {

        private final Map<String, Instant> times = new ConcurrentHashMap<>();

        private volatile boolean down;

        @Override
        public Optional<Instant> of(String name) {
            check();
            return Optional.ofNullable(times.get(name));
        }

        @Override
        public void advance(String name, Instant time) {
            check();
            times.merge(name, time, (old, fresh) -> fresh.isAfter(old) ? fresh : old);
        }

        private void check() {
            if (down) {
                throw new HubStoreException("no connection", new IllegalStateException("switched off"));
            }
        }
    }

    /** A source that says what it is told to. */
    private static final class Source implements BusSource {

        private final IntakeCounts counts = new IntakeCounts();

        private volatile long gaps;

        private volatile boolean listening = true;

        void say(Intake intake, String id, Instant at) {
            String body = "{\"pot\":\"" + id + "\"}";
            Decoded decoded = intake.decoder()
                    .decode(new Delivery(
                            "org.fedoraproject.dev.teahouse.pot.brewed",
                            id,
                            Map.of("sent-at", at.toString()),
                            body.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            false));
            intake.batch(List.of(new Arrival.Judged("t", decoded, new byte[0])), counts)
                    .store();
        }

        @Override
        public String name() {
            return "tea";
        }

        @Override
        public void start() {
            gaps = 0;
        }

        @Override
        public Health health() {
            return Health.UP;
        }

        @Override
        public boolean isListening() {
            return listening;
        }

        @Override
        public IntakeCounts counts() {
            return counts;
        }

        @Override
        public long gaps() {
            return gaps;
        }

        @Override
        public void close() {
            gaps = 0;
        }
    }
}
