package org.fedoraproject.hubs.core.text;

import org.jspecify.annotations.Nullable;

/**
 * Text of people and machines made fit for one line of a page: no control characters, no bidirectional overrides, no lone surrogates,
 * white space folded, bounded length. Escaping for HTML is the template's business, not done here. Stateless.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * Cleans a text.
     *
     * @param text from outside; null counts as empty
     * @param maxLength most UTF-16 units of the result; a longer text is cut between characters and ends in "…"
     */
    public static String clean(@Nullable String text, int maxLength) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(Math.min(text.length(), maxLength + 2));
        boolean gap = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\u0085') {
                gap = !out.isEmpty();
                continue;
            }
            if (isUnwanted(point)) {
                continue;
            }
            int needed = Character.charCount(point) + (gap ? 1 : 0);
            if (out.length() + needed > maxLength) {
                return cut(out, maxLength);
            }
            if (gap) {
                out.append(' ');
                gap = false;
            }
            out.appendCodePoint(point);
        }
        return out.toString();
    }

    private static String cut(StringBuilder out, int maxLength) {
        if (maxLength < 1) {
            return "";
        }
        while (out.length() > maxLength - 1) {
            out.setLength(out.offsetByCodePoints(out.length(), -1));
        }
        return out.append('…').toString();
    }

    private static boolean isUnwanted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            // Zero-width joiner and non-joiner shape real words and emoji; every other format character is invisible
            // trickery.
            case Character.FORMAT -> point != 0x200C && point != 0x200D;
            default -> false;
        };
    }
}
