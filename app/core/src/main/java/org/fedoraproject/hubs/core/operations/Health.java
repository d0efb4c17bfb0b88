package org.fedoraproject.hubs.core.operations;

/**
 * How something a role depends on stands.
 *
 * @param state in one word
 * @param detail what an operator should know, without secrets; empty when all is well
 */
public record Health(State state, String detail) {

    /** In one word. */
    public enum State {
        /** Works. */
        UP,
        /** Works, but an operator should look: no append-only file, dead letters, a certificate that ends soon. */
        DEGRADED,
        /** Does not work; the role waits for it. */
        DOWN
    }

    /** All is well. */
    public static final Health UP = new Health(State.UP, "");

    /** Works, but somebody should look. */
    public static Health degraded(String detail) {
        return new Health(State.DEGRADED, detail);
    }

    /** Does not work. */
    public static Health down(String detail) {
        return new Health(State.DOWN, detail);
    }
}
