package org.fedoraproject.hubs.web.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry stands in a hub's feed. An entry does not keep under which key it came; what it names is compared with what the hub listens to
 * now, and where nothing fits the page says so instead of guessing. Pure functions.
 */
final class Reasons {

    private Reasons() {}

    /** One sentence a reason, at least one. */
    static List<String> of(Hub hub, FeedEntry entry, Texts texts) {
        List<String> reasons =
                hub.id().kind() == HubKind.USER ? ofPerson(hub, entry, texts) : ofTeam(hub, entry, texts);
        return reasons.isEmpty() ? List.of(texts.say("stream.why.unknown", Map.of("hub", hub.title()))) : reasons;
    }

    private static List<String> ofPerson(Hub hub, FeedEntry entry, Texts texts) {
        String name = hub.id().name();
        Map<String, String> who = Map.of("name", hub.title());
        if (name.equals(entry.agent())) {
            return List.of(texts.say("stream.why.did", who));
        }
        return entry.usernames().contains(name) || names(entry, Mark.PERSON, name)
                ? List.of(texts.say("stream.why.named", who))
                : List.of();
    }

    private static List<String> ofTeam(Hub hub, FeedEntry entry, Texts texts) {
        List<String> reasons = new ArrayList<>();
        if (names(entry, Mark.GROUP, hub.id().name())) {
            reasons.add(texts.say("stream.why.group", Map.of("name", hub.id().name())));
        }
        for (Interest interest : hub.follows()) {
            if (brought(interest, entry)) {
                String key = "stream.why." + interest.kind();
                reasons.add(texts.say(key, Map.of("name", interest.name(), "hub", hub.title())));
            }
        }
        return reasons;
    }

    private static boolean brought(Interest interest, FeedEntry entry) {
        String name = interest.name();
        return switch (interest.kind()) {
            case "package" -> entry.packages().contains(name);
            case "application" -> entry.application().equals(name);
            case "repository" -> leadsTo(entry.link(), name);
            case "list", "channel", "calendar" -> says(entry, name.replaceFirst("[@:].*", ""));
            default -> false;
        };
    }

    private static boolean leadsTo(@Nullable String link, String repository) {
        return Optional.ofNullable(link)
                .map(address -> address.replaceFirst("^https?://", "").toLowerCase(java.util.Locale.ROOT))
                .filter(address -> address.equals(repository) || address.startsWith(repository + "/"))
                .isPresent();
    }

    private static boolean says(FeedEntry entry, String name) {
        String text = entry.said().plain() + " " + (entry.link() == null ? "" : entry.link());
        return text.toLowerCase(java.util.Locale.ROOT).contains(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean names(FeedEntry entry, Mark mark, String name) {
        return entry.said().parts().stream()
                .anyMatch(part -> part.mark() == mark && part.text().equals(name));
    }
}
