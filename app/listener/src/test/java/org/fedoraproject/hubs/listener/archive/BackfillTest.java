package org.fedoraproject.hubs.listener.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.intake.Arrival;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackfillTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final Instant begin = now.minus(Duration.ofHours(10));

    private final List<BusMessage> taken = new ArrayList<>();

    private final List<Instant> progress = new ArrayList<>();

    private final List<String> reasons = new ArrayList<>();

    private Archive archive;

    private ArchiveClient client;

    private Backfill backfill;

    @BeforeEach
    void start() throws Exception {
        archive = Archive.start();
        ArchiveConfiguration settings = settings(Duration.ofSeconds(20));
        client = client(settings);
        backfill = new Backfill(client, settings);
    }

    @AfterEach
    void stop() {
        client.close();
        archive.close();
    }

    @Test
    void readsEverythingInOrderAndBothForms() throws Exception {
        IntStream.range(0, 25).forEach(n -> archive.file(begin.plusSeconds(n * 60L), "m" + n));
        archive.fileLegacy(begin.plus(Duration.ofHours(7)), "2026-00000000-0000-4000-8000-000000000001");
        archive.fileNonsense(begin.plus(Duration.ofHours(8)));
        archive.file(begin.minusSeconds(1), "before");

        assertThat(backfill.run(ArchiveQuery.all(begin, now), this::take)).isZero();
        assertThat(taken).hasSize(26);
        assertThat(taken).extracting(BusMessage::sentAt).isSorted();
        assertThat(taken.getFirst().users()).containsExactly("ralph");
        assertThat(taken.getFirst().schema()).isEqualTo("teahouse.pot.v1");
        assertThat(taken.getLast().busId()).isEqualTo("00000000-0000-4000-8000-000000000001");
        assertThat(taken.getLast().sentAt()).isEqualTo(begin.plus(Duration.ofHours(7)));
        assertThat(reasons).singleElement().asString().contains("neither");
        assertThat(progress).isSorted().endsWith(now);
        assertThat(archive.agents()).containsOnly("Tests (+https://bugs.example)");
        assertThat(archive.requests())
                .hasSize(4)
                .allSatisfy(asked -> assertThat(asked)
                        .containsEntry("order", "asc")
                        .containsEntry("rows_per_page", "10")
                        .doesNotContainKey("user"));
    }

    @Test
    void asksForOnePersonAlone() throws Exception {
        archive.file(begin.plusSeconds(1), "hers", "tea & co/é");
        archive.file(begin.plusSeconds(2), "his");

        backfill.run(new ArchiveQuery(begin, now, List.of("tea & co/é"), List.of(), List.of()), this::take);
        assertThat(taken).extracting(BusMessage::busId).containsExactly("hers");
    }

    @Test
    void survivesEveryTroubleThatPasses() throws Exception {
        IntStream.range(0, 30).forEach(n -> archive.file(begin.plusSeconds(n), "m" + n));
        archive.once(Archive.status(503));
        archive.once(Archive.status(429, "Retry-After", "1"));
        archive.once(Archive.cutOff());
        archive.once(Archive.half());
        archive.once(Archive.status(502, "Retry-After", "nonsense"));
        long started = System.nanoTime();

        backfill.run(ArchiveQuery.all(begin, now), this::take);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofSeconds(1));
        assertThat(taken).extracting(BusMessage::busId).doesNotHaveDuplicates().hasSize(30);
        assertThat(archive.left()).isEmpty();
    }

    @Test
    void asksForLessWhenAPageIsTooLarge() throws Exception {
        IntStream.range(0, 30).forEach(n -> archive.file(begin.plusSeconds(n), "m" + n));
        for (int n = 0; n < 3; n++) {
            archive.once(Archive.bytes(ArchiveClient.MAX_ANSWER + 1));
        }

        backfill.run(ArchiveQuery.all(begin, now), this::take);
        assertThat(taken).extracting(BusMessage::busId).hasSize(30).doesNotHaveDuplicates();
        assertThat(archive.requests())
                .extracting(asked -> asked.get("rows_per_page"))
                .contains("10", "2");
    }

    @Test
    void leavesOutTheOneMessageThatCannotBeRead() throws Exception {
        archive.file(begin.plusSeconds(1), "m1");
        archive.file(begin.plusSeconds(2), "m2");
        archive.file(begin.plusSeconds(3), "m3");
        int[] bad = {3, 3, 3}; // three readings each of ten, of two and of the first one
        for (int readings : bad) {
            for (int n = 0; n < readings; n++) {
                archive.once(Archive.half());
            }
        }

        assertThat(backfill.run(ArchiveQuery.all(begin, now), this::take)).isEqualTo(1);
        assertThat(taken).extracting(BusMessage::busId).containsExactly("m2", "m3");
    }

    @Test
    void givesUpOnWhatIsNoArchive() {
        for (int n = 0; n < 40; n++) {
            archive.once(Archive.bytes(10));
        }

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> backfill.run(ArchiveQuery.all(begin, now), this::take))
                .withMessageContaining("hubs.archive.url");
    }

    @Test
    void givesUpAtOnceWhereWaitingDoesNotHelp() {
        archive.once(Archive.status(404));
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> backfill.run(ArchiveQuery.all(begin, now), this::take))
                .withMessageContaining("404");
        archive.once(Archive.status(503, "Retry-After", "86400"));
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> backfill.run(ArchiveQuery.all(begin, now), this::take))
                .withMessageContaining("1440 minutes");
        assertThat(archive.requests()).hasSize(2);
    }

    @Test
    void givesUpOnAnArchiveThatIsAway() {
        archive.close();

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> backfill.run(ArchiveQuery.all(begin, now), this::take))
                .withMessageContaining("failed 8 times");
    }

    @Test
    void doesNotWaitForeverForAnAnswer() throws Exception {
        ArchiveConfiguration hasty = settings(Duration.ofMillis(300));
        try (ArchiveClient impatient = client(hasty)) {
            archive.file(begin.plusSeconds(1), "m1");
            archive.once((exchange, real) -> {
                exchange.sendResponseHeaders(200, real.length);
                exchange.getResponseBody().write(real, 0, 5);
                exchange.getResponseBody().flush();
                exchange.getRequestBody().readAllBytes();
                try {
                    new java.util.concurrent.CountDownLatch(1).await(2, java.util.concurrent.TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });

            new Backfill(impatient, hasty).run(ArchiveQuery.all(begin, now), this::take);
            assertThat(taken).hasSize(1);
        }
    }

    @Test
    void missesNothingThatIsFiledMeanwhile() throws Exception {
        IntStream.range(0, 25).forEach(n -> archive.file(begin.plusSeconds(100 + n), "m" + n));
        AtomicInteger late = new AtomicInteger();
        archive.afterEach(() -> {
            int number = late.getAndIncrement();
            if (number < 2) {
                archive.file(begin.plusSeconds(number), "late" + number); // before the page at hand
                archive.file(now.plusSeconds(number + 1), "new" + number); // after the end
            }
        });

        backfill.run(ArchiveQuery.all(begin, now), this::take);
        assertThat(taken)
                .extracting(BusMessage::busId)
                .contains("late0", "late1", "m0", "m24")
                .doesNotContain("new0", "new1");
        assertThat(taken)
                .extracting(BusMessage::busId)
                .contains(IntStream.range(0, 25).mapToObj(n -> "m" + n).toArray(String[]::new));
    }

    @Test
    void saysWhichAddressIsNone() {
        for (String url : List.of("ftp://archive.example/x", "nonsense", "http://")) {
            assertThatExceptionOfType(ArchiveException.class)
                    .isThrownBy(() -> client(ArchiveConfiguration.of(url)))
                    .withMessageContaining("hubs.archive.url");
        }
        assertThat(ArchiveQuery.all(begin, now)
                        .page(java.net.URI.create("https://a.example/raw?meta=title"), 2, 5)
                        .toString())
                .startsWith("https://a.example/raw?meta=title&start=")
                .endsWith("&page=2");
    }

    private void take(ArchivePage page, Instant reached) {
        for (Arrival.Judged arrival : page.messages()) {
            switch (arrival.decoded()) {
                case Decoded.Understood understood -> taken.add(understood.message());
                case Decoded.Undecodable undecodable -> reasons.add(undecodable.reason());
            }
        }
        progress.add(reached);
    }

    private ArchiveConfiguration settings(Duration timeout) {
        return new ArchiveConfiguration(
                archive.url(),
                10,
                Duration.ZERO,
                timeout,
                Duration.ofHours(6),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                Duration.ZERO);
    }

    private static ArchiveClient client(ArchiveConfiguration settings) throws ArchiveException {
        return new ArchiveClient(
                settings,
                "Tests (+https://bugs.example)",
                new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)),
                new BusMessageDecoder(InstantSource.system()));
    }
}
