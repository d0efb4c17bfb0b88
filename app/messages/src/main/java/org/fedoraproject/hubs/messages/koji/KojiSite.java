package org.fedoraproject.hubs.messages.koji;

import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.messages.Fields;

/** Addresses of the build system's pages. Stateless. */
final class KojiSite {

    private KojiSite() {}

    /** The site that sent a legacy message: architectures of their own had sites of their own. */
    static String of(BusMessage message, Fields body) {
        if (message.topic().environment().filter(Environment.STAGING::equals).isPresent()) {
            return "http://koji.stg.fedoraproject.org/koji";
        }
        return switch (body.text("instance")) {
            case "arm" -> "http://arm.koji.fedoraproject.org/koji";
            case "ppc" -> "http://ppc.koji.fedoraproject.org/koji";
            case "s390" -> "http://s390.koji.fedoraproject.org/koji";
            default -> "http://koji.fedoraproject.org/koji";
        };
    }
}
