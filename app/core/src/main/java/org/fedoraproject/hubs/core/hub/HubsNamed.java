package org.fedoraproject.hubs.core.hub;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;

/**
 * Which hubs an entry speaks of as hubs: the portal's own messages do, and they must not tell of a hub to whom it does not exist. Pure.
 */
public final class HubsNamed {

    private static final String APPLICATION = "hubs";

    private static final Pattern ADDRESS = Pattern.compile("/([ut]/[^/?#]+)/?(?:[?#].*)?$");

    private HubsNamed() {}

    /** Whether an entry speaks of hubs; one that does and names none speaks of one that nobody knows. */
    public static boolean isAbout(FeedEntry entry) {
        return entry.application().equals(APPLICATION);
    }

    /** The hubs that an entry speaks of: where its link leads, the teams of its sentence, and its last person if no team is named. */
    public static Set<HubId> in(FeedEntry entry) {
        Set<HubId> named = new TreeSet<>();
        if (isAbout(entry)) {
            teams(entry, named);
            if (named.isEmpty()) {
                lastPerson(entry).ifPresent(named::add);
            }
            linked(entry).ifPresent(named::add);
        }
        return Set.copyOf(named);
    }

    private static void teams(FeedEntry entry, Set<HubId> named) {
        for (Sentence.Part part : entry.said().parts()) {
            if (part.mark() == Sentence.Mark.GROUP) {
                HubId.parse("t/" + part.text()).ifPresent(named::add);
            }
        }
    }

    private static Optional<HubId> lastPerson(FeedEntry entry) {
        return entry.said().parts().stream()
                .filter(part -> part.mark() == Sentence.Mark.PERSON)
                .reduce((before, last) -> last)
                .flatMap(part -> HubId.parse("u/" + part.text()));
    }

    private static Optional<HubId> linked(FeedEntry entry) {
        String link = entry.link();
        if (link == null) {
            return Optional.empty();
        }
        Matcher address = ADDRESS.matcher(link);
        return address.find() ? HubId.parse(address.group(1)) : Optional.empty();
    }
}
