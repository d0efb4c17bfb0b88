package org.fedoraproject.hubs.core.membership;

/**
 * Why something is not done, for the person who tried.
 *
 * @param kind which sort of answer it is
 * @param words a sentence or two that say what to do instead
 */
public record Refusal(Kind kind, String words) {

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
    public static final Refusal NO_SUCH_HUB = new Refusal(Kind.NOT_FOUND, "There is no such hub.");
}
