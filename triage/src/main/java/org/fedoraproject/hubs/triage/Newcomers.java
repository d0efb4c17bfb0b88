package org.fedoraproject.hubs.triage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.directory.Humans;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex.Waiting;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Layouts;

/**
 * Gives people whom the bus mentions for the first time a hub. Remembers nobody: who has a hub is seen from the index's answer that
 * triage needs anyway, so a deleted hub comes back with the next message. Thread-safe; several processes may meet the same newcomer.
 */
@Singleton
public final class Newcomers {

    private final PeopleConfiguration configuration;
    private final HubStore hubs;
    private final Layouts layouts;
    private volatile Humans humans;
    private final LongAdder welcomed = new LongAdder();

    /**
     * @param configuration whether people come from the bus at all, and who is no person
     * @param hubs where hubs are made
     * @param layouts what a new hub looks like
     */
    public Newcomers(PeopleConfiguration configuration, HubStore hubs, Layouts layouts) {
        this.configuration = configuration;
        this.hubs = hubs;
        this.layouts = layouts;
        this.humans = new Humans(configuration.notPeople());
    }

    /** From now on these accounts are programs', besides those of the configuration. */
    void exclude(Collection<String> bots) {
        List<String> names = new ArrayList<>(configuration.notPeople());
        names.addAll(bots);
        humans = new Humans(names);
    }

    /**
     * Makes the missing hubs of people named by these activities, in one step.
     *
     * @param waiting the index's answer for the activities' keys
     * @return whether hubs may be there now that the answer does not know of
     */
    boolean welcome(Collection<Activity> activities, Map<Interest, Waiting> waiting) {
        if (!configuration.fromBus()) {
            return false;
        }
        Instant now = Instant.now();
        List<NewHub> missing = strangers(activities, waiting).stream()
                .map(name -> layouts.plan(Hub.named(HubId.user(name), "bus", now), List.of()))
                .toList();
        if (missing.isEmpty()) {
            return false;
        }
        welcomed.add(hubs.createMissing(missing).size());
        return true;
    }

    /** People without a feed that waits for them; sorted, so that processes that make the same hubs never wait for each other in a ring. */
    private Set<String> strangers(Collection<Activity> activities, Map<Interest, Waiting> waiting) {
        Set<String> names = new TreeSet<>();
        for (Activity activity : activities) {
            names.addAll(activity.usernames());
            if (activity.agent() != null) {
                names.add(activity.agent());
            }
        }
        Humans known = humans;
        names.removeIf(name -> !known.isHuman(name) || hasFeed(name, waiting));
        return names;
    }

    private static boolean hasFeed(String name, Map<Interest, Waiting> waiting) {
        return waiting.getOrDefault(Interest.user(name), Waiting.NOTHING)
                .feeds()
                .contains(HubId.user(name).feed());
    }

    /** How many hubs were made here since the start. */
    public long welcomed() {
        return welcomed.sum();
    }
}
