package org.fedoraproject.hubs.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * A change of a public hub that the bus does not know yet.
 *
 * @param number in the order of the changes
 * @param token makes the id of its message, so that one that is published twice is known
 * @param at when its transaction began; the same for all its changes
 * @param what {@code hub.created}, {@code hub.updated}, {@code user.role.added}, {@code user.role.removed} or {@code widget.updated}
 * @param hub which hub
 * @param content an object: who, which role, what changed, by whom; never values
 */
public record Announcement(long number, UUID token, Instant at, String what, HubId hub, JsonNode content) {}
