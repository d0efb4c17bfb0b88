package org.fedoraproject.hubs.web.access;

import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.History.Opened;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * Notes what a site administrator looks at that is somebody else's, before it is shown: without the note there is no look. Nobody else's
 * looks are noted. Thread-safe.
 */
@Singleton
public final class Openings {

    private final History history;

    Openings(History history) {
        this.history = history;
    }

    /** What only the hub's owners see otherwise. */
    public void note(Seen seen, Opened what) {
        String viewer = seen.viewer().username();
        if (viewer != null && seen.isWarden()) {
            history.opened(viewer, seen.hub().id(), what);
        }
    }

    /** The preferences of a person. */
    public void notePreferences(String administrator, String person) {
        if (!administrator.equals(person)) {
            history.opened(administrator, HubId.user(person), Opened.PREFERENCES);
        }
    }
}
