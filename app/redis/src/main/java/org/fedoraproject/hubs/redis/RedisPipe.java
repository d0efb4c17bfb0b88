package org.fedoraproject.hubs.redis;

import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.queue.QueueException;

/**
 * What every queue needs of Redis: scripts, blocking reads, and one way to say that it did not work. Thread-safe.
 */
final class RedisPipe {

    private final RedisConnections connections;

    private final ServerVersion version = new ServerVersion();

    RedisPipe(RedisConnections connections) {
        this.connections = connections;
    }

    PipelineLimits limits() {
        return connections.configuration().limits();
    }

    String key(String name) {
        return connections.key(name);
    }

    /** The script's answer as a list; a lone number is a list of one. */
    List<Object> run(String what, RedisScript script, List<String> arguments) {
        return guarded(what, () -> asList(script.run(connections, version, arguments)));
    }

    /** As {@link #run}, of scripts that fail when the group is missing: makes it again and answers with nothing. */
    List<Object> runInGroup(String what, RedisScript script, List<String> arguments) {
        return guarded(what, () -> {
            try {
                return asList(script.run(connections, version, arguments));
            } catch (RedisCommandExecutionException e) {
                healOrThrow(e, arguments.get(0), arguments.get(1));
                return List.of();
            }
        });
    }

    @SuppressWarnings("unchecked")
    static List<Object> asList(Object answer) {
        return answer instanceof List<?> list ? (List<Object>) list : List.of(answer);
    }

    /** The first number of an answer. */
    static long number(List<Object> answer) {
        return answer.isEmpty() ? 0 : (Long) answer.getFirst();
    }

    <R> R call(String what, Function<RedisCommands<String, String>, R> command) {
        return guarded(what, () -> connections.call(command));
    }

    <R> R block(String what, Duration wait, Function<RedisCommands<String, String>, R> command) {
        return guarded(what, () -> connections.block(wait, command));
    }

    /** Reads new entries as a member of a group, which is made again when it is missing. */
    @SuppressWarnings("unchecked") // the driver takes streams as generic varargs
    List<StreamMessage<String, String>> readGroup(String queue, String group, String consumer, int max, Duration wait) {
        XReadArgs args = wait.toMillis() > 0 ? XReadArgs.Builder.count(max).block(wait) : XReadArgs.Builder.count(max);
        Supplier<List<StreamMessage<String, String>>> read = () -> connections.block(
                wait,
                redis -> redis.xreadgroup(
                        Consumer.from(group, consumer), args, XReadArgs.StreamOffset.lastConsumed(key(queue))));
        return guarded("lease from " + queue, () -> {
            try {
                return read.get();
            } catch (RedisCommandExecutionException e) {
                healOrThrow(e, queue, group);
                return read.get();
            }
        });
    }

    private void healOrThrow(RedisCommandExecutionException e, String queue, String group) {
        String said = String.valueOf(e.getMessage());
        // NOGROUP: emptied before we asked. UNBLOCKED: emptied while we waited.
        if (!said.contains("NOGROUP") && !said.contains("UNBLOCKED")) {
            throw e;
        }
        createGroup(queue, group);
    }

    /** From the beginning, so that what came before the group was made is not skipped. */
    private void createGroup(String queue, String group) {
        connections.call(redis -> {
            try {
                return redis.xgroupCreate(
                        XReadArgs.StreamOffset.from(key(queue), "0"), group, XGroupCreateArgs.Builder.mkstream());
            } catch (RedisBusyException e) {
                return "somebody else made it";
            }
        });
    }

    private <R> R guarded(String what, Supplier<R> step) {
        try {
            return step.get();
        } catch (RedisException e) {
            throw new QueueException("cannot " + what + ": " + Trouble.of(e, connections.configuration()), e);
        }
    }
}
