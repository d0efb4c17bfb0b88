package org.fedoraproject.hubs.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Figures as squares on a grid, in five steps that differ in size as well as in shade, so that either is enough: nothing, and four quarters
 * of what is more than nothing. All squares of a step are one path, which keeps a year small. Stateless.
 */
public final class Squares {

    private static final double[] SIDES = {3, 5, 7, 9, 11};

    private static final int QUARTERS = 4;

    private Squares() {}

    /**
     * One step.
     *
     * @param style class of its colour, {@code d0} to {@code d4}
     * @param path data of all its squares
     */
    public record Step(String style, String path) {}

    /** Where a figure stands. */
    @FunctionalInterface
    public interface Place {
        /** Left or upper edge of the cell of the figure with a number, which is {@link #CELL} wide and high. */
        double of(int index);
    }

    /** How wide and high a cell is in which the largest square fits. */
    public static final int CELL = 11;

    /**
     * The paths of all steps that occur, smallest first.
     *
     * @param figures by number; negative ones are not drawn
     */
    public static List<Step> draw(int[] figures, Place left, Place top) {
        int[] limits = limits(figures);
        StringBuilder[] paths = new StringBuilder[SIDES.length];
        Arrays.setAll(paths, i -> new StringBuilder());
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] >= 0) {
                int step = step(figures[i], limits);
                double side = SIDES[step];
                double inset = (CELL - side) / 2;
                paths[step]
                        .append('M')
                        .append(number(left.of(i) + inset))
                        .append(' ')
                        .append(number(top.of(i) + inset))
                        .append('h')
                        .append(number(side))
                        .append('v')
                        .append(number(side))
                        .append('h')
                        .append(number(-side))
                        .append('z');
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < paths.length; i++) {
            if (!paths[i].isEmpty()) {
                steps.add(new Step("d" + i, paths[i].toString()));
            }
        }
        return steps;
    }

    /** The largest figure of each quarter but the last, among those above nothing. */
    private static int[] limits(int[] figures) {
        int[] sorted = Arrays.stream(figures).filter(f -> f > 0).sorted().toArray();
        int[] limits = new int[QUARTERS - 1];
        for (int i = 0; i < limits.length && sorted.length > 0; i++) {
            limits[i] = sorted[Math.min(sorted.length - 1, sorted.length * (i + 1) / QUARTERS)];
        }
        return limits;
    }

    private static int step(int figure, int[] limits) {
        if (figure == 0) {
            return 0;
        }
        int step = 1;
        for (int limit : limits) {
            step += figure > limit ? 1 : 0;
        }
        // Where every figure is the same, it is the most there ever was.
        boolean alike = limits[0] == limits[limits.length - 1] && figure == limits[0];
        return alike ? QUARTERS : step;
    }

    private static String number(double figure) {
        String text = String.format(Locale.ROOT, "%.1f", figure);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
