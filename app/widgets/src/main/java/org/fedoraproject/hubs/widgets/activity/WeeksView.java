package org.fedoraproject.hubs.widgets.activity;

import java.util.List;

/**
 * What the template sees: a plot of stacked bars and the same figures as a table.
 *
 * @param total activities in all weeks
 * @param summary the plot in words, for who cannot see it
 * @param half figure at the middle line
 * @param top figure at the upper line
 * @param width of each bar, percent
 * @param bars one a week and series, where there is anything
 * @param labels under the plot
 * @param series most frequent first
 * @param rows of the table, one a week, oldest first
 */
record WeeksView(
        int total,
        String summary,
        int half,
        int top,
        String width,
        List<Bar> bars,
        List<Label> labels,
        List<Series> series,
        List<Row> rows) {

    /**
     * @param style class of its colour, {@code f1} to {@code f5}
     * @param partial whether the week still goes on
     * @param x left edge, percent
     * @param y upper edge, pixels
     * @param height pixels
     */
    record Bar(String style, boolean partial, String x, String y, String height) {}

    /**
     * @param x left edge, percent
     * @param text of the label
     * @param last whether it is the present week's, set strong and flush right
     */
    record Label(String x, String text, boolean last) {}

    /**
     * @param style class of its colour
     * @param name what people call the service
     * @param sum of all weeks
     */
    record Series(String style, String name, int sum) {}

    /**
     * @param week its Monday, or "this week"
     * @param figures one a series
     */
    record Row(String week, List<Integer> figures) {}
}
