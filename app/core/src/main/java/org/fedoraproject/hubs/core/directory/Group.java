package org.fedoraproject.hubs.core.directory;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;

/**
 * A group of an account system. Immutable; every text is clean, every address safe.
 *
 * @param name of the group; can name a hub
 * @param title what people call it; the name when the account system has no other
 * @param summary one sentence, may be empty
 * @param description Markdown, may be empty
 * @param links where to read and talk, in order
 * @param follows what it owns: lists, channels, packages …
 * @param visibility who may see its hub
 */
public record Group(
        String name,
        String title,
        String summary,
        String description,
        List<HubLink> links,
        List<Interest> follows,
        Visibility visibility) {

    /** Copies the lists. */
    public Group {
        links = List.copyOf(links);
        follows = List.copyOf(follows);
    }

    /** The hub of a group that has none: whoever is in the group is in the team, and nobody else. */
    Hub hub(String origin, Instant now) {
        return new Hub(
                HubId.team(name),
                title,
                summary,
                description,
                visibility,
                false,
                origin,
                null,
                links,
                follows,
                now,
                Joining.GROUP,
                null,
                0);
    }
}
