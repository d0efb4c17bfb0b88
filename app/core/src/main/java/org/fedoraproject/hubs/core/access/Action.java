package org.fedoraproject.hubs.core.access;

/** What a viewer wants of a hub. */
public enum Action {
    /** Learn that it exists: name, title, sentence, figures. */
    SEE_HEADER(Scope.READ),
    /** See its widgets, feed and people. */
    SEE(Scope.READ),
    /** See the widgets that are for members. */
    SEE_INSIDE(Scope.READ),
    /** Add what members add: requests for help, links. */
    CONTRIBUTE(Scope.MANAGE),
    /** See who changed what. */
    SEE_HISTORY(Scope.READ),
    /** Subscribe or star. */
    FOLLOW(Scope.FOLLOW),
    /** Join, ask to join. */
    JOIN(Scope.FOLLOW),
    /** Take an invitation, also to a team that one may not see before; that there is one is the caller's to know. */
    ACCEPT(Scope.FOLLOW),
    /** Give up what one is there. */
    LEAVE(Scope.FOLLOW),
    /** Change what it says of itself, who may see it, what its feed follows. */
    CHANGE_SETTINGS(Scope.MANAGE),
    /** Add, move, configure and remove widgets. */
    CHANGE_LAYOUT(Scope.MANAGE),
    /** Invite, promote, remove, answer requests. */
    MANAGE_PEOPLE(Scope.MANAGE),
    /** Archive, and bring back. */
    ARCHIVE(Scope.MANAGE);

    private final Scope scope;

    Action(Scope scope) {
        this.scope = scope;
    }

    /** What a token needs for it. */
    public Scope scope() {
        return scope;
    }
}
