package org.fedoraproject.hubs.widgets.feed;

import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.activity.Sentence.Part;

/** The words with which several sentences all end: what is said of each object beside its name and title. Pure functions. */
final class CommonTail {

    private CommonTail() {}

    /** The longest run of whole words, each with its mark, that ends all of them. */
    static List<Part> of(List<List<Part>> tails) {
        List<Part> common = words(tails.getFirst());
        for (List<Part> tail : tails) {
            List<Part> words = words(tail);
            int same = 0;
            while (same < Math.min(common.size(), words.size())
                    && common.get(common.size() - 1 - same).equals(words.get(words.size() - 1 - same))) {
                same++;
            }
            common = common.subList(common.size() - same, common.size());
        }
        return joined(common);
    }

    private static List<Part> words(List<Part> parts) {
        List<Part> words = new ArrayList<>();
        for (Part part : parts) {
            if (part.mark() == Mark.TEXT) {
                for (String word : part.text().replaceAll("“[^”]*”", "").strip().split("\\s+")) {
                    words.add(new Part(Mark.TEXT, word));
                }
            } else {
                words.add(part);
            }
        }
        words.removeIf(word -> word.text().isEmpty());
        return words;
    }

    private static List<Part> joined(List<Part> words) {
        List<Part> out = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (Part word : words) {
            if (word.mark() == Mark.TEXT) {
                plain.append(' ').append(word.text());
            } else {
                out.add(new Part(Mark.TEXT, plain + " "));
                out.add(word);
                plain.setLength(0);
            }
        }
        if (!plain.isEmpty()) {
            out.add(new Part(Mark.TEXT, plain.toString()));
        }
        return out;
    }
}
