package org.fedoraproject.hubs.web.hub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.web.site.Fingerprint;
import org.fedoraproject.hubs.widgets.FeedLens;
import org.fedoraproject.hubs.widgets.Onlooker;
import org.fedoraproject.hubs.widgets.Sample;
import org.fedoraproject.hubs.widgets.SampleHub;
import org.fedoraproject.hubs.widgets.WidgetKind;

/** Cards of widgets with made-up data, in every state that a card can have, for people who want to know a widget. Thread-safe. */
@Singleton
public final class SampleCards {

    /** A state of a card. */
    public enum State {
        /** With all of its data. */
        FILLED,
        /** As owners see it when there is nothing in it. */
        EMPTY,
        /** With data that is older than it should be. */
        STALE,
        /** As it is when it cannot be shown. */
        FAILED,
        /** Before its data was computed for the first time. */
        LOADING
    }

    private final CardMaker maker;

    SampleCards(CardMaker maker) {
        this.maker = maker;
    }

    /**
     * The card; empty when a widget never is in that state.
     *
     * @param number of the card in the page
     */
    public Optional<WidgetCard> card(WidgetKind<?, ?> kind, State state, Locale locale, long number, Instant now) {
        HubKind on = kind.widget().profile().standsOn().contains(HubKind.TEAM)
                ? HubKind.TEAM
                : kind.widget().profile().standsOn().iterator().next();
        Hub hub = SampleHub.of(on, now);
        Sample sample = sample(kind, now);
        WidgetPlacement placement = new WidgetPlacement(
                new PlacementId(number),
                hub.id(),
                kind.widget().profile().kind(),
                kind.widget().profile().column(),
                0,
                false,
                sample.configuration());
        boolean computes = !kind.functions().isEmpty();
        return switch (state) {
            case FILLED -> made(kind, hub, placement, sample.cached(), locale, now);
            case STALE -> computes ? made(kind, hub, placement, aged(sample, now), locale, now) : Optional.empty();
            case LOADING -> computes ? made(kind, hub, placement, Map.of(), locale, now) : Optional.empty();
            case FAILED -> Optional.of(bare(kind, placement, locale, new WidgetCard.Failed("sample")));
            case EMPTY ->
                words(kind, locale).map(words -> bare(kind, placement, locale, new WidgetCard.Empty(words, "nothing")));
        };
    }

    /** One whose sample cannot be read shows itself without data. */
    private static Sample sample(WidgetKind<?, ?> kind, Instant now) {
        try {
            return Sample.of(kind, now);
        } catch (IllegalStateException e) {
            return new Sample(JsonNodeFactory.instance.objectNode(), Map.of());
        }
    }

    private static String title(WidgetKind<?, ?> kind, WidgetPlacement placement, Locale locale) {
        try {
            return kind.title(placement, locale);
        } catch (IllegalArgumentException e) {
            return placement.kind();
        }
    }

    private Optional<WidgetCard> made(
            WidgetKind<?, ?> kind,
            Hub hub,
            WidgetPlacement placement,
            Map<String, CachedValue> data,
            Locale locale,
            Instant now) {
        Map<CacheKey, CachedValue> cached = new HashMap<>();
        data.forEach((name, value) -> cached.put(kind.key(placement, name), value));
        Onlooker visitor =
                new Onlooker(null, Set.of(), Set.of(Action.SEE_HEADER, Action.SEE), Onlooker.VISITOR.zone(), locale);
        CardSources sources =
                new CardSources(Optional.of(cached), Optional.of(SampleHub.feed(hub, now)), FeedLens.NONE);
        return maker.card(new Eyes(visitor, ""), hub, placement, sources, now, new ArrayList<>());
    }

    private static Map<String, CachedValue> aged(Sample sample, Instant now) {
        Map<String, CachedValue> old = new HashMap<>();
        sample.cached()
                .forEach((name, value) ->
                        old.put(name, new CachedValue(value.data(), 1, now.minus(Duration.ofDays(400)), null)));
        return old;
    }

    private static Optional<String> words(WidgetKind<?, ?> kind, Locale locale) {
        try {
            return Optional.of(kind.texts(locale).say("empty"));
        } catch (IllegalArgumentException e) {
            // It is never empty, and its test says that it then has no words for it.
            return Optional.empty();
        }
    }

    private static WidgetCard bare(
            WidgetKind<?, ?> kind, WidgetPlacement placement, Locale locale, WidgetCard.Content content) {
        String state = content instanceof WidgetCard.Failed ? "failed" : "empty";
        return new WidgetCard(
                placement.id().value(),
                placement.kind(),
                title(kind, placement, locale),
                "",
                Fingerprint.of(state),
                null,
                false,
                state,
                null,
                content,
                List.of());
    }
}
