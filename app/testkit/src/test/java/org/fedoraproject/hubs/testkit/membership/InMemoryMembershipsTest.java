package org.fedoraproject.hubs.testkit.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.membership.InMemoryMemberships;
import org.fedoraproject.hubs.core.membership.Memberships;

final class InMemoryMembershipsTest implements MembershipsContract {

    private Clock clock = Clock.systemUTC();

    private final InMemoryHubStore store = new InMemoryHubStore(new Clock() {
        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    });

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
        clock = Clock.offset(clock, time);
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
