package org.fedoraproject.hubs.listener.decode;

/** What a sender got wrong and the decoder put right instead of refusing the message; each is counted. */
public enum Mended {
    /** The severity was text that is no number, or a number that is none of the four: taken as the usual one. */
    SEVERITY,
    /** The time was unreadable, before the year 2000, or more than a day ahead: the time of arrival stands in. */
    TIME,
    /** A name had control characters or was too long, or there were more than 200 of a kind: left out. */
    NAMES,
    /** The id had control characters or was too long: one derived from it, topic, time and body stands in. */
    ID
}
