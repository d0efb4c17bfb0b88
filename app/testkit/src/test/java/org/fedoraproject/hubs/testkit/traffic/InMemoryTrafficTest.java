package org.fedoraproject.hubs.testkit.traffic;

import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.fedoraproject.hubs.core.traffic.Traffic;

final class InMemoryTrafficTest implements TrafficContract {

    private final Traffic traffic = new InMemoryTraffic();

    @Override
    public Traffic traffic() {
        return traffic;
    }
}
