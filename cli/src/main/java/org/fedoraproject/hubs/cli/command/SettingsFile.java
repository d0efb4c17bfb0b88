package org.fedoraproject.hubs.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the configuration file: YAML whose nested keys are joined by dots. Stateless. */
final class SettingsFile {

    /** Where it is when nobody says otherwise; it need not be there. */
    static final Path USUAL = Path.of("/etc/fedora-hubs/hubs.yml");

    private SettingsFile() {}

    /** @throws CommandFailure when the file cannot be read or is not such a file */
    static Map<String, Object> read(Path file) {
        try {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Map<String, Object> flat = new LinkedHashMap<>();
            if (document instanceof Map<?, ?> map) {
                flatten("", map, flat);
            } else if (document != null) {
                throw new CommandFailure(ExitCode.USAGE, file + " is not a list of keys and values");
            }
            return flat;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "cannot read the configuration file " + file + ": " + reason(e));
        } catch (YAMLException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "the configuration file " + file + " is not YAML: " + e.getMessage());
        }
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException ? "it is not there" : String.valueOf(e.getMessage());
    }

    private static void flatten(String prefix, Map<?, ?> map, Map<String, Object> flat) {
        map.forEach((key, value) -> {
            String name = prefix + key;
            if (value instanceof Map<?, ?> nested) {
                flatten(name + ".", nested, flat);
            } else if (value instanceof List<?> list) {
                flat.put(name, list.stream().map(String::valueOf).toList());
            } else if (value != null) {
                flat.put(name, value);
            }
        });
    }
}
