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
 * @param joining how somebody becomes a member of a team; means nothing on other hubs
 * @param avatar digest that Libravatar knows the picture by (SHA-256 of the address in lower case, hexadecimal); absent for a drawn one
 * @param version grows with each change of what the hub says of itself; 0 before it is stored
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
        Instant createdAt,
        Joining joining,
        @Nullable String avatar,
        long version) {

    /** Copies the lists. */
    public Hub {
        links = List.copyOf(links);
        follows = List.copyOf(follows);
    }

    /** A hub as the bus or a directory knows it: whom it does not know, owners admit, and the picture is drawn. */
    public Hub(
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
        this(
                id,
                title,
                summary,
                description,
                visibility,
                archived,
                origin,
                timeZone,
                links,
                follows,
                createdAt,
                Joining.APPROVAL,
                null,
                0);
    }

    /** A public hub that is known by name only. */
    public static Hub named(HubId id, String origin, Instant now) {
        return new Hub(id, id.name(), "", "", Visibility.PUBLIC, false, origin, null, List.of(), List.of(), now);
    }

    /** The same hub at another version. */
    public Hub atVersion(long number) {
        return copy(title, archived, timeZone, avatar, number);
    }

    /** The same hub under another title. */
    public Hub withTitle(String other) {
        return copy(other, archived, timeZone, avatar, version);
    }

    /** The same hub, kept for reading only or not. */
    public Hub withArchived(boolean closed) {
        return copy(title, closed, timeZone, avatar, version);
    }

    /** The same hub with another picture; a drawn one when absent. */
    public Hub withAvatar(@Nullable String digest) {
        return copy(title, archived, timeZone, digest, version);
    }

    /** The same hub in another time zone. */
    public Hub withTimeZone(@Nullable String zone) {
        return copy(title, archived, zone, avatar, version);
    }

    private Hub copy(String called, boolean closed, @Nullable String zone, @Nullable String picture, long number) {
        return new Hub(
                id,
                called,
                summary,
                description,
                visibility,
                closed,
                origin,
                zone,
                links,
                follows,
                createdAt,
                joining,
                picture,
                number);
    }
}
