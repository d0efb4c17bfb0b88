package org.fedoraproject.hubs.core.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is kept in feeds: small, clean and complete enough to be shown without asking anybody.
 *
 * @param id of the message; a feed holds it at most once
 * @param at when it happened
 * @param application who reported it
 * @param topic of the message
 * @param severity of the message
 * @param agent username of who did it; absent when nobody can be named
 * @param usernames people it concerns, at most {@link #MAX_NAMES}
 * @param packages packages it concerns, at most {@link #MAX_NAMES}
 * @param link where to look; absent when there is nothing to see
 * @param said the sentence in the third person
 * @param saidToYou the sentence for its agent
 * @param icon name in the sprite
 * @param grouping key by which entries of a day may fold
 * @param events names of what happened, nearly always none; a feed never holds two entries that share one ({@link #tellsTheSameAs})
 */
public record FeedEntry(
        MessageId id,
        Instant at,
        String application,
        String topic,
        Severity severity,
        @Nullable String agent,
        List<String> usernames,
        List<String> packages,
        @Nullable String link,
        Sentence said,
        Sentence saidToYou,
        String icon,
        String grouping,
        List<String> events) {

    /** Most names an entry keeps of each sort. */
    public static final int MAX_NAMES = 10;

    /** Newest first; entries of one instant by id, descending, so that any order of delivery gives the same feed. */
    public static final Comparator<FeedEntry> NEWEST_FIRST =
            Comparator.comparing(FeedEntry::at).thenComparing(FeedEntry::id).reversed();

    /** Copies the lists; what JSON left out is empty. */
    @SuppressWarnings("ConstantValue") // Jackson passes null for what the text leaves out
    public FeedEntry {
        usernames = usernames == null ? List.of() : List.copyOf(usernames);
        packages = packages == null ? List.of() : List.copyOf(packages);
        severity = severity == null ? Severity.INFO : severity;
        grouping = grouping == null ? "" : grouping;
        saidToYou = saidToYou == null ? said : saidToYou;
        events = events == null ? List.of() : List.copyOf(events);
        // Stores keep milliseconds; entries must compare equal before and after.
        at = at.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    /** An entry of which no other message tells the same. */
    public FeedEntry(
            MessageId id,
            Instant at,
            String application,
            String topic,
            Severity severity,
            @Nullable String agent,
            List<String> usernames,
            List<String> packages,
            @Nullable String link,
            Sentence said,
            Sentence saidToYou,
            String icon,
            String grouping) {
        this(
                id,
                at,
                application,
                topic,
                severity,
                agent,
                usernames,
                packages,
                link,
                said,
                saidToYou,
                icon,
                grouping,
                List.of());
    }

    /**
     * Whether both are of one message, or of copies of it: publishers send a new form of a message beside the old one for a while, under
     * another id and topic. A feed keeps whichever it is given first.
     */
    public boolean tellsTheSameAs(FeedEntry other) {
        return id.equals(other.id) || !Collections.disjoint(events, other.events);
    }

    /** The entry of an activity. */
    public static FeedEntry of(Activity activity) {
        return new FeedEntry(
                activity.id(),
                activity.at(),
                activity.application(),
                activity.topic().value(),
                activity.severity(),
                activity.agent(),
                activity.usernames().stream().limit(MAX_NAMES).toList(),
                activity.packages().stream().limit(MAX_NAMES).toList(),
                activity.link(),
                activity.said(),
                activity.saidToYou(),
                activity.icon(),
                activity.grouping(),
                activity.events());
    }
}
