package org.fedoraproject.hubs.listener.decode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.fedoraproject.hubs.core.json.MalformedJsonException;

/** Text as it comes over the wire: what is UTF-8, and what may stand in a topic, an id or a name. Stateless. */
public final class WireText {

    private WireText() {}

    /**
     * Refuses what a JSON parser would guess at: other encodings than UTF-8, a byte-order mark, NUL bytes (which make parsers assume
     * UTF-16), and an empty body.
     *
     * @throws MalformedJsonException which of these it is
     */
    public static void checkUtf8(byte[] content) throws MalformedJsonException {
        if (content.length == 0) {
            throw new MalformedJsonException("empty body, expected a JSON object");
        }
        if (content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            throw new MalformedJsonException("body begins with a byte-order mark, expected plain UTF-8");
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
        } catch (CharacterCodingException e) {
            throw new MalformedJsonException("body is not UTF-8: " + e.getMessage(), e);
        }
        for (byte b : content) {
            if (b == 0) {
                throw new MalformedJsonException("body holds NUL bytes; UTF-16 and UTF-32 are not accepted");
            }
        }
    }

    /**
     * Whether a text has no character that shows nothing or turns what stands around it: control, bidirectional and other format
     * characters, lone surrogates, private use. A name that has one is never cleaned, because cleaning could make it somebody else's.
     */
    public static boolean isClean(String text) {
        return text.codePoints().noneMatch(WireText::isUnwanted);
    }

    private static boolean isUnwanted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
