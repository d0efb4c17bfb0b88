package org.fedoraproject.hubs.testkit.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.traffic.Passage;
import org.fedoraproject.hubs.core.traffic.Traffic;
import org.junit.jupiter.api.Test;

/** What every store of counts must do; each test begins with an empty one. */
public interface TrafficContract {

    /** When the tests are. */
    Instant NOON = Instant.parse("2026-05-06T12:00:00Z");

    /** The day of the tests. */
    LocalDate TODAY = LocalDate.parse("2026-05-06");

    /** The store under test. */
    Traffic traffic();

    /** A message. */
    static Passage passage(String id, String application, Instant at) {
        return new Passage(new MessageId(id), application, at);
    }

    @Test
    default void countsByDayAndApplication() {
        traffic()
                .count(
                        List.of(
                                passage("1", "koji", NOON),
                                passage("2", "koji", NOON.minusSeconds(60)),
                                passage("3", "bodhi", NOON),
                                passage("4", "koji", NOON.minus(Duration.ofDays(1)))),
                        NOON);
        traffic().count(List.of(passage("5", "bodhi", NOON)), NOON);
        assertThat(traffic().days(TODAY.minusDays(7)))
                .isEqualTo(Map.of(TODAY, Map.of("koji", 2, "bodhi", 2), TODAY.minusDays(1), Map.of("koji", 1)));
        assertThat(traffic().days(TODAY)).containsOnlyKeys(TODAY);
    }

    @Test
    default void messageThatIsHandledAgainCountsOnce() {
        List<Passage> batch = List.of(passage("1", "koji", NOON), passage("2", "koji", NOON));
        traffic().count(batch, NOON);
        traffic().count(batch.reversed(), NOON.plusSeconds(90));
        traffic().count(List.of(batch.getFirst(), batch.getFirst(), passage("3", "koji", NOON)), NOON.plusSeconds(91));
        assertThat(traffic().days(TODAY)).isEqualTo(Map.of(TODAY, Map.of("koji", 3)));
    }

    @Test
    default void batchThatWasCountedBeforeALongOutageCountsOnce() {
        List<Passage> batch = List.of(passage("1", "koji", NOON), passage("2", "koji", NOON));
        traffic().count(batch, NOON.minus(Duration.ofHours(9)));
        traffic().count(batch, NOON);
        assertThat(traffic().days(TODAY)).isEqualTo(Map.of(TODAY, Map.of("koji", 2)));
    }

    @Test
    default void nothingIsCountedWithoutMessages() {
        traffic().count(List.of(), NOON);
        assertThat(traffic().days(TODAY.minusDays(7))).isEmpty();
    }

    @Test
    default void daysThatAreNotKeptGo() {
        Instant then = NOON.minus(Duration.ofDays(Traffic.DAYS - 1));
        traffic()
                .count(List.of(passage("1", "koji", then), passage("2", "koji", then.minus(Duration.ofDays(1)))), NOON);
        assertThat(traffic().days(TODAY.minusDays(300))).containsOnlyKeys(TODAY.minusDays(Traffic.DAYS - 1));
        traffic().count(List.of(passage("3", "bodhi", NOON)), NOON.plus(Duration.ofDays(1)));
        assertThat(traffic().days(TODAY.minusDays(300))).containsOnlyKeys(TODAY);
    }

    @Test
    default void clockThatIsAheadCountsForToday() {
        traffic().count(List.of(passage("1", "koji", NOON.plus(Duration.ofDays(400)))), NOON);
        assertThat(traffic().days(TODAY)).isEqualTo(Map.of(TODAY, Map.of("koji", 1)));
    }

    @Test
    default void namesThatPublishersInventAreBounded() {
        for (int batch = 0; batch < 6; batch++) {
            int first = batch * 50;
            traffic()
                    .count(
                            IntStream.range(first, first + 50)
                                    .mapToObj(n -> passage("m" + n, "invented-" + n + " \u0000\u202e", NOON))
                                    .toList(),
                            NOON);
        }
        Map<String, Integer> counts = traffic().days(TODAY).getOrDefault(TODAY, Map.of());
        assertThat(counts)
                .hasSizeLessThanOrEqualTo(Traffic.MOST_APPLICATIONS + 50)
                .containsKey(Traffic.OTHER);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(300);
    }

    @Test
    default void manyAtOnceLoseNothingAndCountNothingTwice() throws Exception {
        List<Passage> batch = IntStream.range(0, 60)
                .mapToObj(
                        n -> passage("m" + n, List.of("koji", "bodhi", "pagure").get(n % 3), NOON))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(n ->
                            pool.submit(() -> traffic().count(n % 2 == 0 ? batch : batch.reversed(), NOON)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(traffic().days(TODAY)).isEqualTo(Map.of(TODAY, Map.of("koji", 20, "bodhi", 20, "pagure", 20)));
    }
}
