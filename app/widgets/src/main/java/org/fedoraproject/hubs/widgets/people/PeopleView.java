package org.fedoraproject.hubs.widgets.people;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param rows in the order of the settings
 */
record PeopleView(List<Row> rows) {

    /**
     * @param avatar picture
     * @param address of their hub; absent when it is not for everybody
     * @param title what people call them
     * @param summary their own sentence; empty when they have none
     * @param active the day they were last active, in words; absent when nobody knows
     */
    record Row(
            Avatar avatar,
            @Nullable String address,
            String title,
            String summary,
            @Nullable String active) {}
}
