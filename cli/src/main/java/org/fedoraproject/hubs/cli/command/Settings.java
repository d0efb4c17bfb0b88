package org.fedoraproject.hubs.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Settings by key ({@code hubs.redis.url}): a flag beats the environment ({@code HUBS_REDIS_URL}), the environment beats the file, the file
 * beats the stores of a running data folder. Immutable.
 */
public final class Settings {

    private final Map<String, Object> values;
    private final Map<String, String> sources;
    private final Map<String, String> environment;

    private Settings(Map<String, Object> values, Map<String, String> sources, Map<String, String> environment) {
        this.values = values;
        this.sources = sources;
        this.environment = environment;
    }

    /**
     * Merges them.
     *
     * @param environment variables
     * @param file what the configuration file says
     * @param fileName its name, for {@link #source}
     */
    public static Settings of(Map<String, String> environment, Map<String, Object> file, String fileName) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        file.forEach((key, value) -> {
            String variable = environment.get(variable(key));
            values.put(key, variable == null ? value : variable);
            sources.put(key, variable == null ? fileName : variable(key));
        });
        return new Settings(values, sources, environment);
    }

    /** With settings that beat all others. */
    public Settings withFlags(Map<String, ?> flags) {
        return merged(flags, "command line", true);
    }

    /** With settings that all others beat. */
    public Settings withDefaults(Map<String, ?> defaults, String source) {
        return merged(defaults, source, false);
    }

    private Settings merged(Map<String, ?> more, String source, boolean wins) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        Map<String, String> from = new LinkedHashMap<>(sources);
        more.forEach((key, value) -> {
            if (wins || get(key).isEmpty()) {
                merged.put(key, value);
                from.put(key, source);
            }
        });
        return new Settings(merged, from, environment);
    }

    /** The value of a key; a list is joined with commas. */
    public Optional<String> get(String key) {
        Object value = values.get(key);
        if (value == null) {
            return Optional.ofNullable(environment.get(variable(key))).filter(v -> !v.isBlank());
        }
        return Optional.of(
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                        : value.toString());
    }

    /** The value of a key, or what it is when nobody says anything. */
    public String get(String key, String otherwise) {
        return get(key).orElse(otherwise);
    }

    /** Where the value of a key comes from; empty when it is the default. */
    public Optional<String> source(String key) {
        return Optional.ofNullable(sources.get(key))
                .or(() -> Optional.of(variable(key)).filter(environment::containsKey));
    }

    /** Whether a store is named anywhere. */
    public boolean namesStores() {
        return get("hubs.redis.url").isPresent()
                || get("hubs.postgres.url").isPresent()
                || get("hubs.mongo.url").isPresent();
    }

    /** All of them, for the roles; variables of the environment that are not in the file the roles read themselves. */
    public Map<String, Object> asMap() {
        return Map.copyOf(values);
    }

    /** The variable that sets a key. */
    public static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
