package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Redis with an append-only file that is on disk before it answers. Used by one thread at a time. */
final class RedisServer implements EmbeddedServer {

    private static final Logger LOG = LoggerFactory.getLogger(RedisServer.class);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String PID_FILE = "hubs-redis.pid";

    private final DataFolder folder;
    private @Nullable Process process;

    RedisServer(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Store store() {
        return Store.REDIS;
    }

    @Override
    public Map<String, String> settings(int port) {
        return Map.of("hubs.redis.url", "redis://127.0.0.1:" + port);
    }

    @Override
    public void endLeftover() throws IOException {
        Path home = folder.of(Store.REDIS);
        Leftover.find(
                        home.resolve(PID_FILE),
                        "redis-server",
                        home.resolve("redis.conf").toString())
                .ifPresent(old -> {
                    LOG.info("ending redis-server {} that a killed process left behind", old.pid());
                    Leftover.end(old);
                });
    }

    @Override
    public void start(int port) throws IOException {
        Path home = folder.of(Store.REDIS);
        Path settings = home.resolve("redis.conf");
        DataFolder.writePrivately(settings, settings(home, port));
        Process started = new ProcessBuilder(RedisBinary.find().toString(), settings.toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("redis.log").toFile())
                .start();
        process = started;
        DataFolder.writePrivately(home.resolve(PID_FILE), started.pid() + "\n");
        awaitAnswer(started, port, home.resolve("redis.log"));
    }

    private String settings(Path home, int port) {
        return String.join(
                "\n",
                "bind 127.0.0.1",
                "port " + port,
                "dir \"" + home + "\"",
                "daemonize no",
                // Else it renames itself, and after a crash nobody could tell it from somebody else's.
                "set-proc-title no",
                "save \"\"",
                "appendonly yes",
                "appendfsync always",
                "auto-aof-rewrite-min-size 16mb",
                "maxmemory 256mb",
                "maxmemory-policy noeviction",
                "loglevel warning",
                "");
    }

    private static void awaitAnswer(Process started, int port, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!isAnswering(port)) {
                if (started.waitFor(15, TimeUnit.MILLISECONDS)) {
                    throw new IOException("redis-server ended with code " + started.exitValue() + ": " + tail(log)
                            + "; another binary can be named by -Dhubs.embedded.redis=/path/to/redis-server");
                }
                if (System.nanoTime() > deadline) {
                    started.destroyForcibly();
                    throw new IOException("redis-server does not answer within " + PATIENCE + ": " + tail(log));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            started.destroyForcibly();
            throw new IOException("interrupted while redis-server started", e);
        }
        if (!started.isAlive()) {
            throw new IOException("port " + port + " belongs to another Redis");
        }
    }

    private static boolean isAnswering(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.setSoTimeout(2000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            LOG.trace("redis-server does not answer yet", e);
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        return Files.readString(log)
                .lines()
                .skip(Math.max(0, Files.readString(log).lines().count() - 3))
                .collect(Collectors.joining(" / "));
    }

    @Override
    public void stop() {
        Process running = process;
        process = null;
        if (running != null) {
            Leftover.end(running.toHandle());
        }
    }
}
