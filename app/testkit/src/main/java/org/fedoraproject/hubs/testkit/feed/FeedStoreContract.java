package org.fedoraproject.hubs.testkit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.feed.FeedFixture.entries;
import static org.fedoraproject.hubs.testkit.feed.FeedFixture.entry;
import static org.fedoraproject.hubs.testkit.feed.FeedFixture.into;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.feed.FeedStore.Addition;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.junit.jupiter.api.Test;

/** What every {@link FeedStore} does. */
public interface FeedStoreContract {

    /** Where most tests put things. */
    FeedId ADA = new FeedId("u/ada");

    /** Another feed. */
    FeedId DESIGN = new FeedId("t/design.team$");

    /** The day of the fixture's entries. */
    LocalDate DAY = FeedFixture.NOON.atZone(ZoneOffset.UTC).toLocalDate();

    /** The store under test, empty when a test begins; the same during one test. */
    FeedStore store();

    @Test
    default void returnsAnEntryAsItWasGiven() {
        FeedEntry full = entry("full", 0);
        FeedEntry bare = new FeedEntry(
                new MessageId("bare"),
                FeedFixture.NOON.minusSeconds(1),
                "git",
                "git.receive",
                Severity.INFO,
                null,
                List.of(),
                List.of(),
                null,
                Sentence.of("Something happened"),
                Sentence.of("Something happened"),
                "",
                "");
        store().append(into(ADA, List.of(bare, full)));

        assertThat(store().read(ADA).id()).isEqualTo(ADA);
        assertThat(store().read(ADA).entries()).containsExactly(full, bare);
    }

    @Test
    default void keepsLargeTextsOfAnyScript() {
        FeedEntry entry = entry("unicode", 0);
        Sentence said = Sentence.start()
                .person("日本語")
                .text(" said ")
                .quote("🎨é\"\\$.{}" + "字".repeat(400))
                .end();
        FeedEntry large = new FeedEntry(
                entry.id(),
                entry.at(),
                entry.application(),
                entry.topic(),
                entry.severity(),
                "日本語",
                List.of("$where", "a.b", "日本語"),
                entry.packages(),
                "https://example.org/" + "a".repeat(900),
                said,
                said,
                entry.icon(),
                entry.grouping());
        store().append(into(ADA, List.of(large)));

        assertThat(store().read(ADA).entries()).containsExactly(large);
    }

    @Test
    default void takesAnEntryOnceHoweverOftenItIsGiven() {
        FeedEntry first = entry("e1", 1);
        store().append(into(ADA, List.of(first, first)));
        store().append(into(ADA, List.of(first)));
        store().append(into(ADA, List.of(entry("e2", 2), first)));
        store().append(into(DESIGN, List.of(first)));

        assertThat(ids(store().read(ADA))).containsExactly("e2", "e1");
        assertThat(ids(store().read(DESIGN))).containsExactly("e1");
        assertThat(store().read(ADA).days()).isEqualTo(Map.of(DAY, Map.of("bodhi", 2)));
        assertThat(store().read(DESIGN).days()).isEqualTo(Map.of(DAY, Map.of("bodhi", 1)));
    }

    @Test
    default void keepsTheFirstOfEntriesThatTellTheSame() {
        FeedEntry old = entry("old form", 1, List.of("demo/lamp/1", "demo/lamp/2"));
        FeedEntry same = entry("new form", 2, List.of("demo/lamp/2", "demo/lamp/3"));
        FeedEntry other = entry("another", 3, List.of("demo/lamp/3"));
        store().append(into(ADA, List.of(old, same, entry("e4", 4))));
        store().append(into(ADA, List.of(same)));
        store().append(into(ADA, List.of(same, other)));
        store().append(into(DESIGN, List.of(same)));
        store().append(into(DESIGN, List.of(entry("e5", 5), other, old)));

        assertThat(ids(store().read(ADA))).containsExactly("e4", "another", "old form");
        assertThat(store().read(ADA).entries()).contains(old, other);
        assertThat(ids(store().read(DESIGN))).containsExactly("e5", "new form");
        assertThat(store().read(ADA).days()).isEqualTo(Map.of(DAY, Map.of("bodhi", 3)));
        assertThat(store().read(DESIGN).days()).isEqualTo(Map.of(DAY, Map.of("bodhi", 2)));
    }

    @Test
    default void keepsTheNewestHundredWhateverTheOrder() {
        List<FeedEntry> shuffled = new ArrayList<>(entries(0, 250));
        Collections.shuffle(shuffled, new Random(7));
        for (int from = 0; from < 250; from += 50) {
            store().append(into(ADA, shuffled.subList(from, from + 50)));
        }

        assertThat(store().read(ADA).entries())
                .containsExactlyElementsOf(entries(150, 250).reversed());
        assertThat(store().read(ADA).days()).isEqualTo(Map.of(DAY, Map.of("bodhi", 250)));
    }

    @Test
    default void whatFellOffDoesNotComeBack() {
        store().append(into(ADA, entries(0, 150)));
        store().append(into(ADA, entries(0, 50)));
        store().append(into(ADA, List.of(entry("e10", 10), entry("e149", 149))));

        assertThat(store().read(ADA).entries())
                .containsExactlyElementsOf(entries(50, 150).reversed());
    }

    @Test
    default void ordersEntriesOfOneInstantById() {
        store().append(into(ADA, List.of(entry("b", 0), entry("d", 0))));
        store().append(into(ADA, List.of(entry("c", 0), entry("a", 0))));

        assertThat(ids(store().read(ADA))).containsExactly("d", "c", "b", "a");
    }

    @Test
    default void countsByDayAndApplicationWhateverItsName() {
        List<String> names = List.of("bodhi", "a.b", "$cmd", "50%", "%2E", "日本", "a+b c");
        List<FeedEntry> entries = new ArrayList<>();
        names.forEach(name -> entries.add(entry("id of " + name, entries.size(), name)));
        entries.add(entry("day before", -Duration.ofDays(1).toSeconds()));
        store().append(into(ADA, entries));

        Map<LocalDate, Map<String, Integer>> days = store().read(ADA).days();
        assertThat(days.keySet()).containsExactlyInAnyOrder(DAY, DAY.minusDays(1));
        assertThat(days.get(DAY))
                .containsOnlyKeys(names)
                .allSatisfy((name, count) -> assertThat(count).isEqualTo(1));
        assertThat(store().days(ADA)).isEqualTo(days);
        assertThat(store().days(DESIGN)).isEmpty();
    }

    @Test
    default void countsNoDayOfTheFarPastOrFuture() {
        long years = Duration.ofDays(2 * 365).toSeconds();
        store().append(into(ADA, List.of(entry("old", -years), entry("new", years))));

        assertThat(ids(store().read(ADA))).containsExactly("new", "old");
        assertThat(store().read(ADA).days()).isEmpty();
    }

    @Test
    default void countsAYearOfDaysAndTwelveWeeksOfHours() {
        long day = Duration.ofDays(1).toSeconds();
        store().append(into(
                ADA,
                List.of(
                        entry("noon", 0),
                        entry("half past", 1800),
                        entry("two", 7200),
                        entry("last month", -30 * day),
                        entry("last spring", -300 * day))));
        store().append(into(ADA, List.of(entry("noon", 0))));

        assertThat(store().hours(ADA))
                .isEqualTo(Map.of(
                        FeedFixture.NOON,
                        2,
                        FeedFixture.NOON.plusSeconds(7200),
                        1,
                        FeedFixture.NOON.minusSeconds(30 * day),
                        1));
        assertThat(store().days(ADA)).containsOnlyKeys(DAY, DAY.minusDays(30), DAY.minusDays(300));
        assertThat(store().hours(DESIGN)).isEmpty();
    }

    @Test
    default void knowsWhenPeopleLastDidSomethingThemselves() {
        FeedId ben = new FeedId("u/ben");
        store().append(into(ADA, entries(0, 3)));
        store().append(into(ben, entries(5, 7)));

        assertThat(store().lastActs(Map.of("ada", ADA, "ben", ben, "eve", new FeedId("u/eve"))))
                .isEqualTo(Map.of("ada", FeedFixture.NOON.plusSeconds(2)));
        assertThat(store().lastActs(Map.of())).isEmpty();
    }

    @Test
    default void unknownFeedsAreEmpty() {
        FeedId nobody = new FeedId("u/nobody");
        store().append(List.of());
        store().append(into(ADA, entries(0, 1)));

        assertThat(store().read(nobody)).isEqualTo(Feed.empty(nobody));
        Map<FeedId, Feed> all = store().readAll(List.of(nobody, ADA, nobody));
        assertThat(all).containsOnlyKeys(nobody, ADA);
        assertThat(all.get(nobody)).isEqualTo(Feed.empty(nobody));
        assertThat(all.get(ADA)).isEqualTo(store().read(ADA));
        assertThat(store().readAll(List.of())).isEmpty();
    }

    @Test
    default void manyWritersOfTheSameEntriesLoseNoneAndCountEachOnce() throws Exception {
        List<FeedId> feeds =
                IntStream.range(0, 20).mapToObj(i -> new FeedId("u/person" + i)).toList();
        List<Addition> all = new ArrayList<>();
        feeds.forEach(feed -> all.addAll(into(feed, entries(0, 60))));
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            List<Addition> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            writers.add(() -> {
                for (int from = 0; from < shuffled.size(); from += 40) {
                    store().append(shuffled.subList(from, from + 40));
                }
                return true;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).isTrue();
            }
        }

        assertThat(store().readAll(feeds).values()).allSatisfy(feed -> {
            assertThat(feed.entries()).containsExactlyElementsOf(entries(0, 60).reversed());
            assertThat(feed.days()).isEqualTo(Map.of(DAY, Map.of("bodhi", 60)));
        });
    }

    private static List<String> ids(Feed feed) {
        return feed.entries().stream().map(e -> e.id().value()).toList();
    }
}
