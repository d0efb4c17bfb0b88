package org.fedoraproject.hubs.messages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fedoraproject.hubs.core.activity.StatedFact;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.jspecify.annotations.Nullable;

/**
 * What hubs shall remember of a message, put together step by step. Every text in it becomes clean and short, every address http or https;
 * what is empty is left out. Not thread-safe.
 */
public final class Keepsake {

    /** Longest text; a card shows a line or two. */
    private static final int MAX_TEXT = 300;

    /** Nothing is planned further ahead; what says so is a slip. */
    private static final Duration FARTHEST = Duration.ofDays(3660);

    private final String kind;
    private final String key;
    private final ObjectNode content = JsonNodeFactory.instance.objectNode();
    private @Nullable String person;
    private @Nullable String by;
    private @Nullable Instant until;

    private Keepsake(String kind, String key) {
        this.kind = kind;
        this.key = key;
    }

    /**
     * Something that the teams remember in whose feeds the message stands.
     *
     * @param kind as a fact's
     * @param parts of the key, which is the same whenever a message is about the same thing; where one is empty, nothing is remembered
     */
    public static Keepsake of(String kind, String... parts) {
        for (String part : parts) {
            if (PlainText.clean(part, MAX_TEXT).isEmpty()) {
                return new Keepsake(kind, "");
            }
        }
        return new Keepsake(kind, PlainText.clean(String.join("/", parts), 200));
    }

    /** A person's hub remembers it instead. */
    public Keepsake person(String username) {
        person = username;
        return this;
    }

    /** Who said so. */
    public Keepsake by(@Nullable String username) {
        by = username;
        return this;
    }

    /** When it is over. */
    public Keepsake until(@Nullable Instant end) {
        until = end;
        return this;
    }

    /** A text. */
    public Keepsake text(String name, @Nullable String value) {
        String clean = PlainText.clean(value, MAX_TEXT);
        if (!clean.isEmpty()) {
            content.put(name, clean);
        }
        return this;
    }

    /** An address; nothing when it leads nowhere. */
    public Keepsake link(String name, @Nullable String address) {
        SafeLink.of(address).ifPresent(safe -> content.put(name, safe));
        return this;
    }

    /** An instant; nothing when there is none. */
    public Keepsake time(String name, @Nullable Instant time) {
        if (time != null) {
            content.put(name, time.toString());
        }
        return this;
    }

    /** A number. */
    public Keepsake number(String name, int value) {
        content.put(name, value);
        return this;
    }

    /** A mark that is there or not. */
    public Keepsake mark(String name, boolean there) {
        if (there) {
            content.put(name, true);
        }
        return this;
    }

    /** The fact, so at a time; empty when there is nothing to remember or it cannot be. */
    Optional<StatedFact> stated(Instant at) {
        boolean odd = until != null && until.isAfter(at.plus(FARTHEST));
        if (key.isEmpty() || content.isEmpty() || odd) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StatedFact(person, kind, key, at, until, by, content));
        } catch (IllegalArgumentException e) {
            // too large or of no possible year: the entry in the feed is what remains of it
            return Optional.empty();
        }
    }
}
