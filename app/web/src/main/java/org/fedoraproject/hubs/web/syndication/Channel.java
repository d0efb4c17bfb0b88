package org.fedoraproject.hubs.web.syndication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * What programs that read feeds are told of a hub.
 *
 * @param site address of this portal, without a slash at its end
 * @param hub whose feed
 * @param entries newest first, those that the reader may see
 */
record Channel(String site, Hub hub, List<FeedEntry> entries) {

    /** The year from which the names that this makes of hosts are this portal's (RFC 4151). */
    private static final String SINCE = "2026";

    /** Copies the list. */
    Channel {
        entries = List.copyOf(entries);
    }

    /** Address of the page. */
    String page() {
        return page(hub.id());
    }

    String page(HubId id) {
        return site + "/" + id.path() + "/";
    }

    /** Address of the feed in a format. */
    String self(String ending) {
        return page() + "feed." + ending;
    }

    /** A name of the hub that outlives its address. */
    String name() {
        return "tag:" + host() + "," + SINCE + ":" + hub.id().path();
    }

    /** A name of an entry, the same in every feed that holds it. */
    String name(FeedEntry entry) {
        return "tag:" + host() + "," + SINCE + ":entry/" + escape(entry.id().value());
    }

    /** Where a reader looks at an entry: where it happened, else on the hub's page. */
    String link(FeedEntry entry) {
        String link = entry.link();
        return link == null ? page() : link;
    }

    /** When it last changed: with its newest entry, else when the hub came into being. */
    Instant updated() {
        return entries.isEmpty() ? hub.createdAt() : entries.getFirst().at();
    }

    private String host() {
        return URI.create(site).getHost();
    }

    /** What a tag may hold as it is stays; the rest is percent-encoded, byte by byte. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 0x7F && (Character.isLetterOrDigit(c) || "-._~:@".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append("%02X".formatted(b & 0xFF));
            }
        }
        return out.toString();
    }
}
