package org.fedoraproject.hubs.messages.pagure;

import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;

/** Addresses of the two instances. Stateless. */
final class PagureSite {

    private PagureSite() {}

    /** The host that a message is about: pagure.io unless the prefix is the package sources' own. */
    static String host(BusMessage message) {
        boolean staging = message.topic()
                .environment()
                .filter(Environment.STAGING::equals)
                .isPresent();
        if (message.topic().prefix().equals("org.fedoraproject.")) {
            return staging ? "src.stg.fedoraproject.org" : "src.fedoraproject.org";
        }
        return staging ? "stg.pagure.io" : "pagure.io";
    }

    /** The front page, without a slash at the end. */
    static String of(BusMessage message) {
        return "https://" + host(message);
    }
}
