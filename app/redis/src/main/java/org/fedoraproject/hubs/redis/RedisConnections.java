package org.fedoraproject.hubs.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one process: one for all commands that answer at once, and as many for blocking reads as there are readers at a
 * time. Opened on first use, so that nobody needs Redis to start. While Redis is away commands are refused at once instead of piling up in
 * memory, and Lettuce tries again within a second. Thread-safe.
 */
final class RedisConnections implements AutoCloseable {

    /** A blocking read may take so much longer than it asked for. */
    private static final Duration BLOCKING_GRACE = Duration.ofSeconds(3);

    private final RedisConfiguration configuration;

    private final ClientResources resources;

    private final RedisClient client;

    private final ReentrantLock opening = new ReentrantLock();

    private final Deque<StatefulRedisConnection<String, String>> idle = new ConcurrentLinkedDeque<>();

    private volatile @Nullable StatefulRedisConnection<String, String> shared;

    private volatile boolean closed;

    RedisConnections(RedisConfiguration configuration) {
        this.configuration = configuration;
        resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(
                        Delay.fullJitter(Duration.ofMillis(20), Duration.ofSeconds(1), 50, TimeUnit.MILLISECONDS))
                .build();
        RedisURI address = RedisURI.create(configuration.url());
        address.setTimeout(configuration.timeout());
        client = RedisClient.create(resources, address);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(1000)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(configuration.timeout())
                        .keepAlive(true)
                        .build())
                .build());
    }

    RedisConfiguration configuration() {
        return configuration;
    }

    String key(String name) {
        return configuration.prefix() + name;
    }

    /** Whether {@link #close} was called: what fails from then on is no outage. */
    boolean isClosed() {
        return closed;
    }

    /** A command that answers at once. Failures come as {@link RedisException}. */
    <R> R call(Function<RedisCommands<String, String>, R> command) {
        try {
            return command.apply(shared().sync());
        } catch (CancellationException e) {
            throw new RedisException("the command was cancelled because the connection went away", e);
        }
    }

    private StatefulRedisConnection<String, String> shared() {
        StatefulRedisConnection<String, String> present = shared;
        if (present != null) {
            return present;
        }
        opening.lock();
        try {
            StatefulRedisConnection<String, String> opened = shared;
            if (opened == null) {
                opened = open();
                shared = opened;
            }
            return opened;
        } finally {
            opening.unlock();
        }
    }

    private StatefulRedisConnection<String, String> open() {
        if (closed) {
            throw new RedisException("the connections were closed");
        }
        return client.connect(StringCodec.UTF8);
    }

    /** A command that waits on the server, on a connection that nobody else uses meanwhile. */
    @SuppressWarnings("FutureReturnValueIgnored") // how closing a broken connection ends interests nobody
    <R> R block(Duration wait, Function<RedisCommands<String, String>, R> command) {
        StatefulRedisConnection<String, String> connection = idle.pollFirst();
        if (connection == null) {
            connection = open();
        }
        boolean good = false;
        try {
            connection.setTimeout(wait.plus(BLOCKING_GRACE));
            R result = command.apply(connection.sync());
            good = true;
            return result;
        } catch (io.lettuce.core.RedisCommandExecutionException e) {
            good = true;
            throw e;
        } catch (CancellationException e) {
            throw new RedisException("the read was cancelled because the connection went away", e);
        } finally {
            // After a time-out an answer may still come; nobody must take it for his.
            if (good && !closed) {
                idle.addFirst(connection);
            } else {
                connection.closeAsync();
            }
        }
    }

    /** Closes every connection and ends the driver's threads; waits for that up to two seconds. Idempotent. */
    @Override
    public void close() {
        closed = true;
        idle.clear();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2000);
    }
}
