package org.fedoraproject.hubs.web.syndication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/** A channel as an ordered collection of ActivityStreams 2.0; what is absent is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Activities(
        @JsonProperty("@context") String context,
        String id,
        String type,
        String name,
        String url,
        int totalItems,
        List<Did> orderedItems) {

    private static final String CONTEXT = "https://www.w3.org/ns/activitystreams";

    /** Somebody did something; the vocabulary's general word where no special one is sure to be right. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Did(String id, String type, String summary, String published, Actor actor, Thing object) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Actor(String type, String name, @Nullable String id) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Thing(String type, String name, String url) {}

    static byte[] write(Channel channel) {
        List<Did> items =
                channel.entries().stream().map(entry -> did(channel, entry)).toList();
        Activities all = new Activities(
                CONTEXT,
                channel.self("as2.json"),
                "OrderedCollection",
                channel.title(),
                channel.page(),
                items.size(),
                items);
        return BoundedJson.write(all).getBytes(StandardCharsets.UTF_8);
    }

    private static Did did(Channel channel, FeedEntry entry) {
        String agent = entry.agent();
        Actor actor = agent == null
                ? new Actor("Service", entry.application(), null)
                : new Actor("Person", agent, HubId.isName(agent) ? channel.page(HubId.user(agent)) : null);
        return new Did(
                channel.name(entry),
                "Activity",
                entry.said().plain(),
                entry.at().toString(),
                actor,
                new Thing("Page", entry.said().plain(), channel.link(entry)));
    }
}
