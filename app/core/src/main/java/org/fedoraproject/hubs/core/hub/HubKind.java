package org.fedoraproject.hubs.core.hub;

/** Whose page a hub is. */
public enum HubKind {
    /** A person's; addresses begin with {@code /u/}. */
    USER("u"),
    /** A team's; addresses begin with {@code /t/}. */
    TEAM("t"),
    /** What one person follows, for their eyes only; shown at {@code /stream/}. */
    STREAM("s");

    private final String letter;

    HubKind(String letter) {
        this.letter = letter;
    }

    /** The letter in addresses, topics and feed ids. */
    public String letter() {
        return letter;
    }

    /** @throws IllegalArgumentException for a letter that no kind has */
    public static HubKind ofLetter(String letter) {
        for (HubKind kind : values()) {
            if (kind.letter.equals(letter)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("a hub is u/NAME, t/NAME or s/NAME, not " + letter + "/…");
    }
}
