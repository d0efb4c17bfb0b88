package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one set of embedded stores: a subfolder for each, a lock that keeps a second process out, and small files only the owner
 * may read. Without a given folder a temporary one is made and deleted at the end.
 */
final class DataFolder implements AutoCloseable {

    private static final String PORTS = "ports.properties";

    private final Path root;
    private final boolean lasting;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, boolean lasting, FileChannel channel, FileLock lock) {
        this.root = root;
        this.lasting = lasting;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens and locks a folder.
     *
     * @param data where; null for a temporary one
     * @throws EmbeddedStoresException when another process uses it or it cannot be written
     */
    static DataFolder open(@Nullable Path data) {
        try {
            Path root = data == null
                    ? Files.createTempDirectory("fedora-hubs-stores-")
                    : privateFolder(data.toAbsolutePath().normalize());
            FileChannel channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new DataFolder(root, data != null, channel, lock(root, channel));
        } catch (IOException e) {
            throw new EmbeddedStoresException(
                    "cannot use the data folder " + data + ": " + e + "; choose another or make it writable", e);
        }
    }

    private static FileLock lock(Path root, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new EmbeddedStoresException(
                    "the data folder " + root + " is in use by process "
                            + Files.readString(root.resolve("lock")).strip()
                            + ", which runs embedded stores there; stop"
                            + " that process, or choose another folder",
                    null);
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return lock;
    }

    /** Where everything lies. */
    Path root() {
        return root;
    }

    /** Whether the data is to survive this process. */
    boolean isLasting() {
        return lasting;
    }

    /** A store's own subfolder, made when it is not there. */
    Path of(Store store) throws IOException {
        return privateFolder(root.resolve(store.key()));
    }

    /** The ports that were kept; those of stores that never ran are missing. */
    Map<Store, Integer> ports() {
        Map<Store, Integer> ports = new EnumMap<>(Store.class);
        Map<String, String> kept = read(root.resolve(PORTS));
        for (Store store : Store.values()) {
            String port = kept.getOrDefault(store.key(), "");
            if (port.matches("[1-9][0-9]{3,4}")) {
                ports.put(store, Integer.valueOf(port));
            }
        }
        return ports;
    }

    /** Keeps the ports for the next start. */
    void keepPorts(Map<Store, Integer> ports) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        ports.forEach((store, port) -> lines.put(store.key(), Integer.toString(port)));
        write(root.resolve(PORTS), lines);
    }

    /** Writes a small file of settings so that readers see the old one or the new one, and only the owner sees any. */
    static void write(Path file, Map<String, String> settings) throws IOException {
        StringBuilder text = new StringBuilder();
        settings.forEach((key, value) ->
                text.append(key).append('=').append(value.replace("\\", "\\\\")).append('\n'));
        writePrivately(file, text.toString());
    }

    /** Writes a small file atomically, mode 600. */
    static void writePrivately(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The settings of such a file; empty when there is none. */
    static Map<String, String> read(Path file) {
        if (!Files.isReadable(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new EmbeddedStoresException("cannot read " + file + ": " + e.getMessage() + "; delete it", e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }

    private static Path privateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    /** Gives the folder free; a temporary one goes with all that is in it. */
    @Override
    public void close() {
        try {
            if (!lasting) {
                deleteAll();
            }
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give the data folder " + root + " free", e);
        }
    }

    private void deleteAll() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
