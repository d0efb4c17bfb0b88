package org.fedoraproject.hubs.listener.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.listener.decode.Decoded;
import org.fedoraproject.hubs.listener.decode.FileLine;
import org.fedoraproject.hubs.listener.decode.FileMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of messages, read once from its beginning to its end. It remembers nothing: another start reads it again, and the inbox leaves out
 * what it took in during the last hours. Lines that are no message go to the dead letters under file name and line number.
 */
public final class FileSource implements BusSource {

    private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

    private static final int BATCH = 50;

    private static final Duration LEAVE = Duration.ofSeconds(5);

    private final String name;

    private final Path file;

    private final FileMessages messages;

    private final Intake intake;

    private final IntakeCounts counts = new IntakeCounts();

    private final Thread thread;

    private volatile boolean closing;

    private volatile Health health = Health.UP;

    /**
     * @param name in {@code hubs.bus.<name>}
     * @param file one JSON object a line
     * @param intake where it goes
     */
    public FileSource(String name, Path file, Intake intake) {
        this.name = name;
        this.file = file;
        this.messages = new FileMessages(intake.decoder());
        this.intake = intake;
        this.thread = Thread.ofVirtual().name("source-" + name).unstarted(this::run);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public IntakeCounts counts() {
        return counts;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    private void run() {
        PatientStore store = new PatientStore("hubs.bus." + name, intake, now -> health = now);
        try (Stream<FileLine> lines = messages.read(file)) {
            Iterator<FileLine> iterator = lines.iterator();
            while (!closing && iterator.hasNext()) {
                List<Arrival> arrivals = new ArrayList<>(BATCH);
                while (arrivals.size() < BATCH && iterator.hasNext()) {
                    arrivals.add(arrival(iterator.next()));
                }
                store.store(intake.batch(arrivals, counts));
            }
            LOG.info("hubs.bus.{} has read {}: {}", name, file, counts);
        } catch (IOException | UncheckedIOException e) {
            health = Health.down("cannot read " + file + ": " + e.getMessage());
            LOG.error("hubs.bus.{} cannot read {}; check that it exists and may be read", name, file, e);
        } catch (InterruptedException e) {
            LOG.debug("hubs.bus.{} was interrupted, which is how it ends early", name, e);
        }
    }

    private Arrival arrival(FileLine line) {
        String place = file.getFileName() + " line " + line.number();
        return new Arrival.FromFile(
                place,
                switch (line) {
                    case FileLine.Good good -> new Decoded.Understood(good.message());
                    case FileLine.Bad bad -> new Decoded.Undecodable(bad.reason());
                });
    }

    @Override
    public void close() {
        closing = true;
        try {
            if (thread.isAlive() && !thread.join(LEAVE)) {
                thread.interrupt();
                thread.join(LEAVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
