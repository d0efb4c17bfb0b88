package org.fedoraproject.hubs.listener.decode;

import org.fedoraproject.hubs.core.message.BusMessage;
import org.jspecify.annotations.Nullable;

/** A line of a file of messages. */
public sealed interface FileLine {

    /** Its number, from 1; blank lines count. */
    long number();

    /** The {@code id} beside a message that stood under {@code message}; absent with plain messages. */
    @Nullable
    String caseId();

    /**
     * A message.
     *
     * @param number of the line, from 1
     * @param caseId the id beside it
     * @param message what it says
     */
    record Good(long number, @Nullable String caseId, BusMessage message) implements FileLine {}

    /**
     * No message.
     *
     * @param number of the line, from 1
     * @param caseId the id beside it, where at least that could be read
     * @param reason why, in words; quotes no content
     */
    record Bad(long number, @Nullable String caseId, String reason) implements FileLine {}
}
