package org.fedoraproject.hubs.widgets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a widget as a form, said in a language, for a template: nothing in it is to be decided any more.
 *
 * @param fields in the order of the record's components; empty for a widget that has nothing to set
 * @param problem what is wrong with the whole; absent mostly
 */
public record SettingsForm(List<Field> fields, @Nullable String problem) {

    /** Copies the list. */
    public SettingsForm {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param name what it is sent as
     * @param label what it is called
     * @param help what it is for; absent when the label says it
     * @param box which sort of box it is typed into
     * @param value what stands in it; texts of lists have one a line
     * @param problem what is wrong with it; absent when nothing is
     * @param choices to choose from; empty for other fields
     * @param rows of a list of records, with empty ones at the end for more; empty for other fields
     */
    public record Field(
            String name,
            String label,
            @Nullable String help,
            Box box,
            String value,
            @Nullable String problem,
            List<Choice> choices,
            List<Row> rows) {
        /** Copies the lists. */
        public Field {
            choices = List.copyOf(choices);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A sort of box; exactly one of the first five is true.
     *
     * @param tick a box to tick
     * @param line one line; see {@code type}
     * @param text several lines
     * @param choice one of some
     * @param table rows
     * @param type of an input that is a line: {@code text}, {@code url}, {@code number}
     * @param markdown whether several lines are Markdown
     * @param list whether several lines are one item each
     * @param suggests what may be suggested: {@code people}, {@code teams}, {@code zones}; absent for nothing
     * @param ticked whether a box is ticked
     * @param required whether it must not be empty
     * @param least smallest number; absent for other fields
     * @param most largest number; absent for other fields
     * @param longest most characters; absent for other fields
     */
    public record Box(
            boolean tick,
            boolean line,
            boolean text,
            boolean choice,
            boolean table,
            String type,
            boolean markdown,
            boolean list,
            @Nullable String suggests,
            boolean ticked,
            boolean required,
            @Nullable Long least,
            @Nullable Long most,
            @Nullable Long longest) {}

    /** One of some. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * A row.
     *
     * @param place what stands in the field that orders rows
     * @param placeName what that field is sent as
     */
    public record Row(int place, String placeName, List<Field> fields) {
        /** Copies the list. */
        public Row {
            fields = List.copyOf(fields);
        }
    }
}
