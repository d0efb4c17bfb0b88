package org.fedoraproject.hubs.core.layout;

import java.util.Optional;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Layouts of hubs. {@link LayoutRules} decide, inside the transaction of the change, which also notes it in the history: names of widgets,
 * never what they hold. Thread-safe; may block; every method throws {@code HubStoreException} when the store cannot be reached.
 */
public interface LayoutStore {

    /** Who adds what a new release brings, in the history. */
    String PORTAL = "portal";

    /** The layout of a hub; empty when there is no such hub. */
    Optional<Layout> find(HubId hub);

    /**
     * Changes a layout that is still as the viewer saw it, in one transaction that decides whether they may, notes it in the history, and
     * lets feed and widgets wait for what they should from the moment this returns.
     *
     * @param version of the layout that the viewer saw
     * @param rules what the widgets of this portal allow, in the viewer's language
     */
    LayoutOutcome change(Viewer viewer, HubId hub, long version, LayoutPlan plan, WidgetRules rules);

    /**
     * Gives hubs the widgets that every hub starts with and they were never offered, each once and at its place, and the pinned ones; what
     * owners took away does not come back. Hubs that lack nothing stay untouched; the others are done some hundred at a time. Any number of
     * processes may do so at once.
     *
     * @return how many hubs were changed
     */
    int merge(WidgetRules rules);
}
