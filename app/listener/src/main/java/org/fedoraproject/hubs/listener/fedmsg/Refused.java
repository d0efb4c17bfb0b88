package org.fedoraproject.hubs.listener.fedmsg;

import org.fedoraproject.hubs.core.text.PlainText;

/** A message is not taken; for the caller, who counts it. The message quotes no content but names of certificates and topics. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MAX_LENGTH = 400;

    private final Refusal refusal;

    Refused(Refusal refusal, String message) {
        super(PlainText.clean(message, MAX_LENGTH));
        this.refusal = refusal;
    }

    Refused(Refusal refusal, String message, Throwable cause) {
        super(PlainText.clean(message, MAX_LENGTH), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    /** Kind and words, one line. */
    String reason() {
        return "refused (" + refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "): " + getMessage();
    }
}
