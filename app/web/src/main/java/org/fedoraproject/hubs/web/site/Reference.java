package org.fedoraproject.hubs.web.site;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Names one failure on the page and in the log, so that a reader can tell an operator which. Stateless. */
public final class Reference {

    private Reference() {}

    /** Eight hexadecimal digits. */
    public static String next() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
