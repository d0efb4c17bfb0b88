package org.fedoraproject.hubs.core.library;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/**
 * A link that a hub keeps.
 *
 * @param key stable name on its hub
 * @param address http or https
 * @param title what it is called
 * @param blurb a sentence about it; may be empty
 * @param place where it stands among the others; lower is first
 * @param by account of who added it; absent when they are forgotten
 * @param changed when it was last changed
 */
public record LibraryLink(
        String key,
        String address,
        String title,
        String blurb,
        int place,
        @Nullable String by,
        Instant changed) {

    /** Kind of the facts that links are. */
    public static final String KIND = "link";

    /** Those of a hub in their order. */
    public static List<LibraryLink> of(FactStore facts, HubId hub, Instant now) {
        return facts.list(hub, KIND, now, FactStore.MOST).stream()
                .map(LibraryLink::of)
                .sorted(Comparator.comparingInt(LibraryLink::place).thenComparing(LibraryLink::key))
                .toList();
    }

    private static LibraryLink of(Fact fact) {
        return new LibraryLink(
                fact.key(),
                fact.text("address"),
                fact.text("title"),
                fact.text("blurb"),
                fact.content().path("place").asInt(),
                fact.by(),
                fact.at());
    }

    /** The same at another place. */
    public LibraryLink at(int other) {
        return new LibraryLink(key, address, title, blurb, other, by, changed);
    }

    /** As a hub keeps it; later than what it kept before, whatever the clock says. */
    public Fact fact(HubId hub, Instant now) {
        Instant later = now.isAfter(changed) ? now : changed.plusMillis(1);
        return new Fact(
                hub,
                KIND,
                key,
                later,
                null,
                by,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("address", address)
                        .put("title", title)
                        .put("blurb", blurb)
                        .put("place", place));
    }
}
