package org.fedoraproject.hubs.core.hub;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.interest.Interest;
import org.jspecify.annotations.Nullable;

/**
 * The page of a person or team.
 *
 * @param id name in addresses
 * @param title what people call it: the person's full name or the team's name; never blank
 * @param summary one sentence, may be empty
 * @param description longer text in Markdown, may be empty
 * @param visibility who may see it
 * @param archived kept for reading; gets no new entries
 * @param origin where it came from, such as {@code bus}, {@code directory}, {@code fas}
 * @param timeZone IANA zone of a person; absent when unknown
 * @param links what the hub points at, in order
 * @param follows what a team owns beyond its group: packages, repositories, lists, channels, calendars; empty for people
 * @param createdAt when the portal first knew of it
 */
public record Hub(
        HubId id,
        String title,
        String summary,
        String description,
        Visibility visibility,
        boolean archived,
        String origin,
        @Nullable String timeZone,
        List<HubLink> links,
        List<Interest> follows,
        Instant createdAt) {

    /** Copies the lists. */
    public Hub {
        links = List.copyOf(links);
        follows = List.copyOf(follows);
    }

    /** A public hub that is known by name only. */
    public static Hub named(HubId id, String origin, Instant now) {
        return new Hub(id, id.name(), "", "", Visibility.PUBLIC, false, origin, null, List.of(), List.of(), now);
    }
}
