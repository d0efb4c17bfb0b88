package org.fedoraproject.hubs.core.hub;

import java.util.Locale;

/**
 * One thing that became different in the layout of a hub; the history names the widget, never what it holds.
 *
 * @param how what became of it
 * @param kind which widget; empty where it is about none
 */
public record WidgetChange(How how, String kind) {

    /** What became of a widget. */
    public enum How {
        /** It is new. */
        ADDED,
        /** It stands elsewhere. */
        MOVED,
        /** Its settings are others. */
        CONFIGURED,
        /** Others see it than before. */
        SHOWN,
        /** It is gone. */
        REMOVED,
        /** About no widget: the columns share the page in another way. */
        SPLIT;

        /** Its name in the store and in the interface for scripts: {@code added}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
