package org.fedoraproject.hubs.core.search;

import java.util.List;

/**
 * Which names look like words that nobody has: each word is a name's with one or two letters missing, added, swapped or others. Stateless.
 */
public final class Alike {

    /** Shorter words look like too much. */
    private static final int SHORTEST = 4;

    /** From this length on two letters may be wrong. */
    private static final int LONG = 6;

    private Alike() {}

    /** Whether each of the words looks like one of a text, or like the beginning of one. */
    public static boolean areIn(String text, List<String> words) {
        List<String> there = List.of(Words.fold(text).split(" ", -1));
        return words.stream().allMatch(word -> there.stream().anyMatch(each -> isLike(word, each)));
    }

    private static boolean isLike(String word, String other) {
        if (word.length() < SHORTEST) {
            return other.startsWith(word);
        }
        int most = word.length() < LONG ? 1 : 2;
        String beginning = other.substring(0, Math.min(other.length(), word.length()));
        return Math.min(distance(word, beginning), distance(word, other)) <= most;
    }

    /** Letters to add, remove, change, or swap with their neighbours: the "optimal string alignment". */
    static int distance(String one, String two) {
        int[][] d = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, one, two, i, j);
            }
        }
        return d[one.length()][two.length()];
    }

    private static int step(int[][] d, String one, String two, int i, int j) {
        boolean same = one.charAt(i - 1) == two.charAt(j - 1);
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
