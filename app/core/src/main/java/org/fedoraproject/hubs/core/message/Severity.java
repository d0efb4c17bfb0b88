package org.fedoraproject.hubs.core.message;

/** How much a message wants to be noticed; numbers of the header {@code fedora_messaging_severity}. */
public enum Severity {
    /** 10: of interest to machines. */
    DEBUG(10),
    /** 20: the usual, and what a message without the header is. */
    INFO(20),
    /** 30: somebody should look. */
    WARNING(30),
    /** 40: something broke. */
    ERROR(40);

    private final int number;

    Severity(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }

    /** The severity of a wire number; a number that is none of the four counts as {@link #INFO}. */
    public static Severity ofNumber(int number) {
        return switch (number) {
            case 10 -> DEBUG;
            case 30 -> WARNING;
            case 40 -> ERROR;
            default -> INFO;
        };
    }
}
