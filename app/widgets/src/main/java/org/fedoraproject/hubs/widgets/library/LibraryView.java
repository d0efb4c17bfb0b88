package org.fedoraproject.hubs.widgets.library;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees.
 *
 * @param rows in their order
 * @param more how many are not shown
 * @param pictures whether each has a picture
 * @param add address of the form to add one; empty for whoever may not
 * @param arrange all that can be moved and removed; empty for whoever may not
 * @param base address that forms about one begin with
 * @param card number of this card, to come back to
 */
record LibraryView(List<Row> rows, int more, boolean pictures, String add, List<Part> arrange, String base, long card) {

    /**
     * @param address http or https
     * @param title what it is called
     * @param blurb what about it; empty when nobody said
     * @param picture drawn from the address; absent when there shall be none
     */
    record Row(
            String address,
            String title,
            String blurb,
            @Nullable Avatar picture) {}

    /**
     * @param key stable name
     * @param title what it is called
     * @param first whether there is none above
     * @param last whether there is none below
     */
    record Part(String key, String title, boolean first, boolean last) {}
}
