package org.fedoraproject.hubs.core.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.text.PlainText;

/**
 * One plain sentence with its parts marked, so that a page can set actor, object, package and outcome apart. Immutable. As JSON it is a
 * flat list that alternates mark and text: {@code ["actor","ralph","text"," commented on ","object","kernel-6.1"]}.
 *
 * @param parts in reading order; texts are clean ({@link PlainText}) and together at most {@link #MAX_LENGTH} characters
 */
public record Sentence(List<Part> parts) {

    /** Most characters of a whole sentence. */
    public static final int MAX_LENGTH = 400;

    /** What a part of a sentence stands for. */
    public enum Mark {
        /** Nothing special. */
        TEXT,
        /** A person who acts or is named; the text is the username. */
        PERSON,
        /** A team or group; the text is its name. */
        GROUP,
        /** What was acted upon: an update, a ticket, a page; the activity's link belongs here. */
        OBJECT,
        /** A package; the text is its name. */
        PACKAGE,
        /** How it ended: passed, failed; set bold. */
        OUTCOME,
        /** Words of the person quoted. */
        QUOTE
    }

    /**
     * @param mark what it stands for
     * @param text clean text, with the blanks that separate it from its neighbours in the {@link Mark#TEXT} parts
     */
    public record Part(Mark mark, String text) {}

    /** Copies the list. */
    public Sentence {
        parts = List.copyOf(parts);
    }

    /** Starts a sentence. */
    public static Builder start() {
        return new Builder();
    }

    /** The sentence of one unmarked text. */
    public static Sentence of(String text) {
        return start().text(text).end();
    }

    /** The words without marks. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** From the flat list that {@link #flat()} makes. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sentence ofFlat(List<String> flat) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            parts.add(new Part(Mark.valueOf(flat.get(i).toUpperCase(Locale.ROOT)), flat.get(i + 1)));
        }
        return new Sentence(parts);
    }

    /** Mark, text, mark, text, …; marks in lower case. */
    @JsonValue
    public List<String> flat() {
        return parts.stream()
                .flatMap(part -> java.util.stream.Stream.of(part.mark().name().toLowerCase(Locale.ROOT), part.text()))
                .toList();
    }

    /** Builds a sentence part by part; every text is cleaned and the whole is kept within its length. Not thread-safe. */
    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();
        private int length;

        private Builder() {}

        /** Plain words, with the blanks around them. */
        public Builder text(String words) {
            return add(Mark.TEXT, words);
        }

        /** A person's username. */
        public Builder person(String username) {
            return add(Mark.PERSON, username);
        }

        /** A group's name. */
        public Builder group(String name) {
            return add(Mark.GROUP, name);
        }

        /** What was acted upon. */
        public Builder object(String name) {
            return add(Mark.OBJECT, name);
        }

        /** A package's name. */
        public Builder pkg(String name) {
            return add(Mark.PACKAGE, name);
        }

        /** How it ended. */
        public Builder outcome(String words) {
            return add(Mark.OUTCOME, words);
        }

        /** Quoted words, at most 160 characters. */
        public Builder quote(String words) {
            return add(Mark.QUOTE, PlainText.clean(words, 160));
        }

        /** Adds a part; an empty one is left out. Only plain words keep the blanks around them. */
        public Builder add(Mark mark, String words) {
            boolean before = mark == Mark.TEXT && !words.isEmpty() && Character.isWhitespace(words.codePointAt(0));
            boolean after = mark == Mark.TEXT
                    && !words.isEmpty()
                    && Character.isWhitespace(words.codePointBefore(words.length()));
            String clean = PlainText.clean(words, Math.max(0, MAX_LENGTH - length));
            String spaced = clean.isEmpty() ? (before ? " " : "") : (before ? " " : "") + clean + (after ? " " : "");
            if (!spaced.isEmpty() && length < MAX_LENGTH) {
                parts.add(new Part(mark, spaced));
                length += spaced.length();
            }
            return this;
        }

        /** The finished sentence. */
        public Sentence end() {
            return new Sentence(parts);
        }
    }
}
