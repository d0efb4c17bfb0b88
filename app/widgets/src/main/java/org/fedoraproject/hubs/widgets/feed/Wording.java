package org.fedoraproject.hubs.widgets.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.activity.Sentence.Part;

/**
 * Turns the words around one object into words around several, and says how often. Knows English, no application.
 *
 * @param before words before the names
 * @param after words after them
 */
record Wording(List<Part> before, List<Part> after) {

    private static final Pattern VERB_AND_PREPOSITION =
            Pattern.compile("^(\\s*(?:You )?\\p{L}+)( (?:on|to|in|for|at|with|of|into)\\b.*)$", Pattern.DOTALL);

    /** "’s build of " or "Your build of " before, and a good end: somebody built something. */
    private static final Pattern BUILD = Pattern.compile("^(?:’s|Your) (?:community )?build of $");

    private static final Pattern GOOD_END = Pattern.compile("^\\s*(completed|succeeded)$");

    private static final String NOUNS =
            "build|update|commit|package|issue|pull request|merge request|ticket|bug|page|wiki page|project"
                    + "|repository|branch|tag|release|version|topic|post|event|meeting|badge|string|translation|compose|image|test|job|task"
                    + "|file|article|group|override|playbook|review|request|list|playlist|calendar|component|question|flag|workflow run";

    /** The noun stands right before the object: "opened issue design#7". */
    private static final Pattern NOUN =
            Pattern.compile("^(.*?)(?:\\b(?:the|an?) )?\\b(" + NOUNS + ") $", Pattern.DOTALL);

    /** The noun owns the object: "update of lantern", "a commit to lantern". */
    private static final Pattern NOUN_OF =
            Pattern.compile("^(.*?)(?:\\ban? )?\\b(" + NOUNS + ")( (?:of|for|in|to) )$", Pattern.DOTALL);

    /** Says that something was done so often; two is "twice". */
    static List<Part> times(List<Part> parts, int count) {
        String often = count == 2 ? " twice" : " " + count + " times";
        List<Part> out = new ArrayList<>(parts);
        for (int i = 0; i < Math.min(2, out.size()); i++) {
            Matcher verb = VERB_AND_PREPOSITION.matcher(out.get(i).text());
            if (out.get(i).mark() == Mark.TEXT && verb.matches()) {
                out.set(i, new Part(Mark.TEXT, verb.group(1) + often + verb.group(2)));
                return out;
            }
        }
        int end = quoteAt(out);
        out.add(end, new Part(Mark.TEXT, often));
        return out;
    }

    /** Words for several objects. */
    static Wording several(List<Part> before, List<Part> after, int count) {
        if (before.isEmpty() || before.getLast().mark() != Mark.TEXT) {
            return new Wording(before, agreeing(after));
        }
        String words = before.getLast().text();
        List<Part> start = before.subList(0, before.size() - 1);
        if (BUILD.matcher(words).matches() && GOOD_END.matcher(plain(after)).matches()) {
            String who = words.startsWith("Your") ? "You" : "";
            return count == 1
                    ? new Wording(with(start, who + " built "), List.of(new Part(Mark.TEXT, " several times")))
                    : new Wording(with(start, who + " built " + count + " packages: "), List.of());
        }
        Matcher noun = NOUN.matcher(words);
        if (noun.matches() && count > 1) {
            String some = noun.group(1) + count + " " + plural(noun.group(2)) + (after.isEmpty() ? ": " : " (");
            return new Wording(with(start, some), after.isEmpty() ? after : closed(agreeing(after)));
        }
        Matcher owner = NOUN_OF.matcher(words);
        return owner.matches()
                ? new Wording(with(start, owner.group(1) + plural(owner.group(2)) + owner.group(3)), agreeing(after))
                : new Wording(before, agreeing(after));
    }

    /** "is now stable" of one, "are now stable" of several: the objects, or what they belong to, are what the sentence is about. */
    private static List<Part> agreeing(List<Part> after) {
        List<Part> out = new ArrayList<>();
        for (Part part : after) {
            String words = part.text()
                    .replaceFirst("\\bis (now|ready|waiting|available)\\b", "are $1")
                    .replaceAll("^ is\\b", " are")
                    .replaceAll("^ was\\b", " were")
                    .replaceAll("^ has\\b", " have")
                    .replaceAll("\\bits\\b", "their");
            out.add(new Part(part.mark(), words));
        }
        return out;
    }

    private static List<Part> closed(List<Part> after) {
        List<Part> out = new ArrayList<>(List.of(new Part(Mark.TEXT, ")")));
        out.addAll(after);
        return out;
    }

    private static List<Part> with(List<Part> start, String words) {
        List<Part> out = new ArrayList<>(start);
        out.add(new Part(Mark.TEXT, words));
        return out;
    }

    private static String plural(String noun) {
        return noun.endsWith("y")
                ? noun.substring(0, noun.length() - 1) + "ies"
                : noun + (noun.endsWith("ch") ? "es" : "s");
    }

    private static String plain(List<Part> parts) {
        StringBuilder words = new StringBuilder();
        parts.forEach(part -> words.append(part.text()));
        return words.toString();
    }

    /** Where a quote and what introduces it begin; the end when there is none. */
    private static int quoteAt(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).mark() == Mark.QUOTE) {
                return i > 0 && parts.get(i - 1).mark() == Mark.TEXT ? i - 1 : i;
            }
        }
        return parts.size();
    }
}
