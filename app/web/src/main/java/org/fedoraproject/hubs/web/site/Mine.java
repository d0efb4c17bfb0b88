package org.fedoraproject.hubs.web.site;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at a page, as templates see them under {@code @viewer}; absent for visitors.
 *
 * @param username account name
 * @param title what people call them
 * @param avatar picture
 * @param administrator whether they look after the whole site
 * @param theme {@code light} or {@code dark}; absent when it follows their system
 * @param unread how many entries of their stream they have not read; absent for none and where nobody counted
 * @param teams theirs, most used first
 * @param following what they follow, most used first
 */
record Mine(
        String username,
        String title,
        Avatar avatar,
        boolean administrator,
        @Nullable String theme,
        @Nullable String unread,
        List<Frame.Nearby> teams,
        List<Frame.Nearby> following) {}
