package org.fedoraproject.hubs.widgets;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;

/** When people were last active, for widgets' loaders. Stateless. */
public final class LastActs {

    private LastActs() {}

    /**
     * When each of these people last did something that their feed remembers: one question to each of the two stores, however many they are.
     * Whoever hides from lists, is not there for everybody, or did nothing lately is left out.
     *
     * @param usernames account names; what can be none is ignored
     */
    public static Map<String, Instant> of(WidgetContext context, Collection<String> usernames) {
        Set<HubId> people =
                usernames.stream().filter(HubId::isName).map(HubId::user).collect(Collectors.toSet());
        Map<String, FeedId> feeds =
                context.hubs().listed(people).stream().collect(Collectors.toMap(HubId::name, HubId::feed));
        return context.feeds().lastActs(feeds);
    }
}
