package org.fedoraproject.hubs.widgets.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.activity.Sentence.Part;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.widgets.ApplicationTexts;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One sentence for all entries of a card: "alice commented 3 times on …", "kevin built 5 packages: a, b, c and 2 others". Made of the
 * entries' own sentences, so that it fits applications that nobody thought of here. Pure functions.
 */
final class Headline {

    /** Up to that many names all are written out; of more, one fewer. */
    private static final int NAMES = 4;

    /**
     * Words of the sentence and where they lead.
     *
     * @param part of the sentence
     * @param link where to look; absent where the words lead nowhere by themselves
     */
    record Piece(Part part, @Nullable String link) {}

    private Headline() {}

    /**
     * The sentence of a card.
     *
     * @param sentence which sentence of an entry the reader sees: in the third person or as "You …"
     * @param texts for what no message said
     */
    static List<Piece> of(Fold fold, Function<FeedEntry, Sentence> sentence, Texts texts) {
        List<Part> newest = parts(sentence.apply(fold.newest()));
        return switch (fold.sort()) {
            case ONE, STEPS -> linked(newest, fold.newest().link());
            case AGAIN ->
                linked(
                        Wording.times(newest, fold.entries().size()),
                        fold.newest().link());
            case SEVERAL -> several(fold, sentence);
            case QUIET -> List.of(new Piece(new Part(Mark.TEXT, quiet(fold.entries(), texts)), null));
        };
    }

    /** The parts of a sentence, plain words that follow each other as one. */
    private static List<Part> parts(Sentence sentence) {
        List<Part> out = new ArrayList<>();
        for (Part part : sentence.parts()) {
            if (part.mark() == Mark.TEXT && !out.isEmpty() && out.getLast().mark() == Mark.TEXT) {
                out.add(new Part(Mark.TEXT, out.removeLast().text() + part.text()));
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** The first object carries the link. */
    private static List<Piece> linked(List<Part> parts, @Nullable String link) {
        List<Piece> out = new ArrayList<>();
        int carrier = Slot.of(parts).map(Slot::index).orElse(-1);
        for (int i = 0; i < parts.size(); i++) {
            out.add(new Piece(parts.get(i), i == carrier ? link : null));
        }
        return out;
    }

    private static List<Piece> several(Fold fold, Function<FeedEntry, Sentence> sentence) {
        List<Part> newest = parts(sentence.apply(fold.newest()));
        Optional<Slot> slot = Slot.of(newest);
        if (slot.isEmpty()) {
            return linked(newest, fold.newest().link());
        }
        int at = slot.orElseThrow().index();
        Map<Part, @Nullable String> names = new LinkedHashMap<>();
        List<List<Part>> tails = new ArrayList<>();
        for (FeedEntry entry : fold.entries()) {
            List<Part> parts = parts(sentence.apply(entry));
            Slot.of(parts).ifPresent(own -> {
                names.putIfAbsent(parts.get(own.index()), entry.link());
                tails.add(parts.subList(own.index() + 1, parts.size()));
            });
        }
        Wording wording = Wording.several(newest.subList(0, at), CommonTail.of(tails), names.size());
        List<Piece> out = new ArrayList<>(linked(wording.before(), null));
        addNames(out, names);
        out.addAll(linked(wording.after(), null));
        return out;
    }

    private static void addNames(List<Piece> out, Map<Part, @Nullable String> names) {
        List<Part> all = List.copyOf(names.keySet());
        int shown = all.size() > NAMES ? NAMES - 1 : all.size();
        for (int i = 0; i < shown; i++) {
            String between = i == 0 ? "" : i == all.size() - 1 ? " and " : ", ";
            if (!between.isEmpty()) {
                out.add(new Piece(new Part(Mark.TEXT, between), null));
            }
            out.add(new Piece(all.get(i), names.get(all.get(i))));
        }
        if (shown < all.size()) {
            out.add(new Piece(new Part(Mark.TEXT, " and " + (all.size() - shown) + " others"), null));
        }
    }

    private static String quiet(List<FeedEntry> entries, Texts texts) {
        TreeSet<String> places = new TreeSet<>();
        entries.forEach(entry -> places.add(ApplicationTexts.of(entry.application(), texts.locale())));
        return texts.say("quiet", Map.of("count", entries.size(), "places", String.join(", ", places)));
    }
}
