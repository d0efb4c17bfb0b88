package org.fedoraproject.hubs.widgets.members;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param rows the first of them
 * @param faces some more, as pictures
 * @param names of the faces, for who cannot see them
 * @param more how many are neither a row nor a face
 * @param total owners and members
 * @param everybody address of the page with all of them
 */
record MembersView(List<Row> rows, List<Avatar> faces, String names, int more, int total, String everybody) {

    /**
     * @param avatar picture
     * @param address of their hub
     * @param title what people call them
     * @param owner whether they own the team's hub
     * @param active the day they were last active, in words; absent when nobody knows
     */
    record Row(
            Avatar avatar,
            String address,
            String title,
            boolean owner,
            @Nullable String active) {}
}
