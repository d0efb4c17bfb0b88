package org.fedoraproject.hubs.core.person;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the identity provider vouches for.
 *
 * @param subject who they are to it
 * @param username the account name it told, valid and in lower case
 * @param title their full name; absent when it did not say
 * @param timeZone IANA zone; absent when it did not say
 * @param avatar digest of their mail address; absent when it did not say one
 */
public record Newcomer(
        Subject subject,
        String username,
        @Nullable String title,
        @Nullable String timeZone,
        @Nullable SecretDigest avatar) {}
