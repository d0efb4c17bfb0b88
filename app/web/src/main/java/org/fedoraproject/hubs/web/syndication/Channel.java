package org.fedoraproject.hubs.web.syndication;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * What programs that read feeds are told.
 *
 * @param site address of this portal, without a slash at its end
 * @param path of the page that shows the same to people, such as {@code /t/design/}
 * @param base address of the feed without its ending, absolute
 * @param tag what the feed's name that outlives its address ends with, such as {@code t/design}
 * @param words what people call it
 * @param since when it came into being
 * @param entries newest first, those that the reader may see
 */
record Channel(String site, String path, String base, String tag, Words words, Instant since, List<FeedEntry> entries) {

    /** The year from which the names that this makes of hosts are this portal's (RFC 4151). */
    private static final String SINCE = "2026";

    /** Copies the list. */
    Channel {
        entries = List.copyOf(entries);
    }

    /**
     * @param title of the feed
     * @param summary a sentence; may be empty
     */
    record Words(String title, String summary) {}

    /** The feed of a hub. */
    static Channel of(String site, Hub hub, List<FeedEntry> entries) {
        String path = "/" + hub.id().path() + "/";
        return new Channel(
                site,
                path,
                site + path + "feed",
                hub.id().path(),
                new Words(hub.title(), hub.summary()),
                hub.createdAt(),
                entries);
    }

    /** The same under another address. */
    Channel at(String address) {
        return new Channel(site, path, address, tag, words, since, entries);
    }

    /** What people call it. */
    String title() {
        return words.title();
    }

    /** A sentence about it; may be empty. */
    String summary() {
        return words.summary();
    }

    /** Address of the page. */
    String page() {
        return site + path;
    }

    String page(HubId id) {
        return site + "/" + id.path() + "/";
    }

    /** Address of the feed in a format. */
    String self(String ending) {
        return base + "." + ending;
    }

    /** A name of the feed that outlives its address. */
    String name() {
        return "tag:" + host() + "," + SINCE + ":" + tag;
    }

    /** A name of an entry, the same in every feed that holds it. */
    String name(FeedEntry entry) {
        return "tag:" + host() + "," + SINCE + ":entry/" + escape(entry.id().value());
    }

    /** Where a reader looks at an entry: where it happened, else on the page. */
    String link(FeedEntry entry) {
        String link = entry.link();
        return link == null ? page() : link;
    }

    /** When it last changed: with its newest entry, else when it came into being. */
    Instant updated() {
        return entries.isEmpty() ? since : entries.getFirst().at();
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
