package org.fedoraproject.hubs.widgets.feed;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries for tests.
 *
 * @param topic of the message
 * @param severity of the message
 * @param agent who did it; absent for a machine
 * @param link where to look; absent for nowhere
 */
record Happened(
        String topic,
        Severity severity,
        @Nullable String agent,
        @Nullable String link) {

    static Happened by(@Nullable String agent) {
        return new Happened("org.fedoraproject.prod.pagure.issue.comment.added", Severity.INFO, agent, null);
    }

    Happened topic(String action) {
        return new Happened("org.fedoraproject.prod." + action, severity, agent, link);
    }

    Happened quietly() {
        return new Happened(topic, Severity.DEBUG, agent, link);
    }

    Happened leadingTo(String address) {
        return new Happened(topic, severity, agent, address);
    }

    /** The entry at a time of 20 November 2026, UTC; the sentence as mark, text, mark, text, … */
    FeedEntry at(String clock, String... sentence) {
        Sentence said = Sentence.ofFlat(List.of(sentence));
        Sentence.Builder you = Sentence.start();
        for (Sentence.Part part : said.parts()) {
            boolean own = part.mark() == Mark.PERSON && part.text().equals(agent);
            you.add(part.mark(), own ? "You" : part.text());
        }
        String application = topic.substring("org.fedoraproject.prod.".length()).replaceFirst("\\..*", "");
        return new FeedEntry(
                new MessageId(clock + "~" + Integer.toHexString(said.hashCode())),
                Instant.parse("2026-11-20T" + clock + ":00Z"),
                application,
                topic,
                severity,
                agent,
                agent == null ? List.of() : List.of(agent),
                List.of(),
                link,
                said,
                you.end(),
                "comment",
                "");
    }
}
