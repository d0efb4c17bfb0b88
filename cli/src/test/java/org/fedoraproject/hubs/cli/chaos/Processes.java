package org.fedoraproject.hubs.cli.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.cli.Main;
import org.fedoraproject.hubs.cli.run.Role;

/** Roles in processes of their own, which end when this is closed. Started and killed by one thread. */
final class Processes implements AutoCloseable {

    private static final String READY = "health and metrics on port";

    private final Path folder;
    private final Path config;
    private final List<Child> running = new CopyOnWriteArrayList<>();
    private final List<Path> logs = new ArrayList<>();

    /** A process and what it says. */
    private record Child(Role role, Process process, Path log) {

        boolean isReady() {
            try {
                return process.isAlive() && Files.readString(log).contains(READY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Processes(Path folder, Path config) {
        this.folder = folder;
        this.config = config;
    }

    /**
     * None yet.
     *
     * @param folder where their configuration and logs go
     * @param settings what they run with
     */
    static Processes in(Path folder, Map<String, ?> settings) throws IOException {
        String yaml = settings.entrySet().stream()
                .map(setting -> setting.getKey() + ": \"" + setting.getValue() + "\"\n")
                .collect(Collectors.joining());
        Path config = Files.writeString(folder.resolve("hubs.yml"), yaml);
        return new Processes(folder, config);
    }

    /** Starts one more; does not wait until it works. */
    void start(Role role) throws IOException {
        Path log = folder.resolve(role.word() + "-" + logs.size() + ".log");
        logs.add(log);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(property("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-Xss512k",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                property("java.class.path"),
                Main.class.getName(),
                "run",
                role.word(),
                "--config",
                config.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("HUBS_"));
        running.add(new Child(
                role,
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(),
                log));
    }

    /** How many of a role's processes work. */
    long ready(Role role) {
        return running.stream()
                .filter(child -> child.role() == role && child.isReady())
                .count();
    }

    /** How many lines of all of them, living and dead, hold a text. */
    long said(String text) throws IOException {
        long count = 0;
        for (Path log : logs) {
            try (Stream<String> lines = Files.lines(log)) {
                count += lines.filter(line -> line.contains(text)).count();
            }
        }
        return count;
    }

    /** Whether none has ended by itself. */
    boolean allAlive() {
        return running.stream().allMatch(child -> child.process().isAlive());
    }

    /** Kills one of a role's working processes as {@code kill -9} does and starts another. */
    void replaceOne(Role role, Random random) throws IOException, InterruptedException {
        List<Child> candidates = running.stream()
                .filter(child -> child.role() == role && child.isReady())
                .toList();
        Child victim = candidates.get(random.nextInt(candidates.size()));
        victim.process().destroyForcibly().waitFor();
        running.remove(victim);
        start(role);
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }

    @Override
    public void close() {
        running.forEach(child -> child.process().destroyForcibly());
        running.forEach(child -> child.process().onExit().join());
        running.clear();
    }
}
