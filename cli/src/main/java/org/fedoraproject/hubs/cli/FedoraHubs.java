package org.fedoraproject.hubs.cli;

import static org.fedoraproject.hubs.cli.command.Commands.group;
import static org.fedoraproject.hubs.cli.command.Commands.leaf;
import static org.fedoraproject.hubs.cli.command.Commands.more;

import java.util.EnumSet;
import java.util.Set;
import org.fedoraproject.hubs.cli.bus.BusExplain;
import org.fedoraproject.hubs.cli.command.Commands;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.cli.demo.DemoCommand;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.cli.run.RunCommand;
import picocli.CommandLine;

/** The tree of commands. The operating procedure's own words stay as they are; what is ours stands beside them. Stateless. */
public final class FedoraHubs {

    private FedoraHubs() {}

    /** Runs a command line. Returns the exit code. */
    public static int run(Terminal terminal, String... arguments) {
        return Commands.execute(tree(terminal), terminal, arguments);
    }

    static CommandLine tree(Terminal terminal) {
        CommandLine root = group("fedora-hubs", "Operate Fedora Hubs, the contributor portal.");
        root.getCommandSpec()
                .usageMessage()
                .footer(
                        "fedora-hubs run triage",
                        "fedora-hubs cache coverage",
                        "fedora-hubs cache clean meetings",
                        "fedora-hubs demo");
        root.addSubcommand("run", runs(terminal));
        root.addSubcommand("bus", more(buses(terminal)));
        root.addSubcommand("demo", more(leaf(new DemoCommand(terminal))));
        return root;
    }

    private static CommandLine runs(Terminal terminal) {
        CommandLine run = group("run", "Run daemon processes.");
        for (Role role : Role.values()) {
            run.addSubcommand(role.word(), described(new RunCommand(terminal, Set.of(role)), role.description()));
        }
        CommandLine all =
                described(new RunCommand(terminal, EnumSet.allOf(Role.class)), "Run all roles in one process.");
        all.getCommandSpec()
                .usageMessage()
                .footer("fedora-hubs run all --embedded", "HUBS_WEB_PORT=9090 fedora-hubs run all --config hubs.yml");
        run.addSubcommand("all", all);
        return run;
    }

    private static CommandLine buses(Terminal terminal) {
        CommandLine bus = group("bus", "Bus-related operations.");
        bus.addSubcommand("explain", leaf(new BusExplain(terminal)));
        return bus;
    }

    private static CommandLine described(Object command, String description) {
        CommandLine line = leaf(command);
        line.getCommandSpec().usageMessage().description(description);
        return line;
    }
}
