package org.fedoraproject.hubs.messages;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Words one sentence twice: about the agent ("ralph pushed …") and to the agent ("You pushed …"). Whoever is named that is the agent
 * becomes "you" in the second. E-mail addresses are blotted out of every part. Lives as long as one sentence; not thread-safe.
 */
public final class Phrase {

    /** Names written out before the rest is counted. */
    private static final int NAMES_SHOWN = 3;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>()\"',;:]+@[^\\s@<>()\"',;:]+");

    private final Sentence.Builder said = Sentence.start();
    private final Sentence.Builder saidToYou = Sentence.start();
    private final @Nullable String agent;
    private boolean begun;

    private Phrase(@Nullable String agent) {
        this.agent = agent;
    }

    /** A sentence that begins with something other than its agent. */
    public static Phrase about(@Nullable String agent) {
        return new Phrase(agent);
    }

    /** A sentence that begins with its agent, or with other words when there is none ("Somebody", "The build system"). */
    public static Phrase by(@Nullable String agent, String otherwise) {
        Phrase phrase = new Phrase(agent);
        return agent == null ? phrase.text(otherwise) : phrase.person(agent);
    }

    /** A sentence that begins with its agent, or with "Somebody". */
    public static Phrase by(@Nullable String agent) {
        return by(agent, "Somebody");
    }

    /** Plain words with the blanks around them. */
    public Phrase text(String words) {
        return both(Mark.TEXT, words);
    }

    /** Plain words that differ between the two forms: {@code " was awarded "}, {@code " were awarded "}. */
    public Phrase text(String third, String second) {
        said.text(blotted(third));
        saidToYou.text(blotted(second));
        begun = true;
        return this;
    }

    /** A person; "you" when it is the agent. */
    public Phrase person(String username) {
        said.person(blotted(username));
        if (username.equals(agent)) {
            saidToYou.person(begun ? "you" : "You");
        } else {
            saidToYou.person(blotted(username));
        }
        begun = true;
        return this;
    }

    /**
     * Whose the next noun is, with the blank after it: "their " where the owner acts, "ralph's " for anybody else, and the article when
     * nobody owns it.
     *
     * @param article such as {@code "the "}, capital where it begins the sentence
     */
    public Phrase whose(@Nullable String owner, String article) {
        if (owner == null) {
            return text(article);
        }
        if (!owner.equals(agent)) {
            return person(owner).text("’s ");
        }
        if (begun) {
            return text("their ", "your ");
        }
        said.person(blotted(owner)).text("’s ");
        saidToYou.text("Your ");
        begun = true;
        return this;
    }

    /** A group's name. */
    public Phrase group(String name) {
        return both(Mark.GROUP, name);
    }

    /** What was acted upon. */
    public Phrase object(String name) {
        return both(Mark.OBJECT, name);
    }

    /** A package. */
    public Phrase pkg(String name) {
        return both(Mark.PACKAGE, name);
    }

    /** How it ended. */
    public Phrase outcome(String words) {
        return both(Mark.OUTCOME, words);
    }

    /** Quoted words of a person, between quotation marks and after a colon; nothing when there are none. */
    public Phrase quote(String words) {
        String clean = quotable(words);
        return clean.isEmpty() ? this : text(": “").both(Mark.QUOTE, clean).text("”");
    }

    /** Quoted words of a person between quotation marks; nothing when there are none. */
    public Phrase quoteOnly(String words) {
        String clean = quotable(words);
        return clean.isEmpty() ? this : text("“").both(Mark.QUOTE, clean).text("”");
    }

    /** Words with something before them, or nothing when there are no words. */
    public Phrase maybe(String before, Mark mark, String words) {
        return words.isBlank() ? this : text(before).both(mark, words);
    }

    /** Packages, sorted and unique: at most three by name, else two "and n others". */
    public Phrase packages(Collection<String> names) {
        return names(Mark.PACKAGE, names);
    }

    /** Names, sorted and unique: at most three, else two "and n others". */
    public Phrase names(Mark mark, Collection<String> names) {
        List<String> sorted = List.copyOf(new TreeSet<>(names));
        int shown = sorted.size() > NAMES_SHOWN ? NAMES_SHOWN - 1 : sorted.size();
        for (int i = 0; i < shown; i++) {
            boolean last = i == sorted.size() - 1;
            String before = i == 0 ? "" : !last ? ", " : sorted.size() == 2 ? " and " : ", and ";
            text(before);
            if (mark == Mark.PERSON) {
                person(sorted.get(i));
            } else {
                both(mark, sorted.get(i));
            }
        }
        return shown == sorted.size() ? this : text(", and " + (sorted.size() - shown) + " others");
    }

    /** The sentence about the agent. */
    public Sentence said() {
        return said.end();
    }

    /** The sentence to the agent. */
    public Sentence saidToYou() {
        return saidToYou.end();
    }

    /** A count and its noun: "1 commit", "3 commits". */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private Phrase both(Mark mark, String words) {
        String clean = blotted(words);
        said.add(mark, clean);
        saidToYou.add(mark, clean);
        begun = begun || !words.isEmpty();
        return this;
    }

    /** One line of somebody's words, without the signs that make them bold or code where they were written. */
    private static String quotable(String words) {
        return PlainText.clean(blotted(words).replace("**", "").replace("`", ""), 160);
    }

    /** Without e-mail addresses: nobody agreed to see theirs on a page. */
    private static String blotted(String words) {
        if (words.indexOf('@') < 0) {
            return words;
        }
        boolean before = Character.isWhitespace(words.charAt(0));
        boolean after = Character.isWhitespace(words.charAt(words.length() - 1));
        // Cleaned first: an invisible character must not hide an address from the pattern.
        String clean = PlainText.clean(words, 2000);
        return (before ? " " : "") + ADDRESS.matcher(clean).replaceAll("…") + (after ? " " : "");
    }
}
