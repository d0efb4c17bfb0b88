package org.fedoraproject.hubs.widgets.alive;

/**
 * What the template sees.
 *
 * @param known whether there is anything to show
 * @param active members who did something in thirty days
 * @param activities of thirty days
 * @param trend against the thirty days before, in words; empty when those had nothing
 * @param line path data of the thirty days in a box of 96 by 24
 * @param end where the line ends, from above
 */
record AliveView(boolean known, int active, int activities, String trend, String line, String end) {}
