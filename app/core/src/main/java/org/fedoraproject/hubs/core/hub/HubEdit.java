package org.fedoraproject.hubs.core.hub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;

/** A hub in memory while {@link InMemoryHubStore#edit} holds the store's lock; of no use afterwards. Not thread-safe. */
public final class HubEdit {

    private final StoredHub stored;
    private final Instant now;
    private final LongSupplier numbers;

    HubEdit(StoredHub stored, Instant now, LongSupplier numbers) {
        this.stored = stored;
        this.now = now;
        this.numbers = numbers;
    }

    /** The hub as it is. */
    public Hub hub() {
        return stored.hub();
    }

    /** When the edit began. */
    public Instant now() {
        return now;
    }

    /** What somebody is there. */
    public Set<Role> roles(String username) {
        return Set.copyOf(stored.roles().getOrDefault(username, Map.of()).keySet());
    }

    /** Owners and members, each of their roles. */
    public Set<NewMember> people() {
        return stored.granted();
    }

    /** Makes these the only owners and members; subscribers and stargazers stay. */
    public void people(Set<NewMember> wanted) {
        stored.people(wanted, now);
    }

    /** How many owners it has. */
    public int owners() {
        return (int) stored.roles().values().stream()
                .filter(held -> held.containsKey(Role.OWNER))
                .count();
    }

    /** Gives somebody a role. */
    public void grant(String username, Role role) {
        stored.give(new NewMember(username, role), now);
    }

    /** Takes a role away. */
    public void revoke(String username, Role role) {
        stored.take(new NewMember(username, role));
    }

    /**
     * Lets the hub say something else of itself.
     *
     * @param next the hub, at the same version: the next one is given here
     * @param fields what people changed
     * @param interestsOf what it and the widgets on it wait for from now on
     */
    public void describe(Hub next, Set<HubField> fields, Function<Indexed, NewHub> interestsOf) {
        stored.describe(next, fields);
        stored.reindex(interestsOf.apply(new Indexed(stored.hub(), stored.placements())));
    }

    /** The widgets on it, in page order. */
    public List<WidgetPlacement> placements() {
        return stored.placements();
    }

    /** The number of a widget that is yet to be placed. */
    public PlacementId nextNumber() {
        return new PlacementId(numbers.getAsLong());
    }

    /**
     * Lets these widgets stand on the hub and no others.
     *
     * @param widgets each with a number of its own, one that it has or {@link #nextNumber}
     * @param interestsOf what the hub and the widgets on it wait for from now on
     */
    public void arrange(List<WidgetPlacement> widgets, Function<Indexed, NewHub> interestsOf) {
        stored.arrange(widgets);
        stored.reindex(interestsOf.apply(new Indexed(stored.hub(), stored.placements())));
    }

    /** Archives the hub, or brings it back. */
    public void archive(boolean archived) {
        stored.archive(archived);
    }
}
