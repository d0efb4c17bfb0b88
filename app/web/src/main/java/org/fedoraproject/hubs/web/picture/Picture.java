package org.fedoraproject.hubs.web.picture;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture as it was fetched, or that there is none. Immutable: nobody writes to the bytes it hands out. */
public final class Picture {

    private final byte[] content;
    private final @Nullable String type;
    private final Instant fetchedAt;

    private Picture(byte[] content, @Nullable String type, Instant fetchedAt) {
        this.content = content;
        this.type = type;
        this.fetchedAt = fetchedAt;
    }

    /** There is none, or none that is shown. */
    static Picture none(Instant now) {
        return new Picture(new byte[0], null, now);
    }

    /** What was fetched, if its first bytes are those of a sort that is shown; what the sender calls it counts for nothing. */
    static Picture of(byte[] content, Instant now) {
        String type = sort(content);
        return type == null ? none(now) : new Picture(content, type, now);
    }

    private static @Nullable String sort(byte[] content) {
        if (begins(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "image/png";
        }
        if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        return begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P') ? "image/webp" : null;
    }

    private static boolean begins(byte[] content, int offset, int... start) {
        if (content.length < offset + start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[offset + i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Media type; empty when there is no picture. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** Its bytes. */
    public byte[] content() {
        return content;
    }

    Instant fetchedAt() {
        return fetchedAt;
    }
}
