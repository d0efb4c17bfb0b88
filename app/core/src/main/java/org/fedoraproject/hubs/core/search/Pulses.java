package org.fedoraproject.hubs.core.search;

import java.time.Instant;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * When something last happened on teams, beside their feeds, so that lists need not read these. Thread-safe; may block; throws
 * {@code HubStoreException} when the store cannot be reached.
 */
@FunctionalInterface
public interface Pulses {

    /** Notes that something happened at these times; an earlier one than is known changes nothing, nor does a hub that does not exist. */
    void beat(Map<HubId, Instant> beats);
}
