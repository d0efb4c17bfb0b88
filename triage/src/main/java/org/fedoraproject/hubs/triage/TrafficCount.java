package org.fedoraproject.hubs.triage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.traffic.Passage;
import org.fedoraproject.hubs.core.traffic.Traffic;

/** Counts what goes through, a batch at a time, whether anybody waits for it or not. Thread-safe. */
@Singleton
public final class TrafficCount {

    private final Traffic traffic;
    private final Clock clock;

    /** By the clock of this machine. */
    @Inject
    public TrafficCount(Traffic traffic) {
        this(traffic, Clock.systemUTC());
    }

    /** @param clock says which days are kept */
    public TrafficCount(Traffic traffic, Clock clock) {
        this.traffic = traffic;
        this.clock = clock;
    }

    /** Counts each once, however often its batch is handled. */
    void count(Collection<Activity> activities) {
        if (!activities.isEmpty()) {
            traffic.count(activities.stream().map(Passage::of).toList(), clock.instant());
        }
    }
}
