package org.fedoraproject.hubs.core.queue;

/** What a {@link BatchHandler} says should happen to a unit of work; the {@link QueueConsumer} alone makes it so. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param outputs what follows, added in the same atomic step as the acknowledgement
     */
    record Done(Outputs outputs) implements Outcome {}

    /**
     * It can never be done: to the dead letters.
     *
     * @param reason why, in words for an operator, without private content
     */
    record Dead(String reason) implements Outcome {}

    /**
     * It cannot be done now, because something it needs is away. The unit stays in hand, the consumer pauses and hands it in again, for
     * as long as it takes: so only for what passes by itself, such as a database that does not answer.
     *
     * @param reason what is away, in words for an operator
     */
    record Retry(String reason) implements Outcome {}

    /** Done, and this follows. */
    static Outcome done(Outputs outputs) {
        return new Done(outputs);
    }

    /** Done, and nothing follows. */
    static Outcome done() {
        return new Done(Outputs.NONE);
    }

    /** Can never be done. */
    static Outcome dead(String reason) {
        return new Dead(reason);
    }

    /** Cannot be done now. */
    static Outcome retry(String reason) {
        return new Retry(reason);
    }
}
