package org.fedoraproject.hubs.widgets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;

/**
 * The picture of a person or team, drawn from the name: quarter circles on a grid of two by two for people, a letter on a tile for teams.
 * No photo is fetched from anywhere.
 *
 * @param person whether it is a person's
 * @param hue number of the hue class, 0 to 11
 * @param toneTwo path data of the shapes in the second tone; view box 0 0 2 2
 * @param toneThree path data of the shapes in the third tone
 * @param letter for a tile: the first letter of the title
 */
public record Avatar(boolean person, int hue, String toneTwo, String toneThree, String letter) {

    private static final int HUES = 12;

    /** The picture of a hub. */
    public static Avatar of(HubId hub, String title) {
        byte[] digest = digest(hub.path());
        StringBuilder two = new StringBuilder();
        StringBuilder three = new StringBuilder();
        int start = digest[1] & 3;
        for (int i = 0; i < 3; i++) {
            int cell = (start + i) & 3;
            String shape = shape(cell & 1, cell >> 1, digest[2 + i] & 0xFF);
            ((digest[6 + i] & 1) == 0 ? two : three).append(shape);
        }
        if (two.isEmpty()) {
            two.append(shape(((start + 3) & 3) & 1, ((start + 3) & 3) >> 1, digest[10] & 0xFF));
        }
        return new Avatar(
                hub.kind() == HubKind.USER,
                (digest[0] & 0xFF) % HUES,
                two.toString(),
                three.toString(),
                letter(title.isBlank() ? hub.name() : title));
    }

    /** The picture of a person known by username alone; names that no hub can have get one, too. */
    public static Avatar ofPerson(String username) {
        return HubId.isName(username) ? of(HubId.user(username), username) : of(HubId.user("unknown"), username);
    }

    private static String letter(String title) {
        return title.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(point -> new String(Character.toChars(Character.toUpperCase(point))))
                .findFirst()
                .orElse("?");
    }

    /** A square, a circle or one of four quarter circles in the cell at column x, row y. */
    private static String shape(int x, int y, int choice) {
        return switch (choice % 8) {
            case 0 -> "M" + x + " " + y + "h1v1h-1z";
            case 1 -> "M" + x + " " + y + "m0 0.5a0.5 0.5 0 1 0 1 0a0.5 0.5 0 1 0-1 0z";
            case 2, 3 -> "M" + x + " " + (y + 1) + "v-1a1 1 0 0 1 1 1z";
            case 4, 5 -> "M" + x + " " + y + "h1a1 1 0 0 1-1 1z";
            case 6 -> "M" + (x + 1) + " " + y + "v1h-1a1 1 0 0 1 1-1z";
            default -> "M" + (x + 1) + " " + (y + 1) + "h-1a1 1 0 0 1 1-1z";
        };
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
