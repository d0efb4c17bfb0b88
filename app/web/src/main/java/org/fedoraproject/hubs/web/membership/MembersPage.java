package org.fedoraproject.hubs.web.membership;

import java.util.List;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubTabs;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * The people of a team as the template sees them.
 *
 * @param frame around it
 * @param tabs its head
 * @param base address of the page, without number
 * @param total how many there are
 * @param people this page of them
 * @param manages whether the viewer can do something about them
 * @param invite the form that invites; absent where it would be of no use
 * @param group why there is no such form; absent when there is one, or when it is not the viewer's
 * @param invitations who is invited
 * @param back address of the page before; absent on the first
 * @param next address of the page after; absent on the last
 */
record MembersPage(
        Frame frame,
        HubTabs tabs,
        String base,
        int total,
        List<Person> people,
        boolean manages,
        @Nullable InviteForm invite,
        @Nullable String group,
        List<Invited> invitations,
        @Nullable String back,
        @Nullable String next) {

    /**
     * @param username account name
     * @param avatar picture
     * @param address of their hub
     * @param title what people call them
     * @param owner whether they own it
     * @param since the instant; absent when unknown
     * @param sinceText the same in words
     * @param acts what the viewer can do about them
     */
    record Person(
            String username,
            Avatar avatar,
            String address,
            String title,
            boolean owner,
            @Nullable String since,
            String sinceText,
            List<Act> acts) {}

    /**
     * @param action address that a form is sent to
     * @param label what the button says
     * @param danger whether it takes something away
     */
    record Act(String action, String label, boolean danger) {}

    /**
     * @param username account name
     * @param avatar picture
     * @param title what people call them
     * @param words as what, and by whom
     */
    record Invited(String username, Avatar avatar, String title, String words) {}
}
