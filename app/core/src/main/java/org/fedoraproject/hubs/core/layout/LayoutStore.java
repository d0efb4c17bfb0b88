package org.fedoraproject.hubs.core.layout;

import java.util.Optional;
import java.util.function.Function;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.NewHub;

/**
 * Layouts of hubs. Thread-safe; may block; every method throws {@code HubStoreException} when the store cannot be reached.
 */
public interface LayoutStore {

    /** The layout of a hub; empty when there is no such hub. */
    Optional<Layout> find(HubId hub);

    /**
     * Changes a layout that is still as the viewer saw it, in one transaction that decides whether they may, notes it in the history, and
     * lets feed and widgets wait for what they should from the moment this returns.
     *
     * @param version of the layout that the viewer saw
     * @param interestsOf what the hub and the widgets on it wait for; pure and quick
     */
    LayoutOutcome change(
            Viewer viewer, HubId hub, long version, LayoutPlan plan, Function<Indexed, NewHub> interestsOf);
}
