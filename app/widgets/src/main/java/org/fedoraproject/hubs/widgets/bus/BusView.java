package org.fedoraproject.hubs.widgets.bus;

import java.util.List;

/**
 * What the template sees.
 *
 * @param total messages of thirty days
 * @param rows services, most frequent first, then their sum
 */
record BusView(int total, List<Row> rows) {

    /**
     * @param name what people call the service
     * @param today messages of this day (UTC)
     * @param week messages of seven days
     * @param month messages of thirty days
     * @param sum whether it is the sum of all
     */
    record Row(String name, int today, int week, int month, boolean sum) {}
}
