package org.fedoraproject.hubs.triage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fedoraproject.hubs.core.directory.Directory;
import org.fedoraproject.hubs.core.directory.DirectoryException;
import org.fedoraproject.hubs.core.directory.DirectoryFile;
import org.fedoraproject.hubs.core.directory.DirectoryHubs;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.HubStoreException;
import org.fedoraproject.hubs.widgets.Layouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the hubs to what the directory file says, at the start and whenever the file has changed. A file that cannot be read or is wrong
 * changes nothing: the log says once what is wrong, and hubs stay as they are until it is mended. Every triage process does it; the same
 * file twice is as good as once. Started once and closed once.
 */
@Singleton
final class DirectoryWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryWatch.class);

    private final DirectoryConfiguration configuration;
    private final HubStore hubs;
    private final Layouts layouts;
    private final Newcomers newcomers;
    private final CountDownLatch stop = new CountDownLatch(1);

    /** What the file looked like, or what was wrong with it, when it was last dealt with; only the watching thread changes it. */
    private String seen = "";

    /**
     * @param configuration which file
     * @param hubs what is brought up to date
     * @param layouts what new hubs look like
     * @param newcomers told which accounts are programs'
     */
    DirectoryWatch(DirectoryConfiguration configuration, HubStore hubs, Layouts layouts, Newcomers newcomers) {
        this.configuration = configuration;
        this.hubs = hubs;
        this.layouts = layouts;
        this.newcomers = newcomers;
    }

    /** Reads the file, then watches it on a thread of its own; does nothing when there is none. */
    void start() {
        if (configuration.file().isBlank()) {
            return;
        }
        check();
        Thread.ofVirtual().name("directory-watch").start(this::watch);
    }

    private void watch() {
        try {
            while (!stop.await(configuration.checkEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the file; returns whether hubs were brought to what it says. */
    boolean check() {
        Path file = Path.of(configuration.file());
        String now = "";
        try {
            now = appearance(file);
            if (now.equals(seen)) {
                return false;
            }
            apply(file, DirectoryFile.read(file));
            seen = now;
            return true;
        } catch (HubStoreException e) {
            // Not remembered as seen: the next look tries again.
            LOG.warn("the directory {} waits for PostgreSQL: {}", file, e.getMessage());
        } catch (DirectoryException e) {
            LOG.error("the directory {} is not used, hubs stay as they are:\n{}", file, e.getMessage());
            seen = now;
        } catch (IOException e) {
            String trouble = "cannot be read: " + e.getMessage();
            if (!trouble.equals(seen)) {
                LOG.error("the directory {} {}; hubs stay as they are", file, trouble);
            }
            seen = trouble;
        }
        return false;
    }

    private static String appearance(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    }

    private void apply(Path file, Directory directory) {
        DirectoryHubs plan = DirectoryHubs.of(directory, Instant.now());
        newcomers.exclude(directory.bots());
        hubs.save(plan.described().stream()
                .map(described -> layouts.plan(described.hub(), described.members()))
                .toList());
        hubs.createMissing(plan.mentioned().stream()
                .map(hub -> layouts.plan(hub, java.util.List.of()))
                .toList());
        LOG.info(
                "the directory {} describes {} people and {} teams; their hubs are up to date",
                file,
                directory.people().size(),
                directory.teams().size());
    }

    @Override
    public void close() {
        stop.countDown();
    }
}
