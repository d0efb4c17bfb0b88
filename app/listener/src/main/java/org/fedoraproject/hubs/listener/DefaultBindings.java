package org.fedoraproject.hubs.listener;

import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.message.Environment;

/** What a queue is bound with when its settings say nothing: everything that an environment's known publishers send. Stateless. */
final class DefaultBindings {

    private static final List<String> PREFIXES =
            List.of("org.fedoraproject", "io.pagure", "org.release-monitoring", "org.centos");

    private DefaultBindings() {}

    /** Patterns for the routing key. */
    static List<String> of(Environment environment) {
        List<String> out = new ArrayList<>();
        for (String prefix : PREFIXES) {
            out.add(prefix + "." + environment.segment() + ".#");
        }
        if (environment == Environment.STAGING) {
            out.add("org.centos.stage.#"); // CentOS' own word for it
        }
        return List.copyOf(out);
    }
}
