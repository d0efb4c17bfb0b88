package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the embedded stores of a data folder listen, for other commands. The file {@value #FILE} in the folder holds the same settings
 * as {@link EmbeddedStores#settings()} and who wrote it. Stateless.
 */
public final class EmbeddedAddresses {

    /** The file's name in the data folder. */
    public static final String FILE = "addresses.properties";

    private static final String MORE = "more.properties";

    private static final String PID = "hubs.embedded.pid";

    private static final String SINCE = "hubs.embedded.since";

    private static final int CONNECT_MILLIS = 500;

    private static final Pattern ADDRESS = Pattern.compile("//(?:[^@/]*@)?127\\.0\\.0\\.1:(\\d+)");

    private EmbeddedAddresses() {}

    /**
     * The settings of the stores that run in a data folder.
     *
     * @param data the folder
     * @return empty when there is no file, when the process that wrote it is gone, or when nobody listens at any of its addresses
     */
    public static Optional<Map<String, String>> read(Path data) {
        Map<String, String> settings = new TreeMap<>(DataFolder.read(data.resolve(FILE)));
        String pid = settings.remove(PID);
        String since = settings.remove(SINCE);
        settings.putAll(DataFolder.read(data.resolve(MORE)));
        boolean alive = pid != null && since != null && isAlive(pid, since);
        return alive && settings.values().stream().anyMatch(EmbeddedAddresses::isAnswering)
                ? Optional.of(Map.copyOf(settings))
                : Optional.empty();
    }

    /** Writes the file. */
    static void write(Path data, Map<String, String> settings) throws IOException {
        Map<String, String> lines = new TreeMap<>(settings);
        ProcessHandle self = ProcessHandle.current();
        lines.put(PID, Long.toString(self.pid()));
        lines.put(SINCE, since(self));
        DataFolder.write(data.resolve(FILE), lines);
    }

    /** Adds settings that other commands shall know while stores run in a folder; they are forgotten with the stores' end. */
    public static void add(Path data, Map<String, String> settings) throws IOException {
        DataFolder.write(data.resolve(MORE), settings);
    }

    /** Removes the files. */
    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
        Files.deleteIfExists(data.resolve(MORE));
    }

    private static boolean isAlive(String pid, String since) {
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> since(process).equals(since))
                        .isPresent();
    }

    private static String since(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static boolean isAnswering(String setting) {
        Matcher address = ADDRESS.matcher(setting);
        return address.find() && accepts(Integer.parseInt(address.group(1)));
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
