package org.fedoraproject.hubs.widgets.feed;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.activity.ApplicationNames;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.jspecify.annotations.Nullable;

/** Turns entries of one page view into what the template shows. Not thread-safe: it numbers what it makes. */
final class EntryViews {

    private static final int PACKAGES_SHOWN = 3;

    private final ViewInput<?> input;
    private final DateTimeFormatter time;
    private final DateTimeFormatter full;
    private int number;

    EntryViews(ViewInput<?> input) {
        this.input = input;
        this.time = DateTimeFormatter.ofPattern("HH:mm", input.locale());
        this.full = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(input.locale());
    }

    FeedView.Entry of(FeedEntry entry) {
        ZonedDateTime at = entry.at().atZone(input.zone());
        boolean own = entry.agent() != null && entry.agent().equals(input.viewer());
        Sentence sentence = own ? entry.saidToYou() : entry.said();
        List<FeedView.Part> parts = parts(sentence, entry.link());
        boolean carried = parts.stream().anyMatch(FeedView.Part::outside);
        number++;
        return new FeedView.Entry(
                "e" + input.placement().id().value() + "-" + number,
                entry.agent() == null ? null : Avatar.ofPerson(entry.agent()),
                entry.icon(),
                parts,
                quote(sentence),
                ApplicationNames.of(entry.application()),
                packages(entry.packages()),
                carried ? null : entry.link(),
                at.format(time),
                at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                at.format(full) + " (" + input.zone().getId() + ")");
    }

    /** The first object of the sentence carries the entry's link; people and groups lead to their hubs. */
    private static List<FeedView.Part> parts(Sentence sentence, @Nullable String link) {
        List<FeedView.Part> out = new ArrayList<>();
        String unused = link;
        for (Sentence.Part part : withoutQuote(sentence.parts())) {
            boolean object = part.mark() == Mark.OBJECT || part.mark() == Mark.PACKAGE;
            if (object && unused != null) {
                out.add(new FeedView.Part(part.text(), unused, true, false));
                unused = null;
            } else {
                out.add(new FeedView.Part(part.text(), hub(part), false, part.mark() == Mark.OUTCOME));
            }
        }
        return out;
    }

    /** Quoted words stand below the sentence, so what introduces and ends them in it goes too. */
    private static List<Sentence.Part> withoutQuote(List<Sentence.Part> parts) {
        List<Sentence.Part> out = new ArrayList<>();
        boolean afterQuote = false;
        for (Sentence.Part part : parts) {
            if (part.mark() == Mark.QUOTE) {
                trimLast(out);
                afterQuote = true;
                continue;
            }
            String text = afterQuote ? part.text().replaceFirst("^[”\"]", "") : part.text();
            afterQuote = false;
            if (!text.isEmpty()) {
                out.add(new Sentence.Part(part.mark(), text));
            }
        }
        return out;
    }

    private static void trimLast(List<Sentence.Part> parts) {
        if (!parts.isEmpty() && parts.getLast().mark() == Mark.TEXT) {
            Sentence.Part last = parts.removeLast();
            String text = last.text().replaceFirst("[:,]?\\s*[“\"]?$", "");
            if (!text.isEmpty()) {
                parts.add(new Sentence.Part(last.mark(), text));
            }
        }
    }

    private static @Nullable String hub(Sentence.Part part) {
        if (part.mark() == Mark.PERSON && HubId.isName(part.text())) {
            return "/" + HubId.user(part.text()).path() + "/";
        }
        if (part.mark() == Mark.GROUP && HubId.isName(part.text())) {
            return "/" + HubId.team(part.text()).path() + "/";
        }
        return null;
    }

    private static @Nullable String quote(Sentence sentence) {
        return sentence.parts().stream()
                .filter(part -> part.mark() == Mark.QUOTE)
                .map(Sentence.Part::text)
                .findFirst()
                .orElse(null);
    }

    private static List<String> packages(List<String> all) {
        if (all.size() <= PACKAGES_SHOWN) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, PACKAGES_SHOWN - 1));
        some.add("and " + (all.size() - PACKAGES_SHOWN + 1) + " more");
        return some;
    }
}
