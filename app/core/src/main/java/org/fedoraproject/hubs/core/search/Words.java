package org.fedoraproject.hubs.core.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as search compares them: lower case, without accents, by rules that depend on no server's locale. Stateless. */
public final class Words {

    /** Most words of a question that count. */
    public static final int MOST = 8;

    /** Accents; the signs of other scripts that Unicode calls marks too are letters to those who write them. */
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private Words() {}

    /** A text in lower case and without accents; what is neither letter nor digit is a blank. */
    public static String fold(String text) {
        return String.join(" ", words(text));
    }

    /** The words of a question, each once, at most {@link #MOST}; empty when it has no letter and no digit. */
    public static List<String> of(String question) {
        return words(question).stream().distinct().limit(MOST).toList();
    }

    private static List<String> words(String text) {
        Matcher found = WORD.matcher(plain(text));
        return found.results().map(word -> word.group()).toList();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
    }

    /** Whether each of the words begins a word of a text. */
    public static boolean areIn(String text, List<String> words) {
        List<String> there = words(text);
        return words.stream().allMatch(word -> there.stream().anyMatch(each -> each.startsWith(word)));
    }
}
