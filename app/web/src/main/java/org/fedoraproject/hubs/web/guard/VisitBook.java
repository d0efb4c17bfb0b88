package org.fedoraproject.hubs.web.guard;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.core.person.Visits;
import org.fedoraproject.hubs.core.person.Visits.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits until they are written, together and every few seconds, so that no page waits for it. What a process that is killed has not
 * written is lost, which changes the order of a list a little. Thread-safe.
 */
@Singleton
final class VisitBook {

    private static final Logger LOG = LoggerFactory.getLogger(VisitBook.class);

    /** More different visits between two writings are not counted. */
    private static final int MOST = 5000;

    private final Visits visits;
    private final Clock clock;
    private final ConcurrentHashMap<Page, Integer> waiting = new ConcurrentHashMap<>();

    /** Who opened what. */
    private record Page(String username, HubId hub) {}

    VisitBook(Visits visits, @Named("pages") Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    void note(String username, HubId hub) {
        Page page = new Page(username, hub);
        if (waiting.size() < MOST || waiting.containsKey(page)) {
            waiting.merge(page, 1, Integer::sum);
        }
    }

    /** Writes what has come together. */
    @Scheduled(fixedDelay = "3s")
    void write() {
        List<Visit> taken = List.copyOf(waiting.keySet()).stream()
                .map(page -> new Visit(page.username(), page.hub(), taken(page)))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        try {
            visits.count(taken, clock.instant());
        } catch (HubStoreException e) {
            LOG.warn("{} visits were not counted: {}", taken.size(), e.getMessage());
        }
    }

    /** What is left when the role stops. */
    @PreDestroy
    void close() {
        write();
    }

    private int taken(Page page) {
        Integer times = waiting.remove(page);
        return times == null ? 0 : times;
    }
}
