package org.fedoraproject.hubs.widgets.hubs;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;

/**
 * What the template sees.
 *
 * @param teams where the person belongs
 * @param follows some of what they subscribe to
 * @param more how many subscriptions are not shown
 */
record HubsView(List<Team> teams, List<Link> follows, int more) {

    /**
     * @param avatar tile
     * @param address of the team's hub
     * @param title what people call it
     * @param role what the person is there, in words
     */
    record Team(Avatar avatar, String address, String title, String role) {}

    /**
     * @param address of a hub
     * @param title what people call it
     */
    record Link(String address, String title) {}
}
