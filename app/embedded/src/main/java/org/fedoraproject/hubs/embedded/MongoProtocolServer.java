package org.fedoraproject.hubs.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks MongoDB's protocol, in this JVM. Data lies in one file; what was acknowledged in the last {@value
 * #COMMIT_MILLIS} ms before the JVM is killed may be lost. Used by one thread at a time.
 */
final class MongoProtocolServer implements EmbeddedServer {

    /** Every commit writes each feed that changed since the last one, whole: a shorter pause costs a busy portal a fifth of its time. */
    private static final int COMMIT_MILLIS = 200;

    /** Room of old data is used again after this, which matters for the file's size only: the file is not made for loss of power. */
    private static final int RETENTION_MILLIS = 2000;

    private static final int CACHE_MEGABYTES = 16;

    private static final int THREADS = 4;

    private final DataFolder folder;
    private @Nullable MongoServer server;

    MongoProtocolServer(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public Store store() {
        return Store.MONGO;
    }

    @Override
    public Map<String, String> settings(int port) {
        return Map.of("hubs.mongo.url", "mongodb://127.0.0.1:" + port + "/hubs");
    }

    @Override
    public void start(int port) throws IOException {
        MongoServer starting = new MongoServer(backend());
        try {
            starting.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
            server = starting;
        } catch (RuntimeException e) {
            starting.shutdownNow();
            throw new IOException("the MongoDB-protocol server cannot listen on port " + port + ": " + e, e);
        }
    }

    private MongoBackend backend() throws IOException {
        MVStore file = new MVStore.Builder()
                .fileName(folder.of(Store.MONGO).resolve("documents.mv").toString())
                .cacheSize(CACHE_MEGABYTES)
                .open();
        file.setAutoCommitDelay(COMMIT_MILLIS);
        file.setRetentionTime(RETENTION_MILLIS);
        return new DocumentBackend(file);
    }

    @Override
    public void stop() {
        MongoServer running = server;
        server = null;
        if (running != null) {
            running.shutdownNow();
        }
    }
}
