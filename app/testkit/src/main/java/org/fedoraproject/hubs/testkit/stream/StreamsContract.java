package org.fedoraproject.hubs.testkit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.stream.EntryKind;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.Reading;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.core.stream.SavedFilter;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.core.stream.Streams;
import org.fedoraproject.hubs.testkit.feed.FeedFixture;
import org.fedoraproject.hubs.testkit.hub.HubFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of what people keep, hide and have read must do. Each test begins with empty stores. */
public interface StreamsContract {

    /** A moment. */
    Instant NOW = Instant.parse("2026-03-04T12:00:00.123Z");

    /** A team. */
    HubId DESIGN = HubId.team("design");

    /** The hubs of these people. */
    HubStore hubs();

    /** Under test. */
    Streams streams();

    /** Under test. */
    SavedFilters filters();

    /** Ada and Ben are known. */
    @BeforeEach
    default void settle() {
        hubs().createMissing(List.of(
                HubFixture.user("ada").plan(), HubFixture.user("ben").plan()));
    }

    private static SavedEntry saved(String id, long after) {
        return new SavedEntry(
                FeedFixture.entry(id, 0), List.of(DESIGN, HubId.user("ben")), NOW.plusSeconds(after), false);
    }

    private static MessageId id(String id) {
        return new MessageId(id);
    }

    private List<String> kept(String username) {
        return streams().saved(username, 0, 100).stream()
                .map(each -> each.entry().id().value())
                .toList();
    }

    /** As the name says. */
    @Test
    default void knowsNothingOfWhoKeepsNothing() {
        assertThat(streams().reading("ada")).isEqualTo(Reading.NOTHING);
        assertThat(streams().saved("ada", 0, 10)).isEmpty();
        assertThat(filters().of("ada")).isEmpty();
        assertThat(streams().remove("ada", id("e1"), NOW)).isFalse();
        assertThat(streams().restore("ada", id("e1"), NOW)).isFalse();
        assertThat(streams().pin("ada", id("e1"), true)).isFalse();
    }

    /** As the name says. */
    @Test
    default void keepsTheWholeEntry() {
        SavedEntry entry = saved("e1", 0);
        assertThat(streams().save("ada", entry)).isTrue();
        assertThat(streams().saved("ada", id("e1"))).contains(entry);
        assertThat(streams().saved("ben", id("e1"))).isEmpty();
        assertThat(streams().reading("ada").saved()).containsExactly(id("e1"));
        assertThat(streams().reading("ben")).isEqualTo(Reading.NOTHING);
    }

    /** As the name says. */
    @Test
    default void savesNothingForWhoIsNotKnown() {
        assertThat(streams().save("nobody", saved("e1", 0))).isFalse();
        assertThat(streams().hide("nobody", new Hide(null, new EntryKind("koji", "build")), NOW))
                .isFalse();
        streams().visit("nobody", NOW);
        assertThat(streams().reading("nobody")).isEqualTo(Reading.NOTHING);
        assertThat(filters().save(filter("nobody", "x"))).isEmpty();
    }

    /** As the name says. */
    @Test
    default void showsPinnedOnesFirstThenWhatWasSavedLast() {
        for (int i = 1; i <= 4; i++) {
            assertThat(streams().save("ada", saved("e" + i, i))).isTrue();
        }
        assertThat(streams().pin("ada", id("e2"), true)).isTrue();
        assertThat(kept("ada")).containsExactly("e2", "e4", "e3", "e1");
        assertThat(streams().saved("ada", 1, 2))
                .extracting(each -> each.entry().id().value())
                .containsExactly("e4", "e3");
        assertThat(streams().saved("ada", 0, 1)).allMatch(SavedEntry::pinned);
        assertThat(streams().reading("ada").pinned()).containsExactly(id("e2"));
        assertThat(streams().pin("ada", id("e2"), false)).isTrue();
        assertThat(kept("ada")).containsExactly("e4", "e3", "e2", "e1");
    }

    /** As the name says. */
    @Test
    default void savesTwiceAsOnceAndLeavesThePin() {
        streams().save("ada", saved("e1", 0));
        streams().pin("ada", id("e1"), true);
        assertThat(streams().save("ada", saved("e1", 5))).isTrue();
        assertThat(streams().saved("ada", 0, 9)).singleElement().matches(SavedEntry::pinned);
    }

    /** As the name says. */
    @Test
    default void bringsBackWhatWasRemovedForADay() {
        streams().save("ada", saved("e1", 0));
        assertThat(streams().remove("ada", id("e1"), NOW)).isTrue();
        assertThat(streams().remove("ada", id("e1"), NOW)).isFalse();
        assertThat(kept("ada")).isEmpty();
        assertThat(streams().reading("ada").saved()).isEmpty();
        assertThat(streams().restore("ada", id("e1"), NOW.plus(Duration.ofHours(23))))
                .isTrue();
        assertThat(kept("ada")).containsExactly("e1");
        streams().remove("ada", id("e1"), NOW);
        assertThat(streams().restore("ada", id("e1"), NOW.plus(Duration.ofHours(25))))
                .isFalse();
        assertThat(kept("ada")).isEmpty();
    }

    /** As the name says. */
    @Test
    default void savesAnewWhatWasRemoved() {
        streams().save("ada", saved("e1", 0));
        streams().remove("ada", id("e1"), NOW);
        assertThat(streams().save("ada", saved("e1", 7))).isTrue();
        assertThat(streams().saved("ada", id("e1"))).contains(saved("e1", 7));
    }

    /** Also by many at once. */
    @Test
    default void keepsNoMoreThanItMay() throws Exception {
        for (int i = 0; i < SavedEntry.MOST - 3; i++) {
            assertThat(streams().save("ada", saved("e" + i, 0))).isTrue();
        }
        List<Callable<Boolean>> rush = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(i -> () -> streams().save("ada", saved("late" + i, 1)))
                .toList();
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> future : threads.invokeAll(rush)) {
                done += future.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(3);
        assertThat(streams().reading("ada").saved()).hasSize(SavedEntry.MOST);
        streams().remove("ada", id("e1"), NOW);
        assertThat(streams().save("ada", saved("one.more", 2))).isTrue();
        assertThat(streams().restore("ada", id("e1"), NOW)).isFalse();
    }

    /** As the name says. */
    @Test
    default void pinsNoMoreThanItMay() {
        for (int i = 0; i <= SavedEntry.MOST_PINNED; i++) {
            streams().save("ada", saved("e" + i, i));
            assertThat(streams().pin("ada", id("e" + i), true)).isEqualTo(i < SavedEntry.MOST_PINNED);
        }
        assertThat(streams().pin("ada", id("e0"), true)).isTrue();
        streams().remove("ada", id("e0"), NOW);
        assertThat(streams().pin("ada", id("e" + SavedEntry.MOST_PINNED), true)).isTrue();
    }

    /** As the name says. */
    @Test
    default void hidesAKindHereOrEverywhere() {
        FeedEntry entry = FeedFixture.entry("e1", 0);
        Hide here = new Hide(DESIGN, EntryKind.of(entry));
        Hide everywhere = new Hide(null, new EntryKind("koji", "build.state.change"));
        assertThat(streams().hide("ada", here, NOW)).isTrue();
        assertThat(streams().hide("ada", here, NOW)).isTrue();
        assertThat(streams().hide("ada", everywhere, NOW.plusSeconds(1))).isTrue();
        Reading reading = streams().reading("ada");
        assertThat(reading.hides()).containsExactly(here, everywhere);
        assertThat(reading.hides(DESIGN, entry)).isTrue();
        assertThat(reading.hides(HubId.team("infra"), entry)).isFalse();
        assertThat(reading.hidesOnAll(Set.of(DESIGN, HubId.team("infra")), entry))
                .isFalse();
        assertThat(streams().reading("ben").hides()).isEmpty();
        assertThat(streams().show("ada", here)).isTrue();
        assertThat(streams().show("ada", here)).isFalse();
        assertThat(streams().reading("ada").hides()).containsExactly(everywhere);
    }

    /** As the name says. */
    @Test
    default void hidesNoMoreThanItMay() {
        for (int i = 0; i <= Hide.MOST; i++) {
            assertThat(streams().hide("ada", new Hide(null, new EntryKind("koji", "a" + i)), NOW))
                    .isEqualTo(i < Hide.MOST);
        }
        assertThat(streams().reading("ada").hides()).hasSize(Hide.MOST);
    }

    /** As the name says. */
    @Test
    default void takesWhatWasThereOnTheLastVisitForRead() {
        streams().visit("ada", NOW);
        assertThat(streams().reading("ada").readUpTo()).isEqualTo(NOW);
        Instant later = NOW.plus(Duration.ofMinutes(20));
        streams().visit("ada", later);
        assertThat(streams().reading("ada").readUpTo()).isEqualTo(NOW);
        streams().visit("ada", later.plus(Duration.ofMinutes(31)));
        assertThat(streams().reading("ada").readUpTo()).isEqualTo(later);
    }

    /** As the name says. */
    @Test
    default void marksAsReadAndTakesThatBack() {
        streams().visit("ada", NOW);
        streams().read("ada", NOW.plusSeconds(60));
        assertThat(streams().reading("ada").readUpTo()).isEqualTo(NOW.plusSeconds(60));
        streams().read("ada", NOW);
        assertThat(streams().reading("ada").readUpTo()).isEqualTo(NOW);
        assertThat(streams().reading("ben").readUpTo()).isEqualTo(Instant.MAX);
    }

    private static SavedFilter filter(String username, String name) {
        return new SavedFilter(FilterId.fresh(), username, name, "application=koji", NOW);
    }

    /** As the name says. */
    @Test
    default void keepsFiltersByName() {
        SavedFilter builds = filter("ada", "Builds");
        assertThat(filters().save(builds)).contains(builds);
        assertThat(filters().save(filter("ada", "All"))).isPresent();
        SavedFilter other = new SavedFilter(FilterId.fresh(), "ada", "Builds", "q=x", NOW.plusSeconds(9));
        assertThat(filters().save(other)).map(SavedFilter::id).contains(builds.id());
        assertThat(filters().of("ada")).extracting(SavedFilter::name).containsExactly("All", "Builds");
        assertThat(filters().of("ada").getLast().query()).isEqualTo("q=x");
        assertThat(filters().of("ben")).isEmpty();
        assertThat(filters().remove("ben", builds.id())).isFalse();
        assertThat(filters().remove("ada", builds.id())).isTrue();
        assertThat(filters().remove("ada", builds.id())).isFalse();
        assertThat(filters().of("ada")).hasSize(1);
    }

    /** As the name says. */
    @Test
    default void namesNoMoreFiltersThanItMay() {
        for (int i = 0; i <= SavedFilter.MOST; i++) {
            Optional<SavedFilter> kept = filters().save(filter("ada", "f" + i));
            assertThat(kept.isPresent()).isEqualTo(i < SavedFilter.MOST);
        }
        assertThat(filters().save(filter("ada", "f3"))).isPresent();
    }
}
