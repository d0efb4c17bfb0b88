package org.fedoraproject.hubs.widgets.year;

import java.util.List;
import org.fedoraproject.hubs.widgets.Squares;

/**
 * What the template sees: a calendar of squares and the same figures by month as a table.
 *
 * @param total activities of the year
 * @param summary the calendar in words
 * @param first the day of the first square, a Monday
 * @param counts figures by day from the first on, with commas between them, for the script that reads days out
 * @param steps squares
 * @param labels months above them
 * @param months oldest first
 */
record YearView(
        int total,
        String summary,
        String first,
        String counts,
        List<Squares.Step> steps,
        List<Label> labels,
        List<Month> months) {

    /**
     * @param x left edge in the calendar's units
     * @param text a month, shortened
     */
    record Label(String x, String text) {}

    /**
     * @param name of the month, with its year
     * @param activeDays days on which something happened
     * @param sum activities
     */
    record Month(String name, int activeDays, int sum) {}
}
