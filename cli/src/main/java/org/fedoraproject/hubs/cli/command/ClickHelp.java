package org.fedoraproject.hubs.cli.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help in the layout that the operating procedure shows: usage, description, options, commands, more commands, examples. Stateless. */
public final class ClickHelp {

    private static final int WIDTH = 80;

    private static final String HELP = "Show this message and exit.";

    private ClickHelp() {}

    /** The help of a command. */
    public static String of(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        StringBuilder out = new StringBuilder(usage(spec)).append('\n');
        for (String paragraph : spec.usageMessage().description()) {
            out.append('\n');
            wrap(out, "  ", "  ", paragraph);
        }
        table(out, "Options", options(spec));
        Map<String, String> usual = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        new TreeMap<>(command.getSubcommands()).forEach((name, sub) -> {
            CommandSpec subSpec = sub.getCommandSpec();
            boolean added = "more".equals(subSpec.usageMessage().footerHeading());
            (added ? more : usual).put(name, first(subSpec.usageMessage().description()));
        });
        table(out, "Commands", usual);
        table(out, "More commands", more);
        lines(out, "Exit codes", spec.usageMessage().exitCodeListHeading());
        String[] examples = spec.usageMessage().footer();
        if (examples.length > 0) {
            out.append("\nExamples:\n");
            for (String example : examples) {
                out.append("  ").append(example).append('\n');
            }
        }
        return out.toString();
    }

    /** The usage line of a command. */
    public static String usage(CommandSpec spec) {
        StringBuilder out =
                new StringBuilder("Usage: ").append(spec.qualifiedName()).append(" [OPTIONS]");
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            boolean optional = parameter.arity().min() == 0;
            boolean many = parameter.arity().max() > 1 || parameter.arity().isVariable();
            out.append(' ')
                    .append(optional ? "[" + parameter.paramLabel() + "]" : parameter.paramLabel())
                    .append(many ? "..." : "");
        }
        return out.append(spec.subcommands().isEmpty() ? "" : " COMMAND [ARGS]...")
                .toString();
    }

    private static void lines(StringBuilder out, String title, String text) {
        if (!text.isBlank()) {
            out.append('\n').append(title).append(":\n");
            wrap(out, "  ", "  ", text);
        }
    }

    private static Map<String, String> options(CommandSpec spec) {
        Map<String, String> rows = new LinkedHashMap<>();
        Collection<OptionSpec> options = spec.options();
        for (OptionSpec option : options) {
            if (!option.hidden()) {
                String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                rows.put(String.join(", ", option.names()) + label, first(option.description()));
            }
        }
        rows.put("--help", HELP);
        return rows;
    }

    private static void table(StringBuilder out, String title, Map<String, String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.append('\n').append(title).append(":\n");
        int widest = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        String indent = " ".repeat(widest + 4);
        rows.forEach((name, text) -> wrap(out, "  " + name + " ".repeat(widest - name.length() + 2), indent, text));
    }

    private static void wrap(StringBuilder out, String start, String indent, String text) {
        List<String> line = new ArrayList<>();
        int length = start.length();
        String prefix = start;
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && length + 1 + word.length() > WIDTH) {
                out.append(prefix).append(String.join(" ", line)).append('\n');
                line.clear();
                prefix = indent;
                length = indent.length();
            }
            length += (line.isEmpty() ? 0 : 1) + word.length();
            line.add(word);
        }
        out.append(prefix).append(String.join(" ", line)).append('\n');
    }

    private static String first(String[] texts) {
        return texts.length == 0 ? "" : texts[0];
    }
}
