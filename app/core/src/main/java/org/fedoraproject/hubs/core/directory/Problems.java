package org.fedoraproject.hubs.core.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with a file, so that one run shows all of it. Not thread-safe. */
final class Problems {

    /** More would only repeat one mistake. */
    private static final int MOST = 100;

    private final String file;
    private final List<String> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    /**
     * Notes a problem.
     *
     * @param at where in the file
     * @param entry which person or team, as the reader knows it; empty for the file itself
     */
    void add(Node at, String entry, String problem) {
        if (found.size() < MOST) {
            found.add(file + ":" + (at.getStartMark().getLine() + 1) + ": " + (entry.isEmpty() ? "file" : entry) + ": "
                    + problem);
        }
    }

    void throwIfAny() throws DirectoryException {
        if (!found.isEmpty()) {
            throw new DirectoryException(found, null);
        }
    }

    /** Ends a message about an unknown word: the nearest known one, or all of them. */
    static String didYouMean(String word, Collection<String> known) {
        Optional<String> nearest = known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
        return nearest.map(candidate -> "did you mean '" + candidate + "'?")
                .orElseGet(() -> "known are " + String.join(", ", known));
    }

    /** Least number of inserted, deleted or changed characters. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
