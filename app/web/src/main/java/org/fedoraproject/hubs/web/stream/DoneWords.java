package org.fedoraproject.hubs.web.stream;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.stream.StreamPage.Field;
import org.fedoraproject.hubs.widgets.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a page says after somebody did something, and the form that undoes it. What was done stands in the address that the browser was sent
 * to, so that no server has to remember it; whoever makes such an address up reads words and finds a button, and nothing has happened.
 */
final class DoneWords {

    private static final int LONGEST = 1_000;

    /** What was done, and what undoes it with which of the fields in the address. */
    private static final Map<String, Undoing> UNDO = Map.of(
            "removed", new Undoing("/stream/saved/restore", List.of("entry")),
            "restored", new Undoing("/stream/saved/remove", List.of("entry")),
            "pinned", new Undoing("/stream/saved/unpin", List.of("entry")),
            "unpinned", new Undoing("/stream/saved/pin", List.of("entry")),
            "hidden", new Undoing("/stream/hides/show", List.of("hub", "application", "action")),
            "shown", new Undoing("/stream/hides/hide", List.of("hub", "application", "action")),
            "read", new Undoing("/stream/read", List.of("upTo")),
            "filter-removed", new Undoing("/stream/filters", List.of("name", "query")),
            "followed", new Undoing("/stream/packages/unfollow", List.of("name")),
            "unfollowed", new Undoing("/stream/packages/follow", List.of("name")));

    /** What has words but nothing to undo. */
    private static final List<String> PLAIN =
            List.of("saved", "unread", "filter-saved", "full", "gone", "no-package", "no-name");

    private record Undoing(String action, List<String> fields) {}

    private DoneWords() {}

    /** What the address of a page tells; absent mostly. */
    static StreamPage.@Nullable Done of(Function<String, @Nullable String> parameter, Texts texts) {
        String did = parameter.apply("did");
        if (did == null) {
            return null;
        }
        Undoing undo = UNDO.get(did);
        if (undo == null) {
            return PLAIN.contains(did) ? new StreamPage.Done(texts.say("stream.did." + did), null) : null;
        }
        List<Field> fields = undo.fields().stream()
                .map(name -> new Field(name, value(parameter.apply(name))))
                .toList();
        return new StreamPage.Done(texts.say("stream.did." + did), new StreamPage.Undo(undo.action(), fields));
    }

    private static String value(@Nullable String given) {
        return given == null ? "" : PlainText.clean(given, LONGEST);
    }
}
