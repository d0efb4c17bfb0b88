package org.fedoraproject.hubs.web.preview;

import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says; all of it is for everybody.
 *
 * @param hub whose; absent for the portal's own
 * @param title big
 * @param summary below it; may be empty
 * @param figure at the foot, such as how many members; may be empty
 */
record Said(@Nullable HubId hub, String title, String summary, String figure) {

    /** What changes when the picture does. */
    String key() {
        return (hub == null ? "" : hub.path()) + "\n" + title + "\n" + summary + "\n" + figure;
    }
}
