package org.fedoraproject.hubs.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;

/** What went wrong with Redis, in words for an operator, with the address and without the password. */
final class Trouble {

    private Trouble() {}

    static String of(RedisException e, RedisConfiguration configuration) {
        String where = "Redis at " + configuration;
        String said = e.getMessage() == null ? "" : e.getMessage();
        if (e instanceof RedisCommandInterruptedException) {
            Thread.currentThread().interrupt();
            return "interrupted while " + where + " was asked";
        }
        if (e instanceof RedisCommandTimeoutException) {
            return where + " did not answer in time";
        }
        if (e instanceof RedisCommandExecutionException) {
            return said.startsWith("OOM")
                    ? where + " is full; raise its maxmemory or let the queues drain"
                    : where + " refused: " + said;
        }
        return where + " is not reachable; check that it runs and that hubs.redis.url is right";
    }
}
