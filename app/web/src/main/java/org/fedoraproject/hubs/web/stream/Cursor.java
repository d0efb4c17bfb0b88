package org.fedoraproject.hubs.web.stream;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.message.MessageId;

/**
 * A place between two entries of a stream: right below one of them, whatever comes above later.
 *
 * @param at when the entry above it happened
 * @param id of that entry
 */
public record Cursor(Instant at, MessageId id) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,15})_(.{1,200})", Pattern.DOTALL);

    /** Right below an entry. */
    static Cursor below(FeedEntry entry) {
        return new Cursor(entry.at(), entry.id());
    }

    /** Reads one; empty when it is none. */
    static Optional<Cursor> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() && !matcher.group(2).isBlank()
                ? Optional.of(new Cursor(
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(1))), new MessageId(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether an entry stands below it. */
    boolean isAbove(FeedEntry entry) {
        int later = at.compareTo(entry.at());
        return later > 0 || (later == 0 && id.compareTo(entry.id()) > 0);
    }

    @Override
    public String toString() {
        return at.toEpochMilli() + "_" + id;
    }
}
