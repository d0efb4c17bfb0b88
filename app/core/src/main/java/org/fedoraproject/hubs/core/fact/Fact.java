package org.fedoraproject.hubs.core.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * Something a hub remembers longer than its feed does.
 *
 * @param hub whose it is
 * @param kind what sort, such as {@code meeting}, {@code badge}, {@code help}, {@code link}: lower-case letters and dashes
 * @param key unique among those of its hub and kind; the same message told twice has the same key
 * @param at when it was so; of two with one key the later one stays
 * @param until when it ends or is over; absent when never
 * @param by username of who said so; absent when nobody can be named
 * @param content what a widget needs of it, a JSON object of at most 4 KB
 */
public record Fact(
        HubId hub,
        String kind,
        String key,
        Instant at,
        @Nullable Instant until,
        @Nullable String by,
        JsonNode content) {}
