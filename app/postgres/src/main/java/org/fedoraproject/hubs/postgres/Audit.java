package org.fedoraproject.hubs.postgres;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/** Says who acts and notes what they did, in the transaction in which they do it. Thread-safe. */
@Singleton
final class Audit {

    private static final String NOTE =
            "INSERT INTO audit (actor, action, hub, person, detail) VALUES (?, ?, ?, nullif(?, ''), CAST(? AS jsonb))";

    private final Bulk bulk;

    Audit(Bulk bulk) {
        this.bulk = bulk;
    }

    /** From here to the end of the transaction, what triggers announce is this person's doing. */
    void actsAs(String username) {
        bulk.actAs(username);
    }

    /**
     * Notes a change.
     *
     * @param person whom it is about; null when about nobody
     * @param detail what changed, nothing private
     * @param asAdministrator whether only looking after the site gave the right to
     */
    void note(
            Viewer actor,
            String action,
            HubId hub,
            @Nullable String person,
            Map<String, ?> detail,
            boolean asAdministrator) {
        Map<String, Object> all = new LinkedHashMap<>(detail);
        if (asAdministrator) {
            all.put("administrator", true);
        }
        bulk.update(
                NOTE,
                String.valueOf(actor.username()),
                action,
                hub.path(),
                person == null ? "" : person,
                BoundedJson.write(all));
    }
}
