package org.fedoraproject.hubs.sse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A reader of event streams that shows every line, which clients of good conduct hide. */
final class EventStream implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader reader;
    private final List<String> head = new ArrayList<>();

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static EventStream get(int port, String target, String... headers) throws IOException {
        return request(port, "GET " + target + " HTTP/1.1", headers);
    }

    static EventStream request(int port, String line, String... headers) throws IOException {
        Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(5000);
        StringBuilder request = new StringBuilder(line).append("\r\nHost: hubs\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        EventStream stream = new EventStream(socket);
        String next = stream.reader.readLine();
        while (next != null && !next.isEmpty()) {
            stream.head.add(next);
            next = stream.reader.readLine();
        }
        return stream;
    }

    int status() {
        return Integer.parseInt(head.getFirst().split(" ")[1]);
    }

    /** Value of a header; empty when there is none. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** The next block of lines; comments included. */
    List<String> next() throws IOException {
        List<String> block = new ArrayList<>();
        String line = reader.readLine();
        while (line != null && !line.isEmpty()) {
            block.add(line);
            line = reader.readLine();
        }
        return block;
    }

    /** Everything until the server ends it. */
    String rest() throws IOException {
        StringBuilder rest = new StringBuilder();
        String line = reader.readLine();
        while (line != null) {
            rest.append(line).append('\n');
            line = reader.readLine();
        }
        return rest.toString();
    }

    boolean isSilent(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return reader.readLine() == null;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(5000);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
