package org.fedoraproject.hubs.widgets.feed;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.activity.Sentence.Part;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.widgets.feed.Fold.Sort;

/**
 * Which entries of a feed stand together in one card: what somebody did to one object on one day, or the same to three objects and more;
 * what a machine did within an hour; and what hardly interests people. Made when a feed is read: the store keeps every entry.
 * Pure functions.
 */
final class Folds {

    /** With fewer objects than that, each is news of its own. */
    private static final int SEVERAL = 3;

    private final ZoneId zone;

    private Folds(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The cards of a feed, newest first.
     *
     * @param entries newest first
     * @param zone whose days count
     */
    static List<Fold> of(List<FeedEntry> entries, ZoneId zone) {
        Folds folds = new Folds(zone);
        List<Fold> bySubject = folds.bySubject(entries);
        return folds.byDeed(bySubject).stream()
                .sorted(Comparator.comparing(Fold::newest, FeedEntry.NEWEST_FIRST))
                .toList();
    }

    private List<Fold> bySubject(List<FeedEntry> entries) {
        List<Fold> folds = new ArrayList<>();
        grouped(entries, this::subjectKey).forEach((key, group) -> {
            if (group.getFirst().severity() == Severity.DEBUG) {
                folds.add(new Fold(key, Sort.QUIET, group));
            } else if (group.size() == 1) {
                folds.add(new Fold(key, Sort.ONE, group));
            } else {
                folds.add(new Fold(key, saySame(group) ? Sort.AGAIN : Sort.STEPS, group));
            }
        });
        return folds;
    }

    private List<Fold> byDeed(List<Fold> folds) {
        List<Fold> out = new ArrayList<>();
        grouped(folds, this::deedKey).forEach((key, group) -> {
            if (group.size() < SEVERAL || group.getFirst().sort() == Sort.QUIET) {
                out.addAll(group);
            } else {
                List<FeedEntry> all = group.stream()
                        .flatMap(fold -> fold.entries().stream())
                        .sorted(FeedEntry.NEWEST_FIRST)
                        .toList();
                out.add(new Fold(key, Sort.SEVERAL, all));
            }
        });
        return out;
    }

    private String subjectKey(FeedEntry entry) {
        if (entry.severity() == Severity.DEBUG) {
            return "quiet " + at(entry).toLocalDate();
        }
        return period(entry) + " " + entry.application() + " " + subject(entry);
    }

    /** Entries whose sentences are the same up to their object; one that quotes somebody is worth reading by itself. */
    private String deedKey(Fold fold) {
        FeedEntry newest = fold.newest();
        List<Part> parts = newest.said().parts();
        Optional<String> prefix = Slot.of(parts).map(slot -> slot.words(parts));
        if (prefix.isEmpty() || has(newest, Mark.QUOTE)) {
            return fold.key();
        }
        String outcome = first(newest, Mark.OUTCOME).orElse("");
        return period(newest) + " " + newest.topic() + " " + prefix.orElseThrow() + " " + outcome;
    }

    /** A person's day, or a machine's hour. */
    private String period(FeedEntry entry) {
        return actor(entry)
                .map(name -> name + " " + at(entry).toLocalDate())
                .orElseGet(() -> at(entry).truncatedTo(ChronoUnit.HOURS).toString());
    }

    /** Who did it, or whose it is that a machine did something to. */
    private static Optional<String> actor(FeedEntry entry) {
        if (entry.agent() != null) {
            return Optional.of(entry.agent());
        }
        return entry.said().parts().stream()
                .findFirst()
                .filter(part -> part.mark() == Mark.PERSON)
                .map(Part::text);
    }

    /** What it is about: the object that the sentence names, else the page it leads to, else a package, else all it says. */
    private static String subject(FeedEntry entry) {
        return first(entry, Mark.OBJECT)
                .or(() -> Optional.ofNullable(entry.link()).map(link -> link.replaceFirst("#.*", "")))
                .or(() -> first(entry, Mark.PACKAGE))
                .orElseGet(() -> unquoted(entry));
    }

    private static boolean saySame(List<FeedEntry> group) {
        return group.stream().map(Folds::unquoted).distinct().count() == 1;
    }

    private static String unquoted(FeedEntry entry) {
        StringBuilder words = new StringBuilder();
        entry.said().parts().stream()
                .filter(part -> part.mark() != Mark.QUOTE)
                .forEach(part -> words.append(part.text()));
        return words.toString().replaceAll("[“”:\\s]+$", "");
    }

    private static Optional<String> first(FeedEntry entry, Mark mark) {
        return entry.said().parts().stream()
                .filter(part -> part.mark() == mark)
                .map(Part::text)
                .findFirst();
    }

    private static boolean has(FeedEntry entry, Mark mark) {
        return first(entry, mark).isPresent();
    }

    private ZonedDateTime at(FeedEntry entry) {
        return entry.at().atZone(zone);
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        all.forEach(one ->
                groups.computeIfAbsent(key.apply(one), k -> new ArrayList<>()).add(one));
        return groups;
    }
}
