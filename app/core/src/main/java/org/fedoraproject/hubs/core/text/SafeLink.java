package org.fedoraproject.hubs.core.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links from outside: only absolute http and https addresses without user information pass. Stateless. */
public final class SafeLink {

    /** Longest link that is kept, in characters. */
    public static final int MAX_LENGTH = 1000;

    private SafeLink() {}

    /**
     * The link if it may stand on a page, unchanged but for characters that an address must encode.
     *
     * @param link from outside, may be null, relative or of any scheme
     */
    public static Optional<String> of(@Nullable String link) {
        if (link == null || link.isBlank() || link.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String encoded = encode(link.strip());
        try {
            URI uri = new URI(encoded);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean good =
                    web && uri.getRawAuthority() != null && uri.getHost() != null && uri.getRawUserInfo() == null;
            return good && encoded.length() <= MAX_LENGTH ? Optional.of(encoded) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String encode(String link) {
        StringBuilder out = new StringBuilder(link.length());
        link.codePoints().forEach(point -> {
            boolean plain = point > 0x20 && point < 0x7F && "\"<>\\^`{|}".indexOf(point) < 0;
            if (plain) {
                out.appendCodePoint(point);
            } else {
                for (byte b : new String(Character.toChars(point)).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xFF));
                }
            }
        });
        return out.toString();
    }
}
