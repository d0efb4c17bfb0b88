package org.fedoraproject.hubs.core.person;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided about the portal.
 *
 * @param timeZone IANA zone, shown on their hub; absent means what a directory says
 * @param theme how pages look to them
 * @param unlisted whether lists of people and search leave them out
 * @param language tag of the language that pages speak to them, such as {@code de}; absent means what their browser asks for
 */
public record Preferences(
        @Nullable String timeZone,
        Theme theme,
        boolean unlisted,
        @Nullable String language) {

    /** Of somebody who never decided anything. */
    public static final Preferences NONE = new Preferences(null, Theme.AUTO, false, null);
}
