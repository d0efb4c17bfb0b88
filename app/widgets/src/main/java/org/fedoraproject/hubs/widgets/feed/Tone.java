package org.fedoraproject.hubs.widgets.feed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/** Whether something ended well, by the words with which sentences tell it. The words stay: colour never says it alone. Stateless. */
final class Tone {

    private static final Pattern BAD = Pattern.compile("\\b(fail|broke|error|crash|reject|denied|declined)");

    private static final Pattern GOOD =
            Pattern.compile("\\b(complete|succe|pass|stable|approved|merged|works|resolved)");

    private Tone() {}

    /** "good" or "bad"; absent when the entry tells of no end, or of one that is neither. */
    static @Nullable String of(FeedEntry entry) {
        String outcome = entry.said().parts().stream()
                .filter(part -> part.mark() == Mark.OUTCOME)
                .map(part -> part.text().toLowerCase(Locale.ROOT))
                .reduce("", (all, one) -> all + " " + one);
        if (BAD.matcher(outcome).find()) {
            return "bad";
        }
        return GOOD.matcher(outcome).find() ? "good" : null;
    }
}
