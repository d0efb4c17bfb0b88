package org.fedoraproject.hubs.testkit.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the widget cache promises. Implementations give a fresh, empty cache. */
public interface WidgetCacheContract {

    /** Long enough for a test. */
    Duration LONG = Duration.ofMinutes(5);

    /** The cache of the running test. */
    WidgetCache cache();

    private static CacheKey key(int placement, String configuration) {
        return new CacheKey(new PlacementId(placement), "weeks", configuration);
    }

    private static CachedValue value(String data, long generation, @Nullable String error) {
        return new CachedValue(data, generation, Instant.ofEpochMilli(1_700_000_000_123L), error);
    }

    @Test
    default void givesBackWhatWasStoredUnderItsKeyAlone() {
        CachedValue one = value("{\"a\":\n\"größer – 数\"}", 1, null);
        CachedValue two = value("", 1_700_000_000_000_123L, "the service is slow");
        assertThat(cache().put(key(1, "x"), one, LONG)).isTrue();
        assertThat(cache().put(key(2, "x"), two, LONG)).isTrue();
        assertThat(cache().getAll(List.of(key(1, "x"), key(1, "y"), key(2, "x"), key(3, "x"))))
                .isEqualTo(Map.of(key(1, "x"), one, key(2, "x"), two));
        assertThat(cache().getAll(List.of())).isEmpty();
    }

    @Test
    default void anOlderGenerationDoesNotReplaceANewerOne() {
        assertThat(cache().put(key(1, "x"), value("new", 10, null), LONG)).isTrue();
        assertThat(cache().put(key(1, "x"), value("stale", 9, null), LONG)).isFalse();
        assertThat(cache().put(key(1, "x"), value("same, again", 10, null), LONG))
                .isTrue();
        assertThat(cache().getAll(List.of(key(1, "x"))).get(key(1, "x"))).isEqualTo(value("same, again", 10, null));
    }

    @Test
    default void forgetsAfterItsTime() {
        cache().put(key(1, "x"), value("short", 10, null), Duration.ofMillis(50));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> cache().getAll(List.of(key(1, "x"))).isEmpty());
        assertThat(cache().put(key(1, "x"), value("older, but alone", 1, null), LONG))
                .isTrue();
    }

    @Test
    default void cleansAndCountsWhatWasThere() {
        cache().put(key(1, "x"), value("1", 1, null), LONG);
        cache().put(key(2, "x"), value("2", 1, null), LONG);
        assertThat(cache().clean(List.of(key(1, "x"), key(3, "x")))).isEqualTo(1);
        assertThat(cache().getAll(List.of(key(1, "x"), key(2, "x")))).containsOnlyKeys(key(2, "x"));
    }
}
