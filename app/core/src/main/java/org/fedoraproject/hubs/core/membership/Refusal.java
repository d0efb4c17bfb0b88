package org.fedoraproject.hubs.core.membership;

import org.fedoraproject.hubs.core.text.Saying;

/**
 * Why something is not done, for the person who tried.
 *
 * @param kind which sort of answer it is
 * @param saying a sentence or two that say what to do instead, among the texts {@code refusal}
 */
public record Refusal(Kind kind, Saying saying) {

    /** Sorts of answers, as HTTP tells them apart. */
    public enum Kind {
        /** There is no such hub, or none for them. */
        NOT_FOUND(404),
        /** They must sign in first. */
        SIGN_IN(401),
        /** They may not. */
        FORBIDDEN(403),
        /** Things stand otherwise than they thought. */
        CONFLICT(409),
        /** What they typed cannot be. */
        INVALID(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    /** The answer about a hub that does not exist for somebody: the same as for a name that nobody has. */
    public static final Refusal NO_SUCH_HUB = new Refusal(Kind.NOT_FOUND, Saying.of("refusal.no-hub"));

    /** The answer to visitors. */
    public static final Refusal SIGN_IN = new Refusal(Kind.SIGN_IN, Saying.of("refusal.sign-in"));

    /** The answer to a token that lacks the scope. */
    public static final Refusal SCOPE = new Refusal(Kind.FORBIDDEN, Saying.of("refusal.scope"));
}
