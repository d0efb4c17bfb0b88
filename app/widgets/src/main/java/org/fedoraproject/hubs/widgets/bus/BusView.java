package org.fedoraproject.hubs.widgets.bus;

import java.util.List;

/**
 * What the template sees: bars by day, and the same figures as tables.
 *
 * @param total messages on all days; zero when there are none
 * @param summary the plot in words, for who cannot see it
 * @param top figure at the upper line
 * @param width of each bar, percent
 * @param bars one a day and series, where there is anything
 * @param first label of the first day
 * @param series most messages first, what is left last
 * @param applications most messages first
 * @param days newest first
 */
record BusView(
        long total,
        String summary,
        String top,
        String width,
        List<Bar> bars,
        String first,
        List<Series> series,
        List<Line> applications,
        List<Line> days) {

    static final BusView NOTHING = new BusView(0, "", "", "", List.of(), "", List.of(), List.of(), List.of());

    /**
     * @param style class of its colour, {@code f1} to {@code f5}
     * @param partial whether the day still goes on
     * @param x left edge, percent
     * @param y upper edge, pixels
     * @param height pixels
     */
    record Bar(String style, boolean partial, String x, String y, String height) {}

    /**
     * @param style class of its colour
     * @param name what people call the application
     */
    record Series(String style, String name) {}

    /**
     * A line of a table.
     *
     * @param name what it is about
     * @param figures in the order of the heads
     */
    record Line(String name, List<String> figures) {}
}
