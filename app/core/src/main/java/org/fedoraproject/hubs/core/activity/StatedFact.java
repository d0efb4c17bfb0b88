package org.fedoraproject.hubs.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message states that hubs shall remember; which hubs is known only when its activity has found its feeds.
 *
 * @param person username of whose hub remembers it; absent when the teams do in whose feeds the activity stands
 * @param kind as a {@code Fact}'s
 * @param key as a {@code Fact}'s: made of what the message is about, never of the message's id, so that a later one corrects it
 * @param at as a {@code Fact}'s, by the message's clock
 * @param until as a {@code Fact}'s
 * @param by as a {@code Fact}'s
 * @param content as a {@code Fact}'s
 */
public record StatedFact(
        @Nullable String person,
        String kind,
        String key,
        Instant at,
        @Nullable Instant until,
        @Nullable String by,
        JsonNode content) {

    /** @throws IllegalArgumentException when a part is no such thing; the message says which */
    @SuppressWarnings("ConstantValue") // Jackson leaves out what is empty
    public StatedFact {
        content = content == null ? JsonNodeFactory.instance.objectNode() : content;
        FactRules.check(kind, key, content);
        FactRules.check(kind, at, until);
    }
}
