package org.fedoraproject.hubs.core.hub;

/** What a person is to a hub; several at once are possible. */
public enum Role {
    /** May change the hub. */
    OWNER,
    /** Belongs to the team. */
    MEMBER,
    /** Wants its news in their stream. */
    SUBSCRIBER,
    /** Likes it. */
    STARGAZER
}
