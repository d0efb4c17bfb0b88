package org.fedoraproject.hubs.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.search.Pulses;

/**
 * What hubs remember beside their feeds: facts, and for teams when something last happened. The latter is written once a minute and team at
 * most, so that a busy bus costs PostgreSQL little; what is lost when a worker ends is a minute. Thread-safe.
 */
final class HubMemory {

    private static final Duration APART = Duration.ofMinutes(1);

    /** Teams of which is known what was written; beyond it those longest quiet are written again. */
    private static final int KNOWN = 10_000;

    private final FactStore facts;
    private final Pulses pulses;
    private final Clock clock;
    private final Map<HubId, Instant> written = new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<HubId, Instant> eldest) {
            return size() > KNOWN;
        }
    };

    /**
     * @param facts where facts go
     * @param pulses where signs of life go
     * @param clock nothing happens later than it says
     */
    HubMemory(FactStore facts, Pulses pulses, Clock clock) {
        this.facts = facts;
        this.pulses = pulses;
        this.clock = clock;
    }

    /** Keeps what these tell; asks nobody when they tell nothing new. May be told the same again. */
    void remember(List<AppendToFeed> jobs) {
        List<Fact> stated = jobs.stream()
                .flatMap(job -> job.facts().stream().flatMap(fact -> Fact.of(fact, job.feeds())))
                .toList();
        if (!stated.isEmpty()) {
            facts.keep(stated);
        }
        Map<HubId, Instant> beats = beats(jobs);
        if (!beats.isEmpty()) {
            pulses.beat(beats);
            note(beats);
        }
    }

    private Map<HubId, Instant> beats(List<AppendToFeed> jobs) {
        Instant now = clock.instant();
        Map<HubId, Instant> beats = new HashMap<>();
        for (AppendToFeed job : jobs) {
            Instant at = job.entry().at().isAfter(now) ? now : job.entry().at();
            job.feeds().stream()
                    .map(FeedId::value)
                    .flatMap(path -> HubId.parse(path).stream())
                    .filter(hub -> hub.kind() == HubKind.TEAM)
                    .forEach(hub -> beats.merge(hub, at, (one, other) -> one.isAfter(other) ? one : other));
        }
        beats.entrySet().removeIf(beat -> isKnown(beat.getKey(), beat.getValue()));
        return beats;
    }

    private synchronized boolean isKnown(HubId team, Instant at) {
        Instant last = written.get(team);
        return last != null && at.isBefore(last.plus(APART));
    }

    private synchronized void note(Map<HubId, Instant> beats) {
        beats.forEach((team, at) -> written.merge(team, at, (one, other) -> one.isAfter(other) ? one : other));
    }
}
