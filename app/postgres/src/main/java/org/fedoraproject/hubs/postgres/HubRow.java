package org.fedoraproject.hubs.postgres;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hub as {@link HubRepository} reads it.
 *
 * @param kind {@code u}, {@code t} or {@code s}
 * @param links JSON array of objects
 * @param follows JSON array of keys
 * @param timeZone of the person; null for teams and when unknown
 */
@MappedEntity("hub")
record HubRow(
        @Id long id,
        String kind,
        String name,
        String title,
        String summary,
        String description,
        String visibility,
        boolean archived,
        String origin,
        @Nullable String timeZone,
        String links,
        String follows,
        Instant createdAt,
        String joining,
        @Nullable String avatar,
        long version) {}
