package org.fedoraproject.hubs.core.queue;

import java.util.function.Function;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.text.PlainText;

/**
 * What a work queue carries, for every implementation of {@link WorkQueue} alike.
 *
 * @param name the queue's name
 * @param stage where work of this sort dies
 * @param type what a unit carries; written and read as JSON
 * @param about what a unit is about, in a line that need not be clean
 * @param <T> sort of work
 */
public record WorkKind<T>(String name, DeadLetter.Stage stage, Class<T> type, Function<T, String> about) {

    /** Longest subject of a dead letter, in characters. */
    public static final int MAX_SUBJECT = 200;

    /** Longest reason of a dead letter, in characters. */
    public static final int MAX_REASON = 500;

    /** Messages of the bus that wait for triage. */
    public static final WorkKind<BusMessage> MESSAGES = new WorkKind<>(
            "messages", DeadLetter.Stage.TRIAGE, BusMessage.class, message -> message.topic() + " " + message.busId());

    /** Feed entries that wait for a worker. */
    public static final WorkKind<AppendToFeed> ENTRIES = new WorkKind<>(
            "entries",
            DeadLetter.Stage.WORKER,
            AppendToFeed.class,
            job -> job.entry().topic() + " " + job.entry().id() + " into "
                    + job.feeds().size() + " feed(s)");

    /** What a unit is about, in one clean line. */
    public String subject(T payload) {
        return PlainText.clean(about.apply(payload), MAX_SUBJECT);
    }
}
