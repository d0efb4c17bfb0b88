package org.fedoraproject.hubs.postgres;

import java.util.Collection;
import org.fedoraproject.hubs.core.hub.HubId;

/** Names of hubs as the two arrays that a query unnests. Stateless. */
final class Names {

    private Names() {}

    static String[] kinds(Collection<HubId> hubs) {
        return hubs.stream().map(id -> id.kind().letter()).toArray(String[]::new);
    }

    static String[] names(Collection<HubId> hubs) {
        return hubs.stream().map(HubId::name).toArray(String[]::new);
    }
}
