package org.fedoraproject.hubs.cli.bus;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.FileLine;
import org.fedoraproject.hubs.listener.decode.FileMessages;
import org.fedoraproject.hubs.messages.MessageProcessors;
import org.fedoraproject.hubs.messages.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bus explain}: what the portal reads in messages. Needs no store. */
@Command(
        name = "explain",
        description = {
            "Print what the portal reads in every message of FILE.",
            "FILE has one JSON object a line: a fedmsg envelope, a fedora-messaging object (topic, headers, id, body), or either under"
                    + " \"message\" with an \"id\" beside it, which comes back as \"case\". A dash reads standard input. Lines that"
                    + " are no message are named on standard error, and the exit code is 3."
        },
        footer = {
            "fedora-hubs bus explain messages.jsonl",
            "curl -s 'https://example.org/message?id=…' | fedora-hubs bus explain --json -"
        })
public final class BusExplain implements Callable<Integer> {

    /** Lines understood at a time: enough to keep every processor busy, few enough to answer a pipe soon. */
    private static final int BATCH = 100;

    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "1", description = "File of messages, or - for standard input.")
    private String file = "-";

    /** @param terminal where it runs */
    public BusExplain(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (ApplicationContext context = pure();
                Stream<FileLine> lines =
                        new FileMessages(new BusMessageDecoder(Clock.systemUTC())).read(open(file, terminal))) {
            return explain(context.getBean(MessageProcessors.class), lines.iterator());
        }
    }

    private int explain(MessageProcessors processors, Iterator<FileLine> lines) {
        PrintWriter out = terminal.out();
        int good = 0;
        int bad = 0;
        while (lines.hasNext()) {
            for (Answer answer : answers(processors, lines)) {
                if (answer.good()) {
                    out.println(answer.words());
                    good++;
                } else {
                    terminal.say(answer.words());
                    bad++;
                }
            }
        }
        return bad == 0 ? ExitCode.DONE : good == 0 ? ExitCode.FAILED : ExitCode.PARTLY;
    }

    /**
     * What is said about one line.
     *
     * @param good whether it goes to standard output
     * @param words without a line break at the end
     */
    private record Answer(boolean good, String words) {}

    /** The next lines understood by all processors of the machine, in their order. */
    private List<Answer> answers(MessageProcessors processors, Iterator<FileLine> lines) {
        List<FileLine> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && lines.hasNext()) {
            batch.add(lines.next());
        }
        return batch.parallelStream().map(line -> answer(processors, line)).toList();
    }

    private Answer answer(MessageProcessors processors, FileLine line) {
        return switch (line) {
            case FileLine.Good good -> {
                Reading reading = processors.read(good.message()).named(good.caseId());
                yield new Answer(true, json ? BoundedJson.write(reading) : reading.forTerminal());
            }
            case FileLine.Bad bad -> new Answer(false, file + ":" + bad.number() + ": " + bad.reason());
        };
    }

    /** A context without any role or store: only what is pure. */
    private static ApplicationContext pure() {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .start();
    }

    /** Opens a file, or standard input for a dash. */
    static InputStream open(String file, Terminal terminal) throws IOException {
        if (file.equals("-")) {
            return terminal.in();
        }
        try {
            return Files.newInputStream(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "there is no file " + file);
        }
    }
}
