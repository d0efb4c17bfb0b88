package org.fedoraproject.hubs.core.person;

/**
 * Who somebody is to an identity provider. It may give a name to somebody else, a subject never.
 *
 * @param issuer the provider's address, exactly as it names itself
 * @param value its name for the person
 */
public record Subject(String issuer, String value) {}
