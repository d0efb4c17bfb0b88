package org.fedoraproject.hubs.widgets.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param team whether it is a team's, which has members
 * @param members owners and members
 * @param subscribers who has its news in their stream
 * @param stars who likes it
 * @param standing what the viewer is there, in words; empty when nothing
 * @param deeds what the viewer can do about it
 * @param login where visitors sign in to do something; absent for everybody else
 */
record StatsView(
        boolean team,
        int members,
        int subscribers,
        int stars,
        String standing,
        List<Deed> deeds,
        @Nullable String login) {

    /**
     * @param action address that a form is sent to
     * @param icon name in the sprite
     * @param label what the button says
     * @param toggle whether it is one that stays pressed
     * @param pressed whether it is so now
     */
    record Deed(String action, String icon, String label, boolean toggle, boolean pressed) {}
}
