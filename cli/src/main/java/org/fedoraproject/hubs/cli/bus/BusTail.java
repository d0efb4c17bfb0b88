package org.fedoraproject.hubs.cli.bus;

import io.micronaut.inject.qualifiers.Qualifiers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.queue.MessageInbox;
import org.fedoraproject.hubs.listener.amqp.AmqpSource;
import org.fedoraproject.hubs.listener.amqp.BusSourceConfiguration;
import org.fedoraproject.hubs.listener.amqp.Contact;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.fedmsg.FedmsgConfiguration;
import org.fedoraproject.hubs.listener.fedmsg.FedmsgSource;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.messages.MessageProcessors;
import org.fedoraproject.hubs.messages.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bus tail}: what comes in on the bus right now, from a queue of its own that ends with the command. */
@Command(
        name = "tail",
        description = {
            "Show the live bus.",
            "Listens with a queue of its own, which takes nothing away from anybody, and prints a sentence for each message. Ctrl-C"
                    + " ends it."
        },
        footer = {"fedora-hubs bus tail", "fedora-hubs bus tail --json | jq .topic"})
public final class BusTail implements Callable<Integer> {

    private static final Pattern SOURCE = Pattern.compile("hubs\\.bus\\.(?!publish\\.)([^.]+)\\.url");

    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public BusTail(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = stores.settings();
        List<String> sources = settings.asMap().keySet().stream()
                .map(SOURCE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .sorted()
                .toList();
        if (sources.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.FAILED, "no bus is configured: set hubs.bus.NAME.url in the configuration file");
        }
        try (var context = Stores.open(settings, "listener")) {
            Intake intake = new Intake(
                    new BusMessageDecoder(Clock.systemUTC()),
                    Environment.valueOf(
                            settings.get("hubs.environment", "production").toUpperCase(Locale.ROOT)),
                    printing(context.getBean(MessageProcessors.class)),
                    new InMemoryPipeline().deadLetters());
            for (String source : sources) {
                FedmsgConfiguration legacy = context.findBean(FedmsgConfiguration.class, Qualifiers.byName(source))
                        .orElse(null);
                (legacy != null && legacy.isZeroMq()
                                ? new FedmsgSource(legacy, List.of("#"), intake, Backoff.BROKER, InstantSource.system())
                                : new AmqpSource(
                                        source(settings, source), List.of("#"), Contact.NONE, intake, Backoff.BROKER))
                        .start();
            }
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
    }

    private static BusSourceConfiguration source(Settings settings, String name) {
        String prefix = "hubs.bus." + name + ".";
        return new BusSourceConfiguration(
                name,
                settings.get(prefix + "url", ""),
                settings.get(prefix + "ca").map(Path::of).orElse(null),
                settings.get(prefix + "certificate").map(Path::of).orElse(null),
                settings.get(prefix + "key").map(Path::of).orElse(null),
                null,
                false,
                BusSourceConfiguration.Declare.ACTIVE,
                List.of("#"),
                100);
    }

    private MessageInbox printing(MessageProcessors processors) {
        return new MessageInbox() {
            @Override
            public int put(List<BusMessage> messages) {
                for (BusMessage message : messages) {
                    Reading reading = processors.read(message);
                    terminal.out()
                            .println(json ? BoundedJson.write(reading) : message.sentAt() + "  " + reading.sentence());
                }
                terminal.out().flush();
                return messages.size();
            }

            @Override
            public boolean isFull() {
                return false;
            }
        };
    }
}
