package org.fedoraproject.hubs.widgets.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param clock a person's time now and how far away that is; absent when their zone is unknown
 * @param chat name or channel; empty when nobody said
 * @param chatLink address that opens it; absent when there is none
 * @param mail e-mail address; absent unless somebody allowed it
 * @param lists mailing lists of a team
 * @param channels channels of a team
 * @param languages empty when nobody said
 * @param usually empty when nobody said
 * @param links where else to find it
 */
record ContactView(
        @Nullable Clock clock,
        String chat,
        @Nullable String chatLink,
        @Nullable String mail,
        List<String> lists,
        List<String> channels,
        String languages,
        String usually,
        List<Link> links) {

    /**
     * @param time day of the week and time
     * @param zone IANA name
     * @param distance how far it is from the viewer's, or from UTC when that is unknown
     */
    record Clock(String time, String zone, String distance) {}

    /**
     * @param label what it is
     * @param address where; absent when the label says it all
     * @param text what to show of the address
     */
    record Link(String label, @Nullable String address, String text) {}
}
