package org.fedoraproject.hubs.web.site;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;

/**
 * The head of the pages behind a hub: its people, its settings, its history.
 *
 * @param avatar picture
 * @param heading of the page
 * @param hub address of the hub itself
 * @param tabs the pages that the viewer may open
 */
public record HubTabs(Avatar avatar, String heading, String hub, List<Tab> tabs) {

    /**
     * @param label what it says
     * @param address where it leads
     * @param current whether it is this page
     * @param count a number beside the label; empty for none
     */
    public record Tab(String label, String address, boolean current, String count) {}
}
