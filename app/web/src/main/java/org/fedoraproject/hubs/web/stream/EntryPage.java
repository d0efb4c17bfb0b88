package org.fedoraproject.hubs.web.stream;

import java.util.List;
import org.fedoraproject.hubs.web.hub.WidgetCard;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * One entry as its template sees it.
 *
 * @param frame around it
 * @param avatar of the hub
 * @param hub its address
 * @param title what people call it
 * @param done what was just done; absent mostly
 * @param card the entry; absent when nobody has it any more
 * @param copy whether it is gone from the feed and shown because the viewer keeps it
 * @param reasons why it stands in the feed
 * @param acts what the viewer can do with it; empty for visitors
 */
record EntryPage(
        Frame frame,
        Avatar avatar,
        String hub,
        String title,
        StreamPage.@Nullable Done done,
        @Nullable WidgetCard card,
        boolean copy,
        List<String> reasons,
        List<Act> acts) {

    /**
     * @param action address that a form is sent to
     * @param icon name in the sprite
     * @param label what the button says
     */
    record Act(String action, String icon, String label) {}
}
