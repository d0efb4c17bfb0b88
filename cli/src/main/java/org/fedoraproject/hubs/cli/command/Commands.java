package org.fedoraproject.hubs.cli.command;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts commands together and runs them: help in one layout, usage errors with exit code 2, failures in one line. Stateless. */
public final class Commands {

    private Commands() {}

    /** What a command without anything to do itself prints: its help, with exit code 0. */
    @Command
    static final class Group implements Runnable {

        @Option(names = "--help", hidden = true, usageHelp = true)
        private boolean help;

        @Override
        public void run() {
            throw new IllegalStateException("a group prints its help" + help);
        }
    }

    /**
     * A group of commands.
     *
     * @param name as typed
     * @param description one sentence, then maybe more paragraphs
     */
    public static CommandLine group(String name, String... description) {
        CommandLine line = new CommandLine(new Group());
        line.getCommandSpec().name(name);
        line.getCommandSpec().usageMessage().description(description);
        return line;
    }

    /** A command; its options, words and examples come from its annotations. */
    public static CommandLine leaf(Object command) {
        CommandLine line = new CommandLine(command);
        CommandSpec spec = line.getCommandSpec();
        spec.addOption(CommandLine.Model.OptionSpec.builder("--help")
                .hidden(true)
                .usageHelp(true)
                .type(boolean.class)
                .build());
        return line;
    }

    /** Marks what stands beside the operating procedure's own commands. */
    public static CommandLine more(CommandLine command) {
        command.getCommandSpec().usageMessage().footerHeading("more");
        return command;
    }

    /** Runs a command line. Returns the exit code. */
    public static int execute(CommandLine root, Terminal terminal, String... arguments) {
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        root.setUnmatchedArgumentsAllowed(false);
        root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        root.setParameterExceptionHandler((e, args) -> misused(e, terminal));
        root.setExecutionStrategy(parsed -> {
            CommandLine last = parsed.asCommandLineList().getLast();
            boolean asked = parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested);
            if (asked || last.getCommand() instanceof Group) {
                terminal.out().print(ClickHelp.of(last));
                terminal.out().flush();
                return ExitCode.DONE;
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        root.setExecutionExceptionHandler((e, line, parsed) -> failed(e, terminal));
        try {
            return root.execute(arguments);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private static int misused(ParameterException e, Terminal terminal) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        terminal.say(ClickHelp.usage(spec));
        terminal.say("Try '" + spec.qualifiedName() + " --help' for help.");
        terminal.say("");
        terminal.say("Error: " + words(e));
        return ExitCode.USAGE;
    }

    private static String words(ParameterException e) {
        Map<String, CommandLine> commands = e.getCommandLine().getSubcommands();
        if (e instanceof UnmatchedArgumentException unmatched && !commands.isEmpty()) {
            String name = unmatched.getUnmatched().getFirst();
            if (name.startsWith("-")) {
                return "No such option: " + name;
            }
            return "No such command '" + name + "'. There are: "
                    + String.join(", ", new java.util.TreeSet<>(commands.keySet()));
        }
        return String.valueOf(e.getMessage());
    }

    private static int failed(Exception e, Terminal terminal) throws Exception {
        if (e instanceof CommandFailure failure) {
            terminal.say("Error: " + failure.words());
            return failure.exitCode();
        }
        if (e instanceof RuntimeException || e instanceof java.io.IOException) {
            terminal.say("Error: " + causes(e));
            return ExitCode.FAILED;
        }
        throw e;
    }

    /** The message and those of its causes, each once, in one line. */
    private static String causes(Throwable e) {
        StringBuilder out = new StringBuilder();
        Throwable at = e;
        for (int depth = 0; at != null && depth < 4; depth++) {
            String message = at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
            String line = message.lines().findFirst().orElse("");
            if (out.indexOf(line) < 0) {
                out.append(out.isEmpty() ? "" : ": ").append(line);
            }
            at = at.getCause();
        }
        return out.toString();
    }
}
