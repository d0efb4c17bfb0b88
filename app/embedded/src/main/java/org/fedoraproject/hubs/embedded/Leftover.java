package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processes of ours: how they are ended, and how those that outlived a killed JVM are found. Stateless. */
final class Leftover {

    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Leftover() {}

    /**
     * The process that a pid file names, if its command line shows that it is the one meant: numbers are given again to strangers.
     *
     * @param pidFile whose first line is the number; may be missing
     * @param words all of which its command line must contain
     */
    static Optional<ProcessHandle> find(Path pidFile, String... words) throws IOException {
        if (!Files.isReadable(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (!pid.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid)).filter(process -> {
            String command = process.info().commandLine().orElse("");
            return java.util.Arrays.stream(words).allMatch(command::contains);
        });
    }

    /** Ends a process: asks first, and kills it when it has not ended after some seconds. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!hasEnded(process)) {
            LOG.warn("process {} does not end, killing it", process.pid());
            process.destroyForcibly();
            hasEnded(process);
        }
    }

    /** Waits some seconds for its end. One that nobody has reaped counts as ended: there are containers whose first process never does. */
    static boolean hasEnded(ProcessHandle process) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (process.isAlive() && process.info().commandLine().isPresent()) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
