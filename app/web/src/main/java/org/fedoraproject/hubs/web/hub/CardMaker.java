package org.fedoraproject.hubs.web.hub;

import com.github.jknack.handlebars.HandlebarsException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.feed.Feed;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.web.assets.StaticFiles;
import org.fedoraproject.hubs.web.hub.WidgetCard.Content;
import org.fedoraproject.hubs.web.site.Fingerprint;
import org.fedoraproject.hubs.web.site.Moments;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.web.site.Reference;
import org.fedoraproject.hubs.widgets.CachedFunction;
import org.fedoraproject.hubs.widgets.FeedLens;
import org.fedoraproject.hubs.widgets.Onlooker;
import org.fedoraproject.hubs.widgets.ViewRequest;
import org.fedoraproject.hubs.widgets.WidgetKind;
import org.fedoraproject.hubs.widgets.WidgetTemplates;
import org.fedoraproject.hubs.widgets.Widgets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a card of a placement and what was read for it: the one place that knows the states of a card. Asks nobody; what must be computed
 * anew it notes. A widget that throws costs its own card. Thread-safe.
 */
@Singleton
public final class CardMaker {

    private static final Logger LOG = LoggerFactory.getLogger(CardMaker.class);

    private final Widgets widgets;
    private final WidgetTemplates templates;
    private final StaticFiles files;
    private final String icons;

    CardMaker(Widgets widgets, WidgetTemplates templates, StaticFiles files) {
        this.widgets = widgets;
        this.templates = templates;
        this.files = files;
        this.icons = files.assets().icons();
    }

    /**
     * The card of a placement. Of a widget that this portal has no more (its folder or jar is gone, or {@code hubs.widgets.enabled} leaves
     * it out) owners read that; for others there is no card.
     *
     * @param eyes who looks
     * @param wanted takes what must be computed anew
     */
    Optional<WidgetCard> card(
            Eyes eyes,
            Hub hub,
            WidgetPlacement placement,
            CardSources sources,
            Instant now,
            List<RefreshWidget> wanted) {
        return widgets.find(placement.kind())
                .map(kind -> card(
                        kind,
                        eyes,
                        new ViewRequest(
                                hub,
                                placement,
                                sources.feed()
                                        .orElseGet(() -> Feed.empty(hub.id().feed())),
                                sources.lens(),
                                eyes.onlooker(),
                                now),
                        sources,
                        wanted))
                .or(() -> gone(eyes, placement));
    }

    /** Nothing of a widget that is not there is known but its kind. */
    private Optional<WidgetCard> gone(Eyes eyes, WidgetPlacement placement) {
        if (!eyes.onlooker().may(Action.CHANGE_LAYOUT)) {
            return Optional.empty();
        }
        String words = PageTexts.here().say("card.not-installed", Map.of("widget", placement.kind()));
        return Optional.of(new WidgetCard(
                placement.id().value(),
                placement.kind(),
                placement.kind(),
                "/" + placement.hub().path() + "/widgets/" + placement.id(),
                Fingerprint.of(placement.kind(), "gone", words),
                null,
                false,
                "gone",
                null,
                new WidgetCard.Empty(words, "nothing"),
                List.of()));
    }

    private WidgetCard card(
            WidgetKind<?, ?> kind, Eyes eyes, ViewRequest request, CardSources sources, List<RefreshWidget> wanted) {
        if (kind.widget().showsFeed() && sources.feed().isEmpty()) {
            return put(
                    kind,
                    request,
                    "away",
                    null,
                    new WidgetCard.Away(PageTexts.here().say("card.feeds-away")));
        }
        if (!kind.functions().isEmpty() && sources.cached().isEmpty()) {
            return put(
                    kind,
                    request,
                    "away",
                    null,
                    new WidgetCard.Away(PageTexts.here().say("card.figures-away")));
        }
        WidgetPlacement placement = request.placement();
        Map<String, CachedValue> cached = cached(kind, placement, sources);
        List<String> missing = kind.missing(cached);
        missing.forEach(name -> wanted.add(new RefreshWidget(placement.id(), name)));
        if (!missing.isEmpty()) {
            return put(kind, request, "loading", null, new WidgetCard.Loading(true));
        }
        WidgetCard.Age age = age(kind, placement, cached, request.now(), wanted);
        Content content = body(kind, eyes, request, cached);
        return put(kind, request, state(content, age), content instanceof WidgetCard.Empty ? null : age, content);
    }

    private static String state(Content content, WidgetCard.@Nullable Age age) {
        return switch (content) {
            case WidgetCard.Failed failed -> "failed";
            case WidgetCard.Empty empty -> "empty";
            case WidgetCard.Body body -> age == null ? "ready" : "stale";
            case WidgetCard.Loading loading -> "loading";
            case WidgetCard.Away away -> "away";
        };
    }

    private static Map<String, CachedValue> cached(
            WidgetKind<?, ?> kind, WidgetPlacement placement, CardSources sources) {
        Map<String, CachedValue> cached = new LinkedHashMap<>();
        for (String name : kind.functions().keySet()) {
            CachedValue value = sources.cached().orElse(Map.of()).get(kind.key(placement, name));
            if (value != null) {
                cached.put(name, value);
            }
        }
        return cached;
    }

    /** The age of the oldest data that should be newer; asks for all such data. */
    private static WidgetCard.@Nullable Age age(
            WidgetKind<?, ?> kind,
            WidgetPlacement placement,
            Map<String, CachedValue> cached,
            Instant now,
            List<RefreshWidget> wanted) {
        CachedValue oldest = null;
        for (CachedFunction<?, ?> function : kind.functions().values()) {
            CachedValue value = cached.get(function.name());
            if (value != null && value.builtAt().plus(function.freshFor()).isBefore(now)) {
                wanted.add(new RefreshWidget(placement.id(), function.name()));
                oldest = oldest == null || value.builtAt().isBefore(oldest.builtAt()) ? value : oldest;
            }
        }
        if (oldest == null) {
            return null;
        }
        String why = oldest.error() == null
                ? PageTexts.here().say("card.fetching")
                : PageTexts.here().say("card.last-failed", Map.of("error", oldest.error()));
        return new WidgetCard.Age(Moments.iso(oldest.builtAt()), Moments.words(oldest.builtAt()), why);
    }

    /** Widgets are written by many people; whatever one throws is its own card's business. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private Content body(WidgetKind<?, ?> kind, Eyes eyes, ViewRequest request, Map<String, CachedValue> cached) {
        Onlooker onlooker = eyes.onlooker();
        try {
            Record view = kind.view(request, cached);
            if (kind.isEmpty(view)) {
                // Whoever can do something about it reads what would be here; for others there is nothing.
                boolean owner = onlooker.may(Action.CHANGE_LAYOUT);
                return new WidgetCard.Empty(
                        owner ? kind.texts(onlooker.locale()).say("empty") : null, "nothing");
            }
            return new WidgetCard.Body(templates.render(
                    kind, view, onlooker.locale(), new WidgetTemplates.Surroundings(icons, eyes.csrf())));
        } catch (RuntimeException e) {
            String reference = Reference.next();
            LOG.error(
                    "reference {}: widget {} of {} (placement {}) could not be shown{}",
                    reference,
                    kind.widget().profile().kind(),
                    request.hub().id(),
                    request.placement().id(),
                    e instanceof HandlebarsException ? ": its template does not fit" : "",
                    e);
            return new WidgetCard.Failed(reference);
        }
    }

    /** One that has no name is called what the program calls it. */
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private static String title(WidgetKind<?, ?> kind, ViewRequest request) {
        try {
            return kind.title(request.placement(), request.onlooker().locale());
        } catch (RuntimeException e) {
            LOG.error("widget {} has no title", kind.widget().profile().kind(), e);
            return kind.widget().profile().kind();
        }
    }

    private WidgetCard put(
            WidgetKind<?, ?> kind, ViewRequest request, String state, WidgetCard.@Nullable Age age, Content content) {
        boolean feed = kind.widget().showsFeed();
        WidgetPlacement placement = request.placement();
        String title = title(kind, request);
        List<WidgetCard.Note> notes = new ArrayList<>();
        if (feed && content instanceof WidgetCard.Body) {
            notes.add(new WidgetCard.Note(
                    PageTexts.here().say("card.newest-kept", Map.of("count", Feed.MAX_ENTRIES)), false));
            notes.add(new WidgetCard.Note(PageTexts.here().say("card.utc"), true));
        }
        String seen = content instanceof WidgetCard.Failed ? "failed" : content.toString();
        return new WidgetCard(
                placement.id().value(),
                kind.widget().profile().kind(),
                title,
                "/" + placement.hub().path() + "/widgets/" + placement.id(),
                Fingerprint.of(
                        title,
                        state,
                        String.valueOf(age),
                        seen,
                        icons,
                        PageTexts.here().locale().toLanguageTag()),
                files.widgetScript(kind.widget().profile().kind()).orElse(null),
                feed,
                state,
                age,
                content,
                notes);
    }

    /**
     * Entries that belong to no single placement.
     *
     * @param hub whose they are, or a name that stands for them all
     * @param stand where they stand on the page
     * @param feed to show; empty when the store does not answer
     * @param lens what is known beside them
     * @param title of the card
     * @param source address of the card alone
     */
    public record Entries(
            Hub hub, WidgetPlacement stand, Optional<Feed> feed, FeedLens lens, String title, String source) {}

    /** A card of entries that belong to no single placement, such as the landing page's. */
    public WidgetCard entries(
            Eyes eyes, Hub hub, WidgetPlacement stand, Optional<Feed> feed, Instant now, String title, String source) {
        return entries(eyes, new Entries(hub, stand, feed, FeedLens.NONE, title, source), now);
    }

    /** The same, with what the page knows beside the entries. */
    public WidgetCard entries(Eyes eyes, Entries shown, Instant now) {
        CardSources sources = new CardSources(Optional.of(Map.of()), shown.feed(), shown.lens());
        WidgetCard card = card(eyes, shown.hub(), shown.stand(), sources, now, new ArrayList<>())
                .orElseThrow(() -> new IllegalStateException("this portal has no widget that shows feeds"));
        return new WidgetCard(
                card.id(),
                card.kind(),
                shown.title(),
                shown.source(),
                Fingerprint.of(card.etag(), shown.title()),
                card.script(),
                true,
                card.state(),
                null,
                card.content(),
                List.of(
                        new WidgetCard.Note(PageTexts.here().say("card.by-clock"), false),
                        new WidgetCard.Note(PageTexts.here().say("card.utc"), true)));
    }
}
