package org.fedoraproject.hubs.core.operations;

import java.util.concurrent.ThreadLocalRandom;

/** Tells processes apart without asking host or container, whose names and numbers repeat. Stateless. */
final class ProcessName {

    private ProcessName() {}

    /** Six letters and digits; one in two thousand million meets another's. */
    static String random() {
        long number = ThreadLocalRandom.current().nextLong(36L * 36 * 36 * 36 * 36 * 36);
        String text = Long.toString(number, 36);
        return "0".repeat(6 - text.length()) + text;
    }
}
