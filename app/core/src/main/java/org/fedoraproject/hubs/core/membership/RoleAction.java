package org.fedoraproject.hubs.core.membership;

import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.hub.Role;
import org.jspecify.annotations.Nullable;

/** What somebody does to change what people are to a hub: about themselves, or about another person. */
public sealed interface RoleAction {

    /** Most characters of words that go with a request or an answer. */
    int LONGEST_WORDS = 500;

    /** What {@code Access} must allow for it. */
    Action right();

    /** Whom it is about; absent when about whoever does it. */
    default @Nullable String subject() {
        return null;
    }

    /** Its name in the history: {@code subscribe}, {@code give-up-ownership}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** Gives up something of one's own; that is possible on hubs that one no longer sees, and on archived ones. */
    sealed interface LayDown extends RoleAction {
        @Override
        default Action right() {
            return Action.LEAVE;
        }
    }

    /** Decides about other people; for owners and site administrators. */
    sealed interface Manage extends RoleAction {
        @Override
        String subject();

        @Override
        default Action right() {
            return Action.MANAGE_PEOPLE;
        }
    }

    /** Have its news in one's stream. */
    record Subscribe() implements RoleAction {
        @Override
        public Action right() {
            return Action.FOLLOW;
        }
    }

    /** Have them no more. */
    record Unsubscribe() implements LayDown {}

    /** Like it. */
    record Star() implements RoleAction {
        @Override
        public Action right() {
            return Action.FOLLOW;
        }
    }

    /** Like it no more. */
    record Unstar() implements LayDown {}

    /**
     * Become a member of an open team at once, ask to become one where owners decide.
     *
     * @param words for the owners, may be empty
     */
    record Join(String words) implements RoleAction {
        @Override
        public Action right() {
            return Action.JOIN;
        }
    }

    /** Take a request to join back. */
    record Withdraw() implements LayDown {}

    /** Be member and owner no more; subscription and star stay. */
    record Leave() implements LayDown {}

    /** Be a member only. */
    record GiveUpOwnership() implements LayDown {}

    /** Take an invitation. */
    record Accept() implements RoleAction {
        @Override
        public Action right() {
            return Action.ACCEPT;
        }
    }

    /** Refuse an invitation. */
    record Decline() implements LayDown {}

    /**
     * Invite somebody, who becomes it by accepting.
     *
     * @param role member or owner
     */
    record Invite(String subject, Role role) implements Manage {
        /** @throws IllegalArgumentException when the role is not one that is given */
        public Invite {
            if (role != Role.MEMBER && role != Role.OWNER) {
                throw new IllegalArgumentException("people are invited as MEMBER or OWNER, not " + role);
            }
        }
    }

    /** Take an invitation back. */
    record Uninvite(String subject) implements Manage {}

    /** Let in somebody who asked. */
    record Approve(String subject) implements Manage {}

    /**
     * Leave a request for later.
     *
     * @param word for the person, may be empty
     */
    record Defer(String subject, String word) implements Manage {}

    /**
     * Say no to a request.
     *
     * @param word for the person, may be empty
     */
    record Deny(String subject, String word) implements Manage {}

    /** Let somebody ask again who was told no, before the pause is over. */
    record Lift(String subject) implements Manage {}

    /** Make a member an owner. */
    record Promote(String subject) implements Manage {}

    /** Make an owner a member. */
    record Demote(String subject) implements Manage {}

    /** Take a member or owner off the team. */
    record Remove(String subject) implements Manage {}
}
