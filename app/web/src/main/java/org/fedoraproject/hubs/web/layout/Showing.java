package org.fedoraproject.hubs.web.layout;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.web.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A draft and what the page says about it.
 *
 * @param draft to show
 * @param status what was just done; empty when nothing was
 * @param focus id of the element where the reader goes on; empty for the browser's own choice
 * @param open dialog; absent mostly
 * @param alert what is wrong, or what somebody else did; absent when nothing is
 * @param problems of widgets by key
 * @param preview what a file changes; absent but right after it was read
 */
record Showing(
        Draft draft,
        String status,
        String focus,
        @Nullable Open open,
        LayoutPage.@Nullable Alert alert,
        Map<String, List<String>> problems,
        LayoutPage.@Nullable Preview preview) {

    /** A dialog. */
    sealed interface Open {
        /**
         * The chooser.
         *
         * @param column that the widget comes into
         * @param words that are looked for; empty for all
         * @param shelf whose widgets are shown; empty for all
         * @param widget that is chosen; empty for none
         * @param missing whether one should have been chosen
         */
        record Choosing(Column column, String words, String shelf, String widget, boolean missing) implements Open {}

        /**
         * The settings of a widget.
         *
         * @param key of the widget
         * @param typed what was sent from it; absent when it is new
         */
        record Configuring(String key, @Nullable Form typed) implements Open {}
    }

    /** Whether somebody asked for what cannot be. */
    boolean isWrong() {
        return alert != null
                || (open instanceof Open.Choosing choosing && choosing.missing())
                || (open instanceof Open.Configuring configuring && configuring.typed() != null);
    }

    static Showing of(Draft draft) {
        return new Showing(draft, "", "", null, null, Map.of(), null);
    }

    static Showing done(Draft draft, String status, String focus) {
        return new Showing(draft, status, focus, null, null, Map.of(), null);
    }

    Showing with(Open dialog) {
        return new Showing(draft, status, focus, dialog, alert, problems, preview);
    }

    Showing alerting(LayoutPage.Alert words) {
        return new Showing(draft, status, "", open, words, problems, preview);
    }

    Showing alerting(LayoutPage.Alert words, Map<String, List<String>> found) {
        return new Showing(draft, status, "", open, words, found, preview);
    }

    Showing previewing(LayoutPage.Preview changes) {
        return new Showing(draft, status, focus, open, alert, problems, changes);
    }
}
