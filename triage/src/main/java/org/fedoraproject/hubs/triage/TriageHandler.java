package org.fedoraproject.hubs.triage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.InterestIndex.Waiting;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.BatchHandler;
import org.fedoraproject.hubs.core.queue.Outcome;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.messages.MessageProcessors;

/**
 * A batch of messages into jobs, with two questions to the index for the whole batch, two more steps only when somebody is new, and one to
 * count what went through. The
 * cost of a message does not grow with the number of hubs. Idempotent by the message id that every job carries. Thread-safe.
 */
@Singleton
public final class TriageHandler implements BatchHandler<BusMessage> {

    private final MessageProcessors processors;
    private final InterestIndex index;
    private final Newcomers newcomers;
    private final Triage triage;
    private final TrafficCount traffic;

    /**
     * @param processors make activities of messages
     * @param index knows who waits for what
     * @param newcomers gives people first seen a hub
     * @param triage decides
     * @param traffic counts what went through
     */
    public TriageHandler(
            MessageProcessors processors,
            InterestIndex index,
            Newcomers newcomers,
            Triage triage,
            TrafficCount traffic) {
        this.processors = processors;
        this.index = index;
        this.newcomers = newcomers;
        this.triage = triage;
        this.traffic = traffic;
    }

    /** A message understood, or why it was not. */
    private record Understood(Optional<Activity> activity, String trouble) {}

    @Override
    public List<Outcome> handle(List<UnitOfWork<BusMessage>> batch) {
        List<Understood> understood =
                batch.stream().map(unit -> understand(unit.payload())).toList();
        List<Activity> activities =
                understood.stream().flatMap(u -> u.activity().stream()).toList();
        TriageContext context = ask(activities);
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (Understood one : understood) {
            outcomes.add(one.activity()
                    .map(activity -> Outcome.done(triage.decide(activity, context)))
                    .orElseGet(() -> Outcome.dead(one.trouble())));
        }
        // Last, so that a batch that fails before counts when it is tried again.
        traffic.count(activities);
        return outcomes;
    }

    private Understood understand(BusMessage message) {
        try {
            return new Understood(Optional.of(processors.process(message)), "");
        } catch (RuntimeException | StackOverflowError e) {
            return new Understood(
                    Optional.empty(),
                    "message " + message.busId() + " cannot be understood: "
                            + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private TriageContext ask(Collection<Activity> activities) {
        Set<Interest> keys = new HashSet<>();
        activities.forEach(activity -> keys.addAll(activity.interests()));
        if (keys.isEmpty()) {
            return new TriageContext(Map.of(), Map.of());
        }
        Map<Interest, Waiting> waiting = index.lookUp(keys);
        if (newcomers.welcome(activities, waiting)) {
            waiting = index.lookUp(keys);
        }
        Set<FeedId> feeds = new HashSet<>();
        for (Activity activity : activities) {
            feeds.addAll(TriageContext.feeds(activity, waiting));
        }
        return new TriageContext(waiting, feeds.isEmpty() ? Map.of() : index.showing(feeds));
    }
}
