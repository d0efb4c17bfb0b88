package org.fedoraproject.hubs.widgets.feed;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.widgets.ApplicationTexts;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.FeedLens;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.jspecify.annotations.Nullable;

/** Turns the cards of one page view into what the template shows. Stateless but for the view it is made for. */
final class EntryViews {

    private static final int PACKAGES_SHOWN = 3;

    /** Icons whose entries have a name of their own: the texts {@code show.ICON}. */
    private static final Set<String> NAMED = Set.of("comment", "build", "commit", "medal", "mail");

    /** Ids of messages end with what tells them apart; longer ones are no use in an address. */
    private static final int ANCHOR_LENGTH = 60;

    private final ViewInput<?> input;
    private final DateTimeFormatter time;
    private final DateTimeFormatter full;
    private final Addresses addresses;

    EntryViews(ViewInput<?> input) {
        this.input = input;
        this.addresses = new Addresses(input.hub().id(), input.lens());
        this.time = DateTimeFormatter.ofPattern("HH:mm", input.locale());
        this.full = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(input.locale());
    }

    FeedView.Entry of(Fold fold) {
        FeedEntry newest = fold.newest();
        boolean quiet = fold.sort() == Fold.Sort.QUIET;
        boolean several = quiet || fold.sort() == Fold.Sort.SEVERAL;
        boolean one = fold.sort() == Fold.Sort.ONE;
        List<FeedView.Part> parts = parts(Headline.of(fold, this::sentence, input.texts()));
        boolean carried = several || parts.stream().anyMatch(FeedView.Part::outside);
        return new FeedView.Entry(
                one ? anchor(newest) : "f-" + Integer.toHexString(fold.key().hashCode()),
                one ? anchor(newest) : null,
                addresses.of(newest),
                marks(fold),
                newest.agent() == null || quiet ? null : Avatar.ofPerson(newest.agent()),
                quiet ? "dots" : newest.icon(),
                quiet ? null : Tone.of(newest),
                parts,
                several ? null : quote(newest),
                quiet ? "" : ApplicationTexts.of(newest.application(), input.locale()),
                several ? List.of() : packages(newest.packages()),
                carried ? null : newest.link(),
                when(newest),
                one ? null : new FeedView.More(label(fold), steps(fold)));
    }

    private FeedView.Marks marks(Fold fold) {
        FeedLens lens = input.lens();
        FeedEntry newest = fold.newest();
        boolean unread = fold.entries().stream().anyMatch(entry -> lens.unread().contains(entry.id()));
        boolean menu = addresses.of(newest) != null && input.onlooker().username() != null;
        return new FeedView.Marks(
                unread ? input.texts().say("unread") : null,
                lens.saved().contains(newest.id()),
                lens.pinned().contains(newest.id()),
                menu ? input.texts().say("menu") : null,
                lens.stands().getOrDefault(newest.id(), List.of()).stream()
                        .map(stand -> new FeedView.Part(stand.title(), "/" + Addresses.page(stand.hub()), false, false))
                        .toList());
    }

    /** "Show the 3 comments" where all entries of the card are of that sort. */
    private String label(Fold fold) {
        boolean alike = fold.sort() == Fold.Sort.AGAIN || fold.sort() == Fold.Sort.SEVERAL;
        String icon = fold.newest().icon();
        String key = alike && NAMED.contains(icon) ? "show." + icon : "show.all";
        return input.texts().say(key, Map.of("count", fold.entries().size()));
    }

    private List<FeedView.Step> steps(Fold fold) {
        return fold.entries().stream()
                .map(entry -> new FeedView.Step(
                        anchor(entry),
                        Objects.requireNonNullElseGet(addresses.of(entry), () -> "#" + anchor(entry)),
                        entry.icon(),
                        words(fold, entry),
                        quote(entry),
                        when(entry)))
                .toList();
    }

    /** The sentence of one entry; nothing where the card has said it already and the entry has words of its own. */
    private List<FeedView.Part> words(Fold fold, FeedEntry entry) {
        return fold.sort() == Fold.Sort.AGAIN && quote(entry) != null
                ? List.of()
                : parts(Headline.of(new Fold("", Fold.Sort.ONE, List.of(entry)), this::sentence, input.texts()));
    }

    private Sentence sentence(FeedEntry entry) {
        boolean own =
                entry.agent() != null && entry.agent().equals(input.onlooker().username());
        return own ? entry.saidToYou() : entry.said();
    }

    private FeedView.When when(FeedEntry entry) {
        ZonedDateTime at = entry.at().atZone(input.zone());
        return new FeedView.When(
                at.format(time),
                at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                at.format(full) + " (" + input.zone().getId() + ")");
    }

    /** The same for the same message on every page, fit for an address. */
    private static String anchor(FeedEntry entry) {
        String plain = entry.id().value().replaceAll("[^A-Za-z0-9]+", "-");
        return "e-" + plain.substring(Math.max(0, plain.length() - ANCHOR_LENGTH));
    }

    /** Objects lead where their entries do; people and groups lead to their hubs. */
    private static List<FeedView.Part> parts(List<Headline.Piece> pieces) {
        List<FeedView.Part> out = new ArrayList<>();
        for (Headline.Piece piece : withoutQuote(pieces)) {
            Sentence.Part part = piece.part();
            out.add(
                    piece.link() == null
                            ? new FeedView.Part(part.text(), hub(part), false, part.mark() == Mark.OUTCOME)
                            : new FeedView.Part(part.text(), piece.link(), true, false));
        }
        return out;
    }

    /** Quoted words stand below the sentence, so what introduces and ends them in it goes too. */
    private static List<Headline.Piece> withoutQuote(List<Headline.Piece> pieces) {
        List<Headline.Piece> out = new ArrayList<>();
        boolean afterQuote = false;
        for (Headline.Piece piece : pieces) {
            if (piece.part().mark() == Mark.QUOTE) {
                trimLast(out);
                afterQuote = true;
                continue;
            }
            String text = piece.part().text();
            add(out, piece, afterQuote ? text.replaceFirst("^[”\"]", "") : text);
            afterQuote = false;
        }
        return out;
    }

    private static void trimLast(List<Headline.Piece> pieces) {
        if (!pieces.isEmpty() && pieces.getLast().part().mark() == Mark.TEXT) {
            Headline.Piece last = pieces.removeLast();
            add(pieces, last, last.part().text().replaceFirst("[:,]?\\s*[“\"]?$", ""));
        }
    }

    private static void add(List<Headline.Piece> pieces, Headline.Piece piece, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Headline.Piece(new Sentence.Part(piece.part().mark(), text), piece.link()));
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

    private static @Nullable String quote(FeedEntry entry) {
        return entry.said().parts().stream()
                .filter(part -> part.mark() == Mark.QUOTE)
                .map(Sentence.Part::text)
                .findFirst()
                .orElse(null);
    }

    private List<String> packages(List<String> all) {
        if (all.size() <= PACKAGES_SHOWN) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, PACKAGES_SHOWN - 1));
        some.add(input.texts().say("packages.more", Map.of("count", all.size() - PACKAGES_SHOWN + 1)));
        return some;
    }
}
