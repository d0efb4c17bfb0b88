package org.fedoraproject.hubs.widgets.teams;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;

/**
 * What the template sees.
 *
 * @param known whether the data was there
 * @param name of the person
 * @param rows their teams
 */
record TeamsView(boolean known, String name, List<Row> rows) {

    /**
     * @param avatar tile
     * @param address of the team's hub
     * @param title what people call it
     * @param members "12 members"
     */
    record Row(Avatar avatar, String address, String title, String members) {}
}
