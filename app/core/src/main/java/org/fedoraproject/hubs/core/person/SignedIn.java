package org.fedoraproject.hubs.core.person;

/**
 * A session with its person, read together.
 *
 * @param session at which browser
 * @param person who
 */
public record SignedIn(Session session, Person person) {}
