package org.fedoraproject.hubs.web.preview;

import java.awt.Color;

/** Colours as the style sheets name them (OKLCH), for a picture. Stateless. */
final class Tone {

    static final Color PAPER = of(0.972, 0.004, 95);
    static final Color INK = of(0.245, 0.014, 225);
    static final Color SECOND_INK = of(0.43, 0.015, 225);
    static final Color PETROL = new Color(0x1b5e6b);
    static final Color MARIGOLD = new Color(0xe0a02c);

    /** By the number of the hue class. */
    private static final int[] HUES = {215, 245, 278, 310, 345, 12, 35, 60, 88, 125, 155, 185};

    private Tone() {}

    static Color light(int hue) {
        return of(0.905, 0.045, HUES[hue]);
    }

    static Color middle(int hue) {
        return of(0.7, 0.105, HUES[hue]);
    }

    static Color deep(int hue) {
        return of(0.44, 0.085, HUES[hue]);
    }

    /** The matrices are those of CSS Color 4. */
    private static Color of(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Color(
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double linear) {
        double seen = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(seen, 0, 1));
    }
}
