package org.fedoraproject.hubs.web.hub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A widget as the page shows it.
 *
 * @param id number of the placement
 * @param kind which widget
 * @param title what visitors read on it
 * @param source address of the fragment
 * @param etag fingerprint of what it shows
 * @param script address of its module for browsers; absent mostly
 * @param feed whether it shows the hub's feed
 * @param state how it is
 * @param age of what it shows, when that is older than it should be
 * @param content what its state needs
 * @param notes under the body
 */
public record WidgetCard(
        long id,
        String kind,
        String title,
        String source,
        String etag,
        @Nullable String script,
        boolean feed,
        String state,
        @Nullable Age age,
        Content content,
        List<Note> notes) {

    /** The same card, whose fragment is asked for with a query. */
    WidgetCard withQuery(String query) {
        return new WidgetCard(id, kind, title, source + query, etag, script, feed, state, age, content, notes);
    }

    /**
     * @param instant when the data was computed
     * @param text the same in words
     * @param why it is old and what happens about it
     */
    public record Age(String instant, String text, String why) {}

    /** What stands in the card; one of five. */
    public sealed interface Content permits Body, Empty, Loading, Away, Failed {}

    /**
     * The widget's own HTML.
     *
     * @param body escaped by the widget's template
     */
    public record Body(CharSequence body) implements Content {}

    /**
     * There is nothing in it.
     *
     * @param empty what will be here and how, for whoever can do something about it; absent for others, who see no card
     * @param hidden the reason for templates to show nothing
     */
    public record Empty(@Nullable String empty, String hidden) implements Content {}

    /** @param loading true */
    public record Loading(boolean loading) implements Content {}

    /** @param away which store does not answer, in a sentence */
    public record Away(String away) implements Content {}

    /** @param failed name of the failure in the log */
    public record Failed(String failed) implements Content {}

    /**
     * @param text words
     * @param zone whether they name the time zone of the card, which scripts change to the reader's
     */
    public record Note(String text, boolean zone) {}
}
