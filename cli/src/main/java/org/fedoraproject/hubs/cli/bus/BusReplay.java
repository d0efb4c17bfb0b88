package org.fedoraproject.hubs.cli.bus;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.amqp.Contact;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.FileLine;
import org.fedoraproject.hubs.listener.decode.FileMessages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bus replay}: publishes the messages of a file on the broker. */
@Command(
        name = "replay",
        description = {
            "Publish the messages of FILE on the broker.",
            "They keep their topics, ids and times. Where to is hubs.bus.publish.url."
        },
        footer = {"fedora-hubs bus replay messages.jsonl", "fedora-hubs bus replay --rate 50 messages.jsonl"})
public final class BusReplay implements Callable<Integer> {

    private static final int BATCH = 200;

    private final Terminal terminal;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Publish at most N a second; by default as fast as it goes.")
    private double rate;

    @Parameters(paramLabel = "FILE", arity = "1", description = "File of messages, or - for standard input.")
    private String file = "-";

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public BusReplay(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = stores.settings();
        String url = settings.get("hubs.bus.publish.url")
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAILED, "no broker to publish on is configured: set hubs.bus.publish.url"));
        String exchange = settings.get("hubs.bus.publish.exchange", "amq.topic");
        BusPublishConfiguration publish = new BusPublishConfiguration(
                url,
                settings.get("hubs.bus.publish.ca").map(java.nio.file.Path::of).orElse(null),
                settings.get("hubs.bus.publish.certificate")
                        .map(java.nio.file.Path::of)
                        .orElse(null),
                settings.get("hubs.bus.publish.key").map(java.nio.file.Path::of).orElse(null),
                exchange,
                null,
                false);
        try (BusPublisher publisher = new BusPublisher(publish, Contact.NONE);
                Stream<FileLine> lines = new FileMessages(new BusMessageDecoder(Clock.systemUTC()))
                        .read(BusExplain.open(file, terminal))) {
            return replay(publisher, lines.iterator());
        } catch (BrokerException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private int replay(BusPublisher publisher, Iterator<FileLine> lines) throws BrokerException, InterruptedException {
        long begun = System.nanoTime();
        long sent = 0;
        long bad = 0;
        List<BusMessage> batch = new ArrayList<>();
        while (lines.hasNext()) {
            switch (lines.next()) {
                case FileLine.Good line -> batch.add(line.message());
                case FileLine.Bad line -> {
                    bad++;
                    terminal.say(file + ":" + line.number() + ": " + line.reason());
                }
            }
            if (batch.size() >= (rate > 0 ? 1 : BATCH) || !lines.hasNext()) {
                publisher.publish(batch);
                sent += batch.size();
                batch.clear();
                keepTo(begun, sent);
            }
        }
        terminal.out().println(sent + " messages published.");
        return bad == 0 ? ExitCode.DONE : sent == 0 ? ExitCode.FAILED : ExitCode.PARTLY;
    }

    private void keepTo(long begun, long sent) throws InterruptedException {
        if (rate > 0) {
            long due = begun + (long) (sent / rate * 1_000_000_000L);
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        }
    }
}
