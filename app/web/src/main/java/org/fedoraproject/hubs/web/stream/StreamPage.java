package org.fedoraproject.hubs.web.stream;

import java.util.List;
import org.fedoraproject.hubs.web.hub.WidgetCard;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * A stream as its template sees it.
 *
 * @param frame around it
 * @param tabs parts of the stream
 * @param done what was just done, and how to undo it; absent mostly
 * @param upTo until when all is read once its reader says so, milliseconds; absent when there is nothing unread
 * @param search what is looked for
 * @param explained how the tab decides; empty where that is clear
 * @param waiting what waits for the reader in the portal itself
 * @param pinned what the reader pinned; absent when nothing is, and where it does not stand
 * @param card the entries
 * @param newest whether these are the newest ones, so that newer ones come to them
 * @param next address of what is older; absent when nothing is
 * @param side beside it
 */
record StreamPage(
        Frame frame,
        List<TabLink> tabs,
        @Nullable Done done,
        @Nullable String upTo,
        Search search,
        String explained,
        List<Waiting> waiting,
        @Nullable WidgetCard pinned,
        WidgetCard card,
        boolean newest,
        @Nullable String next,
        Side side) {

    /**
     * @param label what it says
     * @param address where it is
     * @param current whether it is this page
     * @param count a number beside it; empty for none
     */
    record TabLink(String label, String address, boolean current, String count) {}

    /**
     * @param words what was done
     * @param undo how it is undone; absent when it cannot be
     */
    record Done(String words, @Nullable Undo undo) {}

    /**
     * @param action address that a form is sent to
     * @param fields what it carries
     */
    record Undo(String action, List<Field> fields) {}

    /** A hidden field. */
    record Field(String name, String value) {}

    /**
     * @param action address that the form asks
     * @param words looked for
     * @param applications to choose from
     * @param hubs to choose from
     * @param who to choose from
     * @param unread whether only what is unread is shown
     * @param filtered whether anything is left out, so that all of it can be named or be shown again
     * @param query what is kept under a name
     * @param used whether the tab can be searched
     */
    record Search(
            String action,
            String words,
            List<Option> applications,
            List<Option> hubs,
            List<Option> who,
            boolean unread,
            boolean filtered,
            String query,
            boolean used) {}

    /**
     * @param value sent
     * @param label read
     * @param selected whether it is chosen
     */
    record Option(String value, String label, boolean selected) {}

    /**
     * @param avatar picture of the team
     * @param words what waits
     * @param address where it is done
     * @param label what that is called
     * @param at instant
     * @param atText the same in words
     */
    record Waiting(Avatar avatar, String words, String address, String label, String at, String atText) {}

    /**
     * @param sources hubs that the stream comes from, unread ones first
     * @param more words about those that there is no room for; absent when there are none
     * @param filters that have a name
     * @param hides what its reader does not see
     * @param packages that they follow
     */
    record Side(
            List<Source> sources,
            @Nullable String more,
            List<Named> filters,
            List<Hidden> hides,
            List<String> packages) {}

    /**
     * @param avatar picture
     * @param address of the stream of that hub alone
     * @param page of the hub
     * @param title what people call it
     * @param role what its reader is there
     * @param unread how many entries; empty for none
     */
    record Source(
            Avatar avatar,
            String address,
            String page,
            String title,
            String role,
            @Nullable String unread) {}

    /**
     * @param id in addresses
     * @param name its reader's
     * @param address of the stream
     * @param query what it shows
     */
    record Named(String id, String name, String address, String query) {}

    /**
     * @param what application and kind of entries
     * @param where on which hub, or everywhere; and how many entries that keeps away
     * @param hub path of the hub; empty for everywhere
     * @param application of the kind
     * @param action of the kind
     */
    record Hidden(String what, String where, String hub, String application, String action) {}
}
