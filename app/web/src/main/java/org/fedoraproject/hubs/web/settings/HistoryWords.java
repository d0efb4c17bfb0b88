package org.fedoraproject.hubs.web.settings;

import com.ibm.icu.text.ListFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetChange;
import org.fedoraproject.hubs.widgets.Texts;
import org.fedoraproject.hubs.widgets.Widgets;

/**
 * What a history says somebody did, in one language: what stands after their name. Stateless.
 *
 * @param texts of pages
 * @param widgets what their kinds are called
 */
record HistoryWords(Texts texts, Widgets widgets) {

    /** Who did it. */
    String actor(History.Entry entry) {
        return entry.actor().isEmpty() ? texts.say("history.forgotten") : entry.actor();
    }

    /** What they did. */
    String of(History.Entry entry) {
        if (!entry.fields().isEmpty()) {
            List<String> names =
                    entry.fields().stream().map(SettingsFields::name).toList();
            return texts.say("history.fields", Map.of("fields", list(names)));
        }
        if (!entry.widgets().isEmpty()) {
            return list(entry.widgets().stream().map(this::widget).distinct().toList());
        }
        boolean joined = entry.action().equals("join") && entry.role() != null;
        String key = "history.did-" + (joined ? "joined" : entry.action());
        // A newer release may have written what this one does not know.
        return texts.has(key) ? texts.say(key, Map.of("person", person(entry), "role", role(entry))) : entry.action();
    }

    private String person(History.Entry entry) {
        return Objects.requireNonNullElseGet(entry.person(), () -> texts.say("history.somebody"));
    }

    private static String role(History.Entry entry) {
        return Objects.requireNonNullElse(entry.role(), Role.MEMBER).name();
    }

    private String widget(WidgetChange change) {
        String title = widgets.find(change.kind())
                .map(found -> found.texts(texts.locale()).say("title"))
                .orElse(change.kind());
        return texts.say("history.widget-" + change.how().name().toLowerCase(Locale.ROOT), Map.of("widget", title));
    }

    private String list(Collection<String> parts) {
        return ListFormatter.getInstance(texts.locale(), ListFormatter.Type.UNITS, ListFormatter.Width.SHORT)
                .format(parts);
    }
}
