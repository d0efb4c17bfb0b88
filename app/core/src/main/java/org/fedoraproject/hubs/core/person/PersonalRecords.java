package org.fedoraproject.hubs.core.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/**
 * Everything about one person, in every store: to be read by them, or to be forgotten. What both do is the same for the command and for a
 * person's own page. Thread-safe; throws the exception of the first store that is away.
 */
public final class PersonalRecords {

    /** How long what is in hand elsewhere may still be on its way: a snapshot of the index, and a job that was begun. */
    public static final Duration SETTLE = Duration.ofSeconds(2);

    private final List<PersonalData> stores;
    private final InterestIndex index;
    private final HubStore hubs;
    private final UpdateChannel updates;
    private final Duration settle;

    /**
     * @param stores all that keep anything about people
     * @param index knows who shows a feed
     * @param hubs knows who may hear of it
     * @param updates tells browsers that show it
     * @param settle pause before stores are asked to forget once more what was on its way
     */
    public PersonalRecords(
            List<PersonalData> stores, InterestIndex index, HubStore hubs, UpdateChannel updates, Duration settle) {
        this.stores = stores.stream()
                .sorted(Comparator.comparingInt(PersonalData::order))
                .toList();
        this.index = index;
        this.hubs = hubs;
        this.updates = updates;
        this.settle = settle;
    }

    /** Everything, store by store, with the day. */
    public ObjectNode export(String username, Instant now) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("username", username);
        all.put("exported_on", now.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        stores.forEach(store -> all.set(store.store(), store.export(username)));
        return all;
    }

    /** Teams, in order, that nobody else owns: without them site administrators have to find somebody. Archived ones count. */
    public List<HubId> ownedAlone(String username) {
        return hubs.rolesOf(username).entrySet().stream()
                .filter(entry -> entry.getKey().kind() == HubKind.TEAM
                        && entry.getValue().contains(Role.OWNER))
                .map(Map.Entry::getKey)
                .filter(team -> hubs.memberCounts(team).getOrDefault(Role.OWNER, 0) == 1)
                .sorted()
                .toList();
    }

    /** Whether any store knows anything about somebody of this name; asks all of them. */
    public boolean isKnown(String username) {
        boolean known = false;
        for (PersonalData store : stores) {
            known |= says(store.export(username));
        }
        return known;
    }

    /** Whether there is a text, number or mark anywhere in it. */
    private static boolean says(JsonNode part) {
        if (!part.isContainerNode()) {
            return !part.isMissingNode() && !part.isNull();
        }
        for (JsonNode inner : part) {
            if (says(inner)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Forgets it everywhere: first where it says who there is, so that nothing new is made, then what is made of it; and once more what was
     * on its way meanwhile. Nothing is forgotten while a store is away: who is half forgotten cannot sign in to finish it. Killed at any
     * moment it can be run again.
     *
     * @return how many things there were; 0 when nothing was known
     */
    public int erase(String username) throws InterruptedException {
        isKnown(username);
        int things = eraseOnce(username);
        Thread.sleep(settle);
        return things + eraseOnce(username);
    }

    private int eraseOnce(String username) {
        int things = 0;
        Set<FeedId> feeds = new HashSet<>();
        for (PersonalData store : stores) {
            PersonalData.Erased erased = store.erase(username);
            things += erased.things();
            feeds.addAll(erased.feeds());
        }
        tellBrowsers(feeds);
        return things;
    }

    private void tellBrowsers(Set<FeedId> feeds) {
        if (feeds.isEmpty()) {
            return;
        }
        long version = System.currentTimeMillis() * 1000;
        List<WidgetPlacement> showing =
                index.showing(feeds).values().stream().flatMap(List::stream).toList();
        if (!showing.isEmpty()) {
            Set<PlacementId> guarded =
                    hubs.guarded(showing.stream().map(WidgetPlacement::id).toList());
            updates.publish(showing.stream()
                    .map(placement -> Update.widget(placement.hub().path(), placement.id(), version)
                            .guardedWhen(guarded.contains(placement.id())))
                    .toList());
        }
    }
}
