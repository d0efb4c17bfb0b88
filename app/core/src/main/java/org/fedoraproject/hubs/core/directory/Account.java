package org.fedoraproject.hubs.core.directory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's account, as far as everybody may know it. No e-mail address is ever asked for.
 *
 * @param username account name
 * @param name what people call them; absent when unknown, or when they keep it to themselves
 * @param timeZone IANA zone; absent when unknown, or when they keep it to themselves
 * @param isPrivate whether they keep their particulars to themselves
 */
public record Account(
        String username, @Nullable String name, @Nullable String timeZone, boolean isPrivate) {}
