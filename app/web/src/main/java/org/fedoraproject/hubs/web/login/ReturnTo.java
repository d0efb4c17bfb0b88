package org.fedoraproject.hubs.web.login;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes after they signed in: a path of ours and nothing else.
 *
 * @param path begins with exactly one slash; may have a query
 */
public record ReturnTo(String path) {

    /** The first page. */
    public static final ReturnTo HOME = new ReturnTo("/");

    private static final int LONGEST = 512;

    /** No backslash and nothing that a browser drops or reads as one; a second slash would begin another site's name. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*");

    /** Escaped controls, backslashes and at signs have no business in our paths, and clever intermediaries unescape them. */
    private static final Pattern ESCAPED = Pattern.compile("%(?![2-9a-f][0-9a-f])|%7f|%5c|%2f|%40|%25");

    /** What somebody asked for, or home when it is not ours or is part of signing in. */
    public static ReturnTo of(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST || !OWN.matcher(asked).matches()) {
            return HOME;
        }
        String lower = asked.toLowerCase(Locale.ROOT);
        boolean strange = ESCAPED.matcher(lower).find() || asked.contains("//");
        return strange || lower.startsWith("/login") || lower.startsWith("/logout") ? HOME : new ReturnTo(asked);
    }
}
