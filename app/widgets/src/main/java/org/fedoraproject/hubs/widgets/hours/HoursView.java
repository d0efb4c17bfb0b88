package org.fedoraproject.hubs.widgets.hours;

import java.util.List;
import org.fedoraproject.hubs.widgets.Squares;

/**
 * What the template sees: the hours of a week as squares, and the same figures as a table.
 *
 * @param total activities
 * @param summary the plot in words
 * @param zone in which hours are
 * @param steps squares
 * @param days of the week from Monday on
 * @param labels hours under them
 * @param rows of the table, one an hour
 */
record HoursView(
        int total,
        String summary,
        String zone,
        List<Squares.Step> steps,
        List<Day> days,
        List<Label> labels,
        List<Row> rows) {

    /**
     * @param y base line of its name in the plot's units
     * @param name short one
     */
    record Day(String y, String name) {}

    /**
     * @param x left edge in the plot's units
     * @param text an hour
     */
    record Label(String x, String text) {}

    /**
     * @param hour the hour it begins with
     * @param figures one a day of the week
     */
    record Row(String hour, List<Integer> figures) {}
}
