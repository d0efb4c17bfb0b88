package org.fedoraproject.hubs.web.landing;

import java.util.List;
import org.fedoraproject.hubs.web.hub.WidgetCard;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubRow;

/**
 * The first page as its template sees it.
 *
 * @param frame around it
 * @param totals how many there are
 * @param now what happens
 * @param teams by their last sign of life
 * @param people by their last sign of life
 */
record LandingPage(Frame frame, Totals totals, WidgetCard now, List<HubRow> teams, List<HubRow> people) {

    /**
     * @param any whether there is a hub at all
     * @param teams public teams
     * @param people public people
     */
    record Totals(boolean any, int teams, int people) {

        static Totals of(int teams, int people) {
            return new Totals(teams + people > 0, teams, people);
        }
    }
}
