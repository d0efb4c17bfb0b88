package org.fedoraproject.hubs.web.layout;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.web.form.BadFormException;
import org.fedoraproject.hubs.web.form.Form;

/** The draft as the fields of its form, written and read. Stateless. */
final class DraftForm {

    /** Fields of the form beside the settings of a widget. */
    static final List<String> FIELDS =
            List.of("version", "since", "draft", "moved", "do", "words", "shelf", "widget", "seen", "editing");

    private DraftForm() {}

    /**
     * The hidden fields.
     *
     * @param version of the layout that the draft began from
     * @param since when that was, milliseconds
     * @param draft its boards
     */
    record Fields(long version, long since, String draft) {
        static Fields of(Draft draft) {
            return new Fields(draft.version(), draft.since().toEpochMilli(), Packed.text(draft));
        }
    }

    /**
     * What somebody wants done.
     *
     * @param verb such as {@code up}; empty for nothing but another look
     * @param about the key of a widget, the name of a column or of a split; may be empty
     */
    record Act(String verb, String about) {
        static Act of(Form form) {
            String[] parts = form.one("do").split(":", 2);
            return new Act(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    /** The draft that was sent, with what scripts moved by themselves. */
    static Draft read(Form form) {
        Packed boards = Packed.read(form.one("draft"));
        Draft draft = new Draft(number(form, "version"), since(form), boards.base(), boards.board(), boards.past());
        return moved(form).map(move -> move.on(draft)).orElse(draft);
    }

    /** A widget that was dragged, or carried with the keys. */
    record Move(String key, Column column, int place) {
        Draft on(Draft draft) {
            return draft.then(draft.board().moved(key, column, place));
        }
    }

    /** What scripts moved; empty mostly. */
    static Optional<Move> moved(Form form) {
        String text = form.one("moved");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split(":");
        if (parts.length != 3 || !parts[2].matches("[0-9]{1,4}")) {
            throw new BadFormException("a move that cannot be read");
        }
        return Optional.of(new Move(parts[0], column(parts[1]), Integer.parseInt(parts[2])));
    }

    static Column column(String name) {
        return Arrays.stream(Column.values())
                .filter(column -> column.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadFormException("a column that there is not"));
    }

    private static long number(Form form, String field) {
        String text = form.one(field);
        if (!text.matches("[0-9]{1,18}")) {
            throw new BadFormException("a number that is none");
        }
        return Long.parseLong(text);
    }

    private static Instant since(Form form) {
        try {
            return Instant.ofEpochMilli(number(form, "since"));
        } catch (DateTimeException e) {
            throw new BadFormException("a time that is none");
        }
    }
}
