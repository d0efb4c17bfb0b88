package org.fedoraproject.hubs.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fedoraproject.hubs.embedded.EmbeddedAddresses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that needs a store. */
public final class StoreOptions {

    private final Terminal terminal;

    @Option(names = "--config", paramLabel = "FILE", description = "Read settings from FILE.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of embedded stores; by default the user's state directory.")
    private @Nullable Path data;

    /** @param terminal where the command runs */
    public StoreOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Settings; when no store is named anywhere, those of embedded stores that run in the data folder. */
    public Settings settings() {
        Settings settings = configured();
        if (settings.namesStores()) {
            return settings;
        }
        return EmbeddedAddresses.read(dataFolder())
                .map(found -> settings.withDefaults(found, "running data folder " + dataFolder()))
                .orElse(settings);
    }

    /** Settings without those of running embedded stores. */
    public Settings configured() {
        Path file = config == null ? SettingsFile.USUAL : config;
        boolean absent = config == null && !Files.isReadable(file);
        return Settings.of(terminal.environment(), absent ? Map.of() : SettingsFile.read(file), file.toString());
    }

    /** The data folder that is meant. */
    public Path dataFolder() {
        Path chosen = data;
        if (chosen != null) {
            return chosen.toAbsolutePath().normalize();
        }
        String state = terminal.environment().getOrDefault("XDG_STATE_HOME", "");
        String home = terminal.environment().getOrDefault("HOME", System.getProperty("user.home", "."));
        Path base = state.startsWith("/") ? Path.of(state) : Path.of(home, ".local", "state");
        return base.resolve("fedora-hubs");
    }

    /** The value of a key that must be there. */
    public static String required(Settings settings, String key, String store) {
        return settings.get(key)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAILED,
                        "no " + store + " is configured: set " + key + " (or " + Settings.variable(key)
                                + "), or run beside 'fedora-hubs demo' or 'fedora-hubs run all --embedded'"));
    }
}
