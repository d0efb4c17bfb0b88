package org.fedoraproject.hubs.redis;

import java.util.Map;

/**
 * Which Redis it is, asked once for each process. A server that is replaced by an older one while the process runs needs a restart of the
 * process. Thread-safe.
 */
final class ServerVersion {

    private volatile int major;

    boolean isAtLeast7(RedisConnections connections) {
        if (major == 0) {
            Map<String, String> server = ServerInfo.parse(connections.call(redis -> redis.info("server")));
            major = Integer.parseInt(server.getOrDefault("redis_version", "6").replaceFirst("\\..*", ""));
        }
        return major >= 7;
    }
}
