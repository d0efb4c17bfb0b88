package org.fedoraproject.hubs.web.membership;

import java.util.List;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubTabs;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * Who asked to join, as the template sees them.
 *
 * @param frame around it
 * @param tabs its head
 * @param base address of the page
 * @param requests those that are open
 * @param more whether there are more than these
 * @param denied whom owners said no to, those of last
 */
record RequestsPage(Frame frame, HubTabs tabs, String base, List<Asking> requests, boolean more, List<Denied> denied) {

    /**
     * @param username account name
     * @param avatar picture
     * @param title what people call them
     * @param words who said no
     * @param at instant
     * @param atText the same in words
     */
    record Denied(String username, Avatar avatar, String title, String words, String at, String atText) {}

    /**
     * @param id names the fields of its form
     * @param username account name
     * @param avatar picture
     * @param address of their hub
     * @param title what people call them
     * @param words their own; absent when they said nothing
     * @param at instant
     * @param atText the same in words
     * @param deferred what was said when it was put off; absent when it waits
     */
    record Asking(
            int id,
            String username,
            Avatar avatar,
            String address,
            String title,
            @Nullable String words,
            String at,
            String atText,
            @Nullable String deferred) {}
}
