package org.fedoraproject.hubs.widgets.teams;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;

/**
 * What the template sees.
 *
 * @param rows the person's teams
 */
record TeamsView(List<Row> rows) {

    /**
     * @param avatar tile
     * @param address of the team's hub
     * @param title what people call it
     * @param members "12 members"
     */
    record Row(Avatar avatar, String address, String title, String members) {}
}
