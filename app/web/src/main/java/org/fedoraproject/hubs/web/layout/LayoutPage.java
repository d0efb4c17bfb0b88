package org.fedoraproject.hubs.web.layout;

import java.util.List;
import org.fedoraproject.hubs.web.hub.Weave;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.widgets.Avatar;
import org.fedoraproject.hubs.widgets.SettingsForm;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an owner arranges a hub, as its template sees it.
 *
 * @param frame around it
 * @param head whose hub it is
 * @param fields the draft
 * @param first what the Enter key in a field of the form means
 * @param bar what can be done about the whole
 * @param alert what is wrong, or what somebody else did; absent when nothing is
 * @param preview what a file changes; absent but right after it was read
 * @param splits how the columns may share the page
 * @param columns main, then side
 * @param chooser of widgets; absent when it is not open
 * @param config settings of a widget; absent when none are open
 */
record LayoutPage(
        Frame frame,
        Head head,
        DraftForm.Fields fields,
        String first,
        Bar bar,
        @Nullable Alert alert,
        @Nullable Preview preview,
        List<Tool> splits,
        List<ColumnView> columns,
        @Nullable Chooser chooser,
        @Nullable Config config) {

    /**
     * @param title of the hub
     * @param byline one sentence; may be empty
     * @param address of the hub
     * @param avatar picture
     * @param weave band over it
     */
    record Head(String title, String byline, String address, Avatar avatar, Weave weave) {}

    /**
     * @param status what was just done, and how much is not saved
     * @param changed whether anything is not saved
     * @param undo takes the last step back; absent where there is none
     * @param where how scripts say where a widget stands: words with {@code {title}}, {@code {column}}, {@code {place}}, {@code {count}}
     * @param back how scripts say that a widget is where it was: words with {@code {title}}
     * @param drop what the place says into which a widget will fall: words with {@code {title}}
     */
    record Bar(String status, boolean changed, @Nullable Tool undo, String where, String back, String drop) {}

    /**
     * A button.
     *
     * @param id in the page
     * @param act what it sends
     * @param label what it says, or is called
     * @param icon name in the sprite
     * @param focus whether it is where the reader goes on
     * @param pressed whether what it says is so: {@code true}, {@code false}, or absent where it cannot be either
     */
    record Tool(
            String id,
            String act,
            String label,
            String icon,
            boolean focus,
            @Nullable String pressed) {}

    /**
     * @param heading what happened
     * @param words what it means; absent when the list says it
     * @param problems in words, each with the id of the element that it is about where there is one
     * @param theirs how the other layout stands, column by column; empty where there is none
     * @param ways out of it
     */
    record Alert(String heading, @Nullable String words, List<Problem> problems, List<Other> theirs, List<Tool> ways) {}

    /**
     * @param heading which file
     * @param changes what becomes different, in words
     * @param leftOut what of the file is not taken, in words
     */
    record Preview(String heading, List<String> changes, List<String> leftOut) {}

    /**
     * @param anchor id of an element; absent when about none
     * @param words what is wrong
     */
    record Problem(@Nullable String anchor, String words) {}

    /**
     * @param column its name
     * @param widgets titles from the top
     */
    record Other(String column, List<String> widgets) {}

    /**
     * @param name {@code main} or {@code side}
     * @param title over it
     * @param called in a sentence
     * @param count how many widgets, in words
     * @param slots from the top
     * @param add opens the chooser
     */
    record ColumnView(String name, String title, String called, String count, List<SlotView> slots, Tool add) {}

    /**
     * @param key of the widget in the draft
     * @param title what visitors read on it
     * @param detail what it is
     * @param pinned whether it is not the owner's to change
     * @param membersOnly whether only members see it
     * @param grip name of its handle
     * @param focus whether the reader goes on at the handle
     * @param columns where it may stand, separated by blanks
     * @param tools what can be done about it
     * @param problems with it
     */
    record SlotView(
            String key,
            String title,
            String detail,
            boolean pinned,
            boolean membersOnly,
            String grip,
            boolean focus,
            String columns,
            List<Tool> tools,
            List<String> problems) {}

    /**
     * @param column {@code main} or {@code side}
     * @param heading of the dialog
     * @param hint what the search field says
     * @param words what is looked for
     * @param shelves that hold widgets, all of them first
     * @param options widgets
     * @param nothing what there is to read where none fits
     * @param none whether none does
     * @param error why none can be added; absent mostly
     */
    record Chooser(
            String column,
            String heading,
            String hint,
            String words,
            List<Chip> shelves,
            List<Option> options,
            String nothing,
            boolean none,
            @Nullable String error) {}

    /**
     * @param act what it sends
     * @param shelf whose; empty for all
     * @param label what it says
     * @param current whether it is the one shown
     */
    record Chip(String act, String shelf, String label, boolean current) {}

    /**
     * @param kind which widget
     * @param shelf where it is kept
     * @param title of it
     * @param description a sentence
     * @param already words for one that stands on the hub; empty where it does not
     * @param picture shapes
     * @param readme more about it; may be empty
     * @param chosen whether it is
     * @param away whether the search leaves it out
     */
    record Option(
            String kind,
            String shelf,
            String title,
            String description,
            String already,
            CharSequence picture,
            CharSequence readme,
            boolean chosen,
            boolean away) {}

    /**
     * @param key of the widget
     * @param heading of the dialog
     * @param membersOnly whether only members see it
     * @param wrong heading over what is wrong; absent when nothing is
     * @param problems what is wrong
     * @param fields of its settings
     */
    record Config(
            String key,
            String heading,
            boolean membersOnly,
            @Nullable String wrong,
            List<Problem> problems,
            List<SettingsForm.Field> fields) {}
}
