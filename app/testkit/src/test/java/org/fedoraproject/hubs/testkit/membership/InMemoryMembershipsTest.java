package org.fedoraproject.hubs.testkit.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.membership.InMemoryMemberships;
import org.fedoraproject.hubs.core.membership.Memberships;
import org.fedoraproject.hubs.testkit.time.SetClock;

final class InMemoryMembershipsTest implements MembershipsContract {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-20T12:00:00Z"));

    private final InMemoryHubStore store = new InMemoryHubStore(clock);

    private final Memberships memberships = new InMemoryMemberships(store);

    @Override
    public HubStore store() {
        return store;
    }

    @Override
    public Memberships memberships() {
        return memberships;
    }

    @Override
    public void passes(Duration time) {
        clock.moveOn(time);
    }

    @Override
    public History history() {
        return store.history();
    }

    /** A thousand walks; {@code -Djqwik.tries.default=} takes more. */
    @Property
    void nobodyGetsARightThatNobodyGranted(@ForAll Random random) {
        InMemoryHubStore fresh = new InMemoryHubStore();
        new RoleWalk(fresh, new InMemoryMemberships(fresh), random).settle().walk(120);
    }
}
