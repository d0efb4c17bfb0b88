package org.fedoraproject.hubs.web.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form with a file that was sent (RFC 7578), as browsers write it and no other way. Such a form has one file and nothing else; a
 * further field, or one that comes twice, refuses the whole. Immutable.
 *
 * @param parts by name
 */
public record Multipart(Map<String, Part> parts) {

    /** The media type of such forms. */
    public static final String TYPE = "multipart/form-data";

    /** The field that holds the file, in every such form. */
    public static final String FILE = "file";

    /** Sent by every form, read by the filter that guards against forgery. */
    private static final String CSRF = "csrf";

    private static final Set<String> FIELDS = Set.of(CSRF, FILE);

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"\\r\\n]{1,70})\"|([^\\s;\"]{1,70}))", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAMES = Pattern.compile(
            "(?im)^content-disposition:[ \\t]*form-data;[ \\t]*name=\"([^\"\\r\\n]{1,40})\"(?:;[ \\t]*filename=\"([^\"\\r\\n]{0,255})\")?[^\\r\\n]*$");

    private static final String LINE = "\r\n";

    private static final int LONGEST_HEAD = 2_000;

    /** Copies the map. */
    public Multipart {
        parts = Map.copyOf(parts);
    }

    /**
     * A field.
     *
     * @param file name of the file; empty for a field that is none, or where none was chosen
     * @param content a character for each byte
     */
    public record Part(String file, String content) {

        /** What was sent. */
        public byte[] bytes() {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * Reads what a browser sent.
     *
     * @param type the request's content type, with its boundary
     * @throws BadFormException when there are others, or when it cannot be read
     */
    public static Multipart read(String type, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw new BadFormException("parts without a boundary");
        }
        String between = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        String text = new String(body, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(between)) {
            throw new BadFormException("parts without a beginning");
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        int at = between.length();
        while (text.startsWith(LINE, at)) {
            int head = text.indexOf(LINE + LINE, at);
            int end = head < 0 ? -1 : text.indexOf(LINE + between, head + 2);
            if (end < 0 || head - at > LONGEST_HEAD) {
                throw new BadFormException("a part without an end");
            }
            String content = end < head + 4 ? "" : text.substring(head + 4, end);
            add(parts, text.substring(at + 2, Math.max(at + 2, head)), content);
            at = end + 2 + between.length();
        }
        if (!text.startsWith("--", at)) {
            throw new BadFormException("parts without an end");
        }
        return new Multipart(parts);
    }

    private static void add(Map<String, Part> parts, String head, String content) {
        Matcher names = NAMES.matcher(head);
        if (!names.find() || !FIELDS.contains(names.group(1))) {
            throw new BadFormException("a field that the form does not have");
        }
        String file = names.group(2) == null ? "" : utf8(names.group(2));
        if (parts.put(names.group(1), new Part(file, content)) != null) {
            throw new BadFormException("a field twice");
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** A field; empty when it was not sent. */
    public Optional<Part> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }
}
