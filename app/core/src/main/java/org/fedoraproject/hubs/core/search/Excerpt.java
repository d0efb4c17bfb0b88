package org.fedoraproject.hubs.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Part of a text around the words that were looked for.
 *
 * @param pieces in reading order; none when the words are not there
 */
public record Excerpt(List<Piece> pieces) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    /** Characters kept before the first word that was looked for. */
    private static final int BEFORE = 50;

    /** The words are not there. */
    public static final Excerpt NONE = new Excerpt(List.of());

    /**
     * @param text of it
     * @param found whether it begins as one of the words does
     */
    public record Piece(String text, boolean found) {}

    /** Copies the list. */
    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /**
     * The part of a text that begins shortly before the first of the words.
     *
     * @param text clean, one line
     * @param words as {@link Words#of} gives them
     * @param length most characters of the part, without the dots at its ends
     */
    public static Excerpt of(String text, List<String> words, int length) {
        List<MatchResult> hits = WORD.matcher(text)
                .results()
                .filter(word -> isOne(word.group(), words))
                .toList();
        return hits.isEmpty() ? NONE : cut(text, hits, length);
    }

    private static boolean isOne(String written, List<String> words) {
        String folded = Words.fold(written);
        return words.stream().anyMatch(folded::startsWith);
    }

    private static Excerpt cut(String text, List<MatchResult> hits, int length) {
        int from = start(text, hits.getFirst().start());
        int to = Math.min(text.length(), from + length);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (MatchResult hit : hits) {
            if (hit.end() <= to) {
                add(pieces, text.substring(at, hit.start()), false);
                add(pieces, hit.group(), true);
                at = hit.end();
            }
        }
        add(pieces, text.substring(at, Math.max(at, to)), false);
        if (from > 0) {
            pieces.addFirst(new Piece("… ", false));
        }
        if (to < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Excerpt(pieces);
    }

    /** Where a word begins, not far before. */
    private static int start(String text, int hit) {
        if (hit <= BEFORE) {
            return 0;
        }
        int blank = text.indexOf(' ', hit - BEFORE);
        return blank >= 0 && blank < hit ? blank + 1 : hit;
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }
}
