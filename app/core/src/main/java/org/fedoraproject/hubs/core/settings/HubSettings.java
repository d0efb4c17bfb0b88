package org.fedoraproject.hubs.core.settings;

import java.util.function.Function;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.NewHub;

/**
 * Changes what hubs say of themselves. {@link SettingsRules} decide, inside the transaction of the change, which also notes it in the
 * history: names of fields, never what they hold. Thread-safe; may block; every method throws {@code HubStoreException} when the store
 * cannot be reached.
 */
public interface HubSettings {

    /** Where teams come from that were made here. */
    String ORIGIN = "here";

    /**
     * Changes a hub that is still as the viewer saw it; what changed is left alone by directories from then on, and its feed and widgets
     * wait for what they should from the moment this returns.
     *
     * @param version of the hub that the viewer saw
     * @param interestsOf what the hub and the widgets on it wait for; pure and quick
     */
    Edited change(Viewer viewer, HubId hub, long version, HubPatch patch, Function<Indexed, NewHub> interestsOf);

    /**
     * Archives a hub, or brings it back. A person's hub that is closed because they were disabled stays so.
     *
     * @param archived which of the two
     */
    Edited archive(Viewer viewer, HubId hub, boolean archived);

    /**
     * Makes a team whose owner the maker is.
     *
     * @param plan a team of origin {@link #ORIGIN} with its first layout and without members
     */
    Edited create(Viewer maker, NewHub plan);
}
