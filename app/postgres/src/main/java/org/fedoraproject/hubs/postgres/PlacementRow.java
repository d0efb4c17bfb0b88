package org.fedoraproject.hubs.postgres;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A placement as {@link PlacementRepository} reads it.
 *
 * @param hubKind {@code u} or {@code t}
 * @param configuration JSON object
 */
@MappedEntity("placement")
record PlacementRow(
        @Id long id,
        String hubKind,
        String hubName,
        String kind,
        String area,
        int position,
        boolean membersOnly,
        String configuration) {}
