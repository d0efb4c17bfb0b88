package org.fedoraproject.hubs.web.guard;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** So many in a minute for each of a bounded number of people or addresses. Thread-safe: one lock, held briefly. */
final class Limit {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Map<String, Bucket> buckets;

    /**
     * @param most in a minute
     * @param remembered how many are counted; beyond it those longest quiet are forgotten, whose buckets are full again anyway mostly
     */
    Limit(int most, int remembered) {
        this.most = most;
        this.buckets = new LinkedHashMap<>(16, 0.75F, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        };
    }

    /** Counts one; says how long to wait when there were too many. */
    Optional<Duration> take(String who) {
        ConsumptionProbe probe = bucket(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How many are counted. */
    synchronized int size() {
        return buckets.size();
    }

    private synchronized Bucket bucket(String who) {
        return buckets.computeIfAbsent(
                who,
                name -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(most)
                                .refillGreedy(most, MINUTE)
                                .build())
                        .build());
    }
}
