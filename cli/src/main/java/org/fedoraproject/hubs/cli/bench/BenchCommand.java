package org.fedoraproject.hubs.cli.bench;

import org.fedoraproject.hubs.cli.command.Commands;
import org.fedoraproject.hubs.cli.command.Terminal;
import picocli.CommandLine;

/** {@code bench}: the group of measurements. Stateless. */
public final class BenchCommand {

    private BenchCommand() {}

    /** The group with its commands. */
    public static CommandLine tree(Terminal terminal) {
        CommandLine bench = Commands.group("bench", "Measure this portal on this machine.");
        bench.addSubcommand("pipeline", Commands.leaf(new PipelineBench(terminal)));
        return bench;
    }
}
