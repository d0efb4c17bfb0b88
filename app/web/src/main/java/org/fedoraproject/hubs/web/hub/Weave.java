package org.fedoraproject.hubs.web.hub;

import java.util.SplittableRandom;
import org.fedoraproject.hubs.core.hub.HubId;

/**
 * The woven band over a hub: quarter circles, circles and squares on a grid of 24 by 2, always the same for a name.
 *
 * @param two path data of the second tone
 * @param three path data of the third tone
 */
public record Weave(String two, String three) {

    private static final int COLUMNS = 24;

    private static final int ROWS = 2;

    /** The band of a hub. */
    public static Weave of(HubId hub) {
        SplittableRandom random = new SplittableRandom(seed(hub.path()));
        StringBuilder two = new StringBuilder();
        StringBuilder three = new StringBuilder();
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                int tone = random.nextInt(10);
                String shape = shape(x, y, random.nextInt(6));
                if (tone < 4) {
                    two.append(shape);
                } else if (tone < 7) {
                    three.append(shape);
                }
            }
        }
        return new Weave(two.toString(), three.toString());
    }

    private static String shape(int x, int y, int choice) {
        return switch (choice) {
            case 0 -> "M" + x + " " + y + "h1v1h-1z";
            case 1 -> "M" + x + " " + (y + 0.5) + "a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0-1 0z";
            case 2 -> "M" + x + " " + (y + 1) + "v-1a1 1 0 0 1 1 1z";
            case 3 -> "M" + x + " " + y + "h1a1 1 0 0 1-1 1z";
            case 4 -> "M" + (x + 1) + " " + y + "v1a1 1 0 0 1-1-1z";
            default -> "M" + (x + 1) + " " + (y + 1) + "h-1a1 1 0 0 1 1-1z";
        };
    }

    private static long seed(String text) {
        long seed = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            seed = 31 * seed + text.charAt(i);
        }
        return seed;
    }
}
