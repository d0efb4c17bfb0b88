package org.fedoraproject.hubs.web.preview;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the few words of SVG paths that pictures and weaves of hubs are made of: {@code M m h v z}, and arcs that are quarters of a circle
 * of radius 1 or halves of one of 0.5. Stateless.
 */
final class Drawn {

    private static final Pattern WORD = Pattern.compile("[MmhvazZ]|-?\\d*\\.?\\d+");

    private Drawn() {}

    /** The shapes, each side of a cell so many pixels long, from a corner. */
    static Path2D of(String data, double cell, double left, double top) {
        Deque<String> words = new ArrayDeque<>();
        Matcher word = WORD.matcher(data);
        while (word.find()) {
            words.add(word.group());
        }
        Path2D path = new Path2D.Double();
        double x = 0;
        double y = 0;
        while (!words.isEmpty()) {
            switch (words.remove()) {
                case "M" -> {
                    x = number(words);
                    y = number(words);
                    path.moveTo(x, y);
                }
                case "m" -> {
                    x += number(words);
                    y += number(words);
                    path.moveTo(x, y);
                }
                case "h" -> path.lineTo(x += number(words), y);
                case "v" -> path.lineTo(x, y += number(words));
                case "a" -> {
                    double radius = number(words);
                    words.remove();
                    words.remove();
                    words.remove();
                    boolean clockwise = words.remove().equals("1");
                    double dx = number(words);
                    double dy = number(words);
                    path.append(arc(x, y, dx, dy, radius, clockwise), true);
                    x += dx;
                    y += dy;
                }
                default -> path.closePath();
            }
        }
        path.transform(new AffineTransform(cell, 0, 0, cell, left, top));
        return path;
    }

    private static Arc2D arc(double x, double y, double dx, double dy, double radius, boolean clockwise) {
        boolean half = Math.hypot(dx, dy) > 1.9 * radius;
        double cx = x + dx / 2 - (half ? 0 : dy / 2);
        double cy = y + dy / 2 + (half ? 0 : dx / 2);
        double start = Math.toDegrees(Math.atan2(cy - y, x - cx));
        double extent = half ? 180 : 90;
        return new Arc2D.Double(
                cx - radius, cy - radius, 2 * radius, 2 * radius, start, clockwise ? -extent : extent, Arc2D.OPEN);
    }

    private static double number(Deque<String> words) {
        return Double.parseDouble(words.remove());
    }
}
