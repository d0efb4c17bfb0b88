package org.fedoraproject.hubs.widgets.badges;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;

/**
 * What the template sees.
 *
 * @param rows newest first
 * @param count how many were earned, in words
 */
record BadgesView(List<Row> rows, String count) {

    /**
     * @param name what it is called
     * @param address page about it; empty when there is none
     * @param about what it is for and when it was earned, in one line
     * @param outline path of its shape; view box 0 0 48 48
     * @param picture drawn from its name: the portal fetches no pictures from elsewhere
     */
    record Row(String name, String address, String about, String outline, Avatar picture) {}
}
