package org.fedoraproject.hubs.cli.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code config check}: the merged settings and where each comes from; secrets are not shown. */
@Command(
        name = "check",
        description = {
            "Print the settings and where each comes from.",
            "Passwords are not shown. What is not listed has its default."
        },
        footer = {"fedora-hubs config check", "fedora-hubs config check --config hubs.yml"})
public final class ConfigCheck implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public ConfigCheck(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        Settings settings = stores.settings();
        Map<String, String> rows = new TreeMap<>();
        settings.asMap().keySet().forEach(key -> rows.put(key, row(settings, key)));
        terminal.environment().keySet().stream()
                .filter(name ->
                        name.startsWith("HUBS_") && !name.equals("HUBS_JAVA_OPTS") && !name.equals("HUBS_NO_BUILD"))
                .filter(name -> settings.asMap().keySet().stream()
                        .noneMatch(key -> Settings.variable(key).equals(name)))
                .forEach(name -> rows.put(
                        name, name + " = " + masked(name, terminal.environment().getOrDefault(name, ""))));
        rows.values().forEach(terminal.out()::println);
        return ExitCode.DONE;
    }

    private static String row(Settings settings, String key) {
        return key + " = " + masked(key, settings.get(key, "")) + "  ("
                + settings.source(key).orElse("default") + ")";
    }

    private static String masked(String key, String value) {
        String name = key.toLowerCase(java.util.Locale.ROOT);
        if (name.contains("password") || name.contains("secret") || name.contains("token")) {
            return "***";
        }
        return value.replaceAll("//([^/@:]*):[^/@]*@", "//$1:***@");
    }
}
