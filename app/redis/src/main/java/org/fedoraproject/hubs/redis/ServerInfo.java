package org.fedoraproject.hubs.redis;

import java.util.HashMap;
import java.util.Map;

/** The answer to INFO, taken apart. */
final class ServerInfo {

    private ServerInfo() {}

    static Map<String, String> parse(String info) {
        Map<String, String> values = new HashMap<>();
        info.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return values;
    }
}
