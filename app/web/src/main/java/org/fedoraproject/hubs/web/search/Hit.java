package org.fedoraproject.hubs.web.search;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.search.Excerpt;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.site.PageTexts;
import org.fedoraproject.hubs.widgets.Avatar;

/**
 * A hub that was found, as templates see it.
 *
 * @param avatar picture
 * @param address where it is
 * @param name account or group name
 * @param title what people call it, the words marked
 * @param line its sentence, or where else the words stand; none when there is neither
 * @param count members of a team, teams of a person, in words
 */
record Hit(
        Avatar avatar, String address, String name, List<Excerpt.Piece> title, List<Excerpt.Piece> line, String count) {

    private static final int LINE = 180;

    private static final int TITLE = 200;

    static Hit of(Finds.Find find, List<String> words) {
        HubSummary hub = find.hub();
        boolean person = hub.id().kind() == HubKind.USER;
        return new Hit(
                Avatar.of(hub.id(), hub.title()),
                "/" + hub.id().path() + "/",
                (person ? "@" : "") + hub.id().name(),
                marked(hub.title(), words, TITLE),
                line(find, words),
                PageTexts.here().say(person ? "site.teams" : "site.members", Map.of("count", hub.members())));
    }

    private static List<Excerpt.Piece> line(Finds.Find find, List<String> words) {
        String summary = find.hub().summary();
        // Marks of Markdown are no words.
        String text = PlainText.clean(find.text().replaceAll("[*_`#>|~\\[\\]]+", " "), 6000);
        boolean inHead = !Excerpt.of(summary, words, LINE).pieces().isEmpty()
                || !Excerpt.of(find.hub().title() + " " + find.hub().id().name(), words, LINE)
                        .pieces()
                        .isEmpty();
        Excerpt elsewhere = inHead ? Excerpt.NONE : Excerpt.of(text, words, LINE);
        return elsewhere.pieces().isEmpty() ? marked(summary, words, LINE) : elsewhere.pieces();
    }

    /** A text with its words marked, cut; none when it is blank. */
    static List<Excerpt.Piece> marked(String text, List<String> words, int length) {
        Excerpt excerpt = Excerpt.of(text, words, length);
        if (!excerpt.pieces().isEmpty()) {
            return excerpt.pieces();
        }
        return text.isBlank() ? List.of() : List.of(new Excerpt.Piece(PlainText.clean(text, length), false));
    }
}
