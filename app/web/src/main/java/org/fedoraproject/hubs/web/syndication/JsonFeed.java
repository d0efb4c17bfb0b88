package org.fedoraproject.hubs.web.syndication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/** A channel as JSON Feed 1.1 has it; what is absent is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record JsonFeed(
        String version,
        String title,
        String description,
        @JsonProperty("home_page_url") String page,
        @JsonProperty("feed_url") String self,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            String url,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") String published,
            List<Author> authors,
            List<String> tags) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Author(String name, @Nullable String url) {}

    static byte[] write(Channel channel) {
        JsonFeed feed = new JsonFeed(
                VERSION,
                channel.title(),
                channel.summary(),
                channel.page(),
                channel.self("json"),
                channel.entries().stream().map(entry -> item(channel, entry)).toList());
        return BoundedJson.write(feed).getBytes(StandardCharsets.UTF_8);
    }

    private static Item item(Channel channel, FeedEntry entry) {
        String agent = entry.agent();
        List<Author> authors = agent == null
                ? List.of()
                : List.of(new Author(agent, HubId.isName(agent) ? channel.page(HubId.user(agent)) : null));
        return new Item(
                channel.name(entry),
                channel.link(entry),
                entry.said().plain(),
                entry.at().toString(),
                authors,
                List.of(entry.application()));
    }
}
