package org.fedoraproject.hubs.web.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.stream.ReaderAddress;
import org.fedoraproject.hubs.core.stream.ReaderAddress.Source;
import org.fedoraproject.hubs.core.stream.ReaderAddresses;
import org.fedoraproject.hubs.core.stream.SavedFilter;
import org.fedoraproject.hubs.core.stream.SavedFilters;
import org.fedoraproject.hubs.web.access.HubGate;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Pages;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the page of somebody's secret addresses for feed readers. Thread-safe. */
@Singleton
final class ReaderPages {

    private static final int MOST_HUBS = 100;

    private final ReaderAddresses addresses;
    private final SavedFilters filters;
    private final HubGate gate;
    private final Pages pages;

    ReaderPages(ReaderAddresses addresses, SavedFilters filters, HubGate gate, Pages pages) {
        this.addresses = addresses;
        this.filters = filters;
        this.gate = gate;
        this.pages = pages;
    }

    /**
     * The page as its template sees it.
     *
     * @param frame around it
     * @param tabs beside it
     * @param fresh the address that was just made, shown this once; absent otherwise
     * @param rows newest first
     * @param options to choose from
     * @param error what is wrong with the choice; absent when nothing is
     */
    record View(
            Frame frame,
            List<Own.Tab> tabs,
            @Nullable Fresh fresh,
            List<Row> rows,
            List<Option> options,
            @Nullable String error) {}

    /**
     * @param title what it gives
     * @param atom address
     * @param json address
     * @param activities address
     */
    record Fresh(String title, String atom, String json, String activities) {}

    /**
     * @param id what takes it back
     * @param title what it gives
     * @param made instant
     * @param madeText the same in words
     * @param used instant of its last use; absent when never
     * @param usedText the same in words; empty when never
     */
    record Row(
            String id,
            String title,
            String made,
            String madeText,
            @Nullable String used,
            String usedText) {}

    /**
     * @param value sent
     * @param label shown
     * @param chosen whether it is
     */
    record Option(String value, String label, boolean chosen) {}

    /** What somebody chose; empty when that is nothing of theirs. */
    Optional<Source> source(Viewer viewer, String of) {
        return choices(viewer, PageTexts.here()).keySet().stream()
                .filter(source -> key(source).equals(of))
                .findFirst();
    }

    /**
     * The page.
     *
     * @param of what is chosen; empty for the stream
     * @param error key of what is wrong; absent when nothing is
     * @param fresh address of what was just made, without ending; absent otherwise
     */
    String page(Viewer viewer, String of, @Nullable String error, @Nullable String fresh) {
        Texts texts = PageTexts.here();
        Map<Source, String> choices = choices(viewer, texts);
        String title = choices.entrySet().stream()
                .filter(choice -> key(choice.getKey()).equals(of))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        String username = Objects.requireNonNull(viewer.username());
        return pages.render(
                "readers",
                new View(
                        pages.still(texts.say("readers.title")),
                        Own.tabs("/account/readers"),
                        fresh == null ? null : new Fresh(title, fresh + ".atom", fresh + ".json", fresh + ".as2.json"),
                        addresses.of(username).stream()
                                .map(address -> row(address, choices, texts))
                                .toList(),
                        choices.entrySet().stream()
                                .map(choice -> new Option(
                                        key(choice.getKey()),
                                        choice.getValue(),
                                        key(choice.getKey()).equals(of)))
                                .toList(),
                        error == null ? null : texts.say(error, Map.of("most", ReaderAddress.MOST))));
    }

    private static Row row(ReaderAddress address, Map<Source, String> choices, Texts texts) {
        Instant used = address.usedAt();
        String title = choices.get(address.source());
        return new Row(
                address.id().toString(),
                title == null ? texts.say("readers.lost") : title,
                Moments.iso(address.createdAt()),
                Moments.words(address.createdAt()),
                used == null ? null : Moments.iso(used),
                used == null ? "" : Moments.words(used));
    }

    /** The stream, filters, and hubs that only members read. */
    private Map<Source, String> choices(Viewer viewer, Texts texts) {
        Map<Source, String> choices = new LinkedHashMap<>();
        choices.put(new ReaderAddress.OwnStream(), texts.say("readers.stream"));
        for (SavedFilter filter : filters.of(Objects.requireNonNull(viewer.username()))) {
            choices.put(
                    new ReaderAddress.Filtered(filter.id()),
                    texts.say("readers.filter", Map.of("name", filter.name())));
        }
        List<Seen> closed = new ArrayList<>(gate.openOwn(viewer, List.of()));
        closed.removeIf(seen -> seen.hub().visibility() == Visibility.PUBLIC
                || seen.hub().id().kind() == HubKind.STREAM
                || !seen.may(Action.SEE_INSIDE)
                || seen.roles().isEmpty());
        closed.sort(Comparator.comparing(seen -> seen.hub().title()));
        closed.stream()
                .limit(MOST_HUBS)
                .forEach(seen -> choices.put(
                        new ReaderAddress.OfHub(seen.hub().id()), seen.hub().title()));
        return choices;
    }

    private static String key(Source source) {
        return switch (source) {
            case ReaderAddress.OwnStream own -> "stream";
            case ReaderAddress.Filtered filtered -> filtered.filter().toString();
            case ReaderAddress.OfHub of -> of.hub().path();
        };
    }
}
