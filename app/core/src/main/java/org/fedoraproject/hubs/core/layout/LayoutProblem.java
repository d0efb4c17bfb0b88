package org.fedoraproject.hubs.core.layout;

/**
 * Something in a plan that cannot be.
 *
 * @param code what is wrong
 * @param slot which slot of the plan, from 0; -1 where it is about none of them
 * @param kind the widget; empty where it is about none
 * @param field which setting of the widget; empty where it is about none
 * @param words a sentence for whoever made the plan, in their language
 */
public record LayoutProblem(Code code, int slot, String kind, String field, String words) {

    /** What can be wrong. */
    public enum Code {
        /** There are more widgets than a hub has room for. */
        TOO_MANY,
        /** The placement is of another hub, or gone. */
        NOT_HERE,
        /** The placement stands in the plan twice. */
        TWICE,
        /** The placement is of another kind. */
        OTHER_KIND,
        /** This portal has no such widget, or shows it no more. */
        UNKNOWN,
        /** It does not stand on such hubs. */
        OTHER_HUB,
        /** It does not stand in that column. */
        OTHER_COLUMN,
        /** The administrators of the portal keep it where and as it is. */
        PINNED,
        /** One of its settings cannot be. */
        SETTING
    }
}
