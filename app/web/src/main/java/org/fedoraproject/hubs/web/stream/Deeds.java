package org.fedoraproject.hubs.web.stream;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.stream.EntryKind;

/**
 * What messages of the bus ask of somebody, as far as they tell: an update of theirs that may be pushed, something that somebody else assigned
 * to them by name, a review that was asked of them by name. It is taken for done as soon as a later message tells that they did something
 * about the same object, or that it was closed, merged, pushed, withdrawn or assigned to somebody else. Only what their own feed still holds
 * is known. Pure functions.
 */
final class Deeds {

    private static final Pattern PUSH =
            Pattern.compile("bodhi update\\.(requirements_met\\.stable|karma\\.threshold(\\.reach)?)");

    private static final Pattern ASKED =
            Pattern.compile("\\S+ .*(assigned\\.added|review[._-]request(ed)?|requested[._-]review)");

    private static final Pattern SETTLED = Pattern.compile("\\S+ .*(clos|merged|drop|complete\\.stable|assigned\\.reset"
            + "|request\\.(stable|batched|obsolete|unpush|revoke)|eject|review_request_removed).*");

    private Deeds() {}

    /** What is still to be done, newest first, each object once. */
    static List<StreamItem> open(Merged merged) {
        HubId own = HubId.user(merged.reader());
        Set<String> settled = new HashSet<>();
        List<StreamItem> open = new ArrayList<>();
        for (StreamItem item : merged.items()) {
            String subject = subject(item.entry());
            if (isSettling(item.entry(), merged.reader())) {
                settled.add(subject);
            } else if (item.hubs().contains(own) && asks(item.entry(), merged.reader()) && settled.add(subject)) {
                open.add(item);
            }
        }
        return open;
    }

    private static String kind(FeedEntry entry) {
        EntryKind kind = EntryKind.of(entry);
        return kind.application() + " " + kind.action();
    }

    private static boolean asks(FeedEntry entry, String reader) {
        String kind = kind(entry);
        if (PUSH.matcher(kind).matches()) {
            return true;
        }
        boolean named = entry.said().parts().stream()
                .anyMatch(part -> part.mark() == Mark.PERSON && part.text().equals(reader));
        return named && ASKED.matcher(kind).matches();
    }

    private static boolean isSettling(FeedEntry entry, String reader) {
        return reader.equals(entry.agent()) || SETTLED.matcher(kind(entry)).matches();
    }

    /** The page that it is about, else the object that the sentence names, else itself. */
    private static String subject(FeedEntry entry) {
        return Optional.ofNullable(entry.link())
                .map(link -> link.replaceFirst("#.*", ""))
                .or(() -> entry.said().parts().stream()
                        .filter(part -> part.mark() == Mark.OBJECT)
                        .map(part -> part.text())
                        .findFirst())
                .orElse(entry.id().value());
    }
}
