package org.fedoraproject.hubs.widgets.members;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;

/**
 * What the template sees.
 *
 * @param known whether the data was there
 * @param total owners and members
 * @param rows the first of them
 * @param more how many are not shown
 */
record MembersView(boolean known, int total, List<Row> rows, int more) {

    /**
     * @param avatar picture
     * @param address of their hub
     * @param title what people call them
     * @param role "Owner" or empty
     */
    record Row(Avatar avatar, String address, String title, String role) {}
}
