package org.fedoraproject.hubs.core.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What hubs may be told to remember. Stateless. */
public final class FactRules {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");

    private static final int MAX_KEY = 200;

    private static final int MAX_BYTES = 4096;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9999-12-30T00:00:00Z");

    private FactRules() {}

    /** @throws IllegalArgumentException that says what is wrong, without quoting content */
    public static void check(String kind, String key, JsonNode content) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(
                    "'" + kind + "' is no kind of fact: lower-case letters and dashes, at most 40");
        }
        if (key.isBlank() || key.length() > MAX_KEY || key.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a fact of the kind " + kind + " needs a key of 1 to " + MAX_KEY + " characters");
        }
        String text = content.toString();
        if (!content.isObject() || text.length() > MAX_BYTES || bytes(text) > MAX_BYTES) {
            throw new IllegalArgumentException("the content of a fact of the kind " + kind
                    + " is no JSON object of at most " + MAX_BYTES + " bytes");
        }
        // Databases with a type of their own for JSON have no character zero.
        if (text.contains("\\u0000")) {
            throw new IllegalArgumentException(
                    "the content of a fact of the kind " + kind + " has a character zero in it");
        }
    }

    /** @throws IllegalArgumentException when a time has no year of four digits, which not every store can write down */
    public static void check(String kind, Instant at, @Nullable Instant until) {
        if (isOdd(at) || (until != null && isOdd(until))) {
            throw new IllegalArgumentException("a fact of the kind " + kind + " is of no year between 1 and 9999");
        }
    }

    private static boolean isOdd(Instant time) {
        return time.isBefore(FIRST) || !time.isBefore(END);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
