package org.fedoraproject.hubs.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;

/**
 * A browser on the event server, as bare as can be: a socket that reads lines. Each message is about another person, and what counts is
 * the event for the widget that shows that person's feed.
 */
final class BrowserLatency {

    private static final int A_SECOND = 50;
    private static final int SAMPLES = 500;
    private static final int WARM_UP = 50;

    /** Few enough for one request line, many enough that a person's next message comes well after the event for the one before. */
    private static final int LISTENED = 50;

    private final Map<Long, Integer> personOfWidget = new HashMap<>();
    private final Map<Integer, Long> publishedAt = new ConcurrentHashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private final CountDownLatch connected = new CountDownLatch(1);

    private BrowserLatency(HubStore hubs) {
        for (int n = 0; n < LISTENED; n++) {
            int person = n;
            hubs.placements(HubId.user(Mix.person(n))).stream()
                    .filter(placement -> placement.kind().equals("feed"))
                    .forEach(placement -> personOfWidget.put(placement.id().value(), person));
        }
    }

    static Figures.Latency measure(int port, HubStore hubs, BusPublisher publisher)
            throws IOException, InterruptedException, BrokerException {
        BrowserLatency browser = new BrowserLatency(hubs);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread reading = Thread.ofPlatform().name("bench-browser").start(() -> browser.read(socket));
            socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            browser.connected.await(10, TimeUnit.SECONDS);
            browser.publish(publisher);
            TimeUnit.SECONDS.sleep(2);
            socket.shutdownInput(); // the reader sees the end
            reading.join();
        }
        return Figures.Latency.of(browser.nanos, SAMPLES);
    }

    private static String request() {
        String topics = IntStream.range(0, LISTENED)
                .mapToObj(n -> "topic=u/" + Mix.person(n))
                .collect(Collectors.joining("&"));
        return "GET /sse?" + topics + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";
    }

    private void publish(BusPublisher publisher) throws BrokerException {
        Mix mix = new Mix("latency");
        long begun = System.nanoTime();
        for (int n = 0; n < WARM_UP + SAMPLES; n++) {
            long due = begun + n * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
            if (n >= WARM_UP) {
                publishedAt.put(n % LISTENED, System.nanoTime());
            }
            publisher.publish(mix.about(Mix.person(n % LISTENED)));
        }
    }

    private void read(Socket socket) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                long now = System.nanoTime();
                connected.countDown();
                int data = line.indexOf("data:");
                if (data >= 0 && line.contains("\"widget\"")) {
                    arrived(line.substring(data + 5), now);
                }
            }
        } catch (IOException | MalformedJsonException e) {
            throw new IllegalStateException("the event stream cannot be read", e);
        }
    }

    private void arrived(String data, long now) throws MalformedJsonException {
        JsonNode event = BoundedJson.parse(data, 10_000);
        Integer person = personOfWidget.get(event.path("widget").asLong());
        Long then = person == null ? null : publishedAt.remove(person);
        if (then != null) {
            nanos.add(now - then);
        }
    }
}
