package org.fedoraproject.hubs.widgets;

import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;

/**
 * A kind of widget: one singleton for all its placements. It has no controller, queue or driver; it says what it waits for, computes
 * cached data in a worker ({@link #functions}) and turns data into what its template shows ({@link #view}). Implementations are
 * stateless and thread-safe. Everything of it stands beside its class: {@code <kind>.hbs} (template), {@code messages_en.properties} (texts),
 * {@code README.md} and {@code picture.svg} (for whoever chooses widgets), {@code sample.json} (for the gallery and its test).
 *
 * @param <C> its configuration, a record whose components are the settings of a placement
 * @param <V> what its template sees, a record of plain data
 */
public interface Widget<C extends Record, V extends Record> {

    /** What is known of it before it stands anywhere. */
    WidgetProfile<C> profile();

    /**
     * What it waits for on a hub; the index is asked with these before {@link #isAffectedBy}. Called when a placement is made or changed;
     * must not block. Nothing by default.
     */
    default Set<Interest> interests(Hub hub, C configuration) {
        return Set.of();
    }

    /**
     * Whether an activity that touches one of its interests changes what it shows. Called by triage for each such placement; must not block
     * or throw.
     */
    default boolean isAffectedBy(Activity activity, WidgetPlacement placement, C configuration) {
        return true;
    }

    /** Whether it shows the hub's feed itself: it is then reloaded after each new entry and gets the feed in its {@link ViewInput}. */
    default boolean showsFeed() {
        return false;
    }

    /** Whether its data tells who is what on its hub: it is then computed anew as soon as somebody's standing there changes. */
    default boolean showsPeople() {
        return false;
    }

    /** What workers compute for it; empty when everything it shows is at hand in a page view. Names are unique within the widget. */
    default List<CachedFunction<C, ?>> functions() {
        return List.of();
    }

    /**
     * What the template shall show. Called for each page view and fragment; must neither block nor ask anybody: all there is is in the
     * input. Data of a function that was never computed is absent, and the page then shows the widget as loading without asking it.
     */
    V view(ViewInput<C> input);

    /** What visitors read on it; one that stands several times on a hub may be named by its settings. Its text {@code title} by default. */
    default String title(C configuration, Texts texts) {
        return texts.say("title");
    }

    /**
     * Whether there is nothing in it for anybody. Visitors then see no card at all; whoever may change the layout sees its text {@code
     * empty}, which says what will be here and how. Never by default.
     */
    default boolean isEmpty(V view) {
        return false;
    }
}
