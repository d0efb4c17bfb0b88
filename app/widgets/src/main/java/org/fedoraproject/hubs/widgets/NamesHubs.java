package org.fedoraproject.hubs.widgets;

import java.util.Set;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Cached data that tells of other hubs. Data lives longer than a hub may be public: a page asks which of them its viewer sees, and the
 * widget gets the data without the others. Implement it in every data record that holds a name or title of a hub.
 *
 * @param <D> the data record itself
 */
public interface NamesHubs<D extends Record> {

    /** The hubs it tells of. */
    Set<HubId> hubs();

    /** The same data with nothing of other hubs than these. */
    D only(Set<HubId> visible);
}
