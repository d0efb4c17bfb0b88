package org.fedoraproject.hubs.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.queue.QueueException;

/** How Redis stands: down, or up with what an operator should put right. Thread-safe. */
final class RedisHealthCheck implements HealthCheck {

    private final RedisPipe pipe;

    private final RedisDeadLetters letters;

    RedisHealthCheck(RedisPipe pipe, RedisDeadLetters letters) {
        this.pipe = pipe;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public Health check() {
        try {
            List<String> remarks = remarks();
            return remarks.isEmpty() ? Health.UP : Health.degraded(String.join("; ", remarks));
        } catch (QueueException e) {
            return Health.down(String.valueOf(e.getMessage()));
        }
    }

    private List<String> remarks() {
        Map<String, String> persistence = info("persistence");
        Map<String, String> memory = info("memory");
        List<String> remarks = new ArrayList<>();
        if (!"1".equals(persistence.get("aof_enabled"))) {
            remarks.add("no append-only file: work in flight does not survive a crash of Redis (set appendonly yes)");
        } else if (!"ok".equals(persistence.getOrDefault("aof_last_write_status", "ok"))) {
            remarks.add("Redis cannot write its append-only file");
        }
        String policy = memory.getOrDefault("maxmemory_policy", "noeviction");
        if (!"noeviction".equals(policy)) {
            remarks.add("maxmemory-policy is " + policy + ", which may throw away whole queues (set noeviction)");
        }
        long dead = letters.count();
        if (dead > 0) {
            remarks.add(dead + " dead letter(s): see fedora-hubs dead list");
        }
        return remarks;
    }

    private Map<String, String> info(String section) {
        return ServerInfo.parse(pipe.call("ask how Redis stands", redis -> redis.info(section)));
    }
}
