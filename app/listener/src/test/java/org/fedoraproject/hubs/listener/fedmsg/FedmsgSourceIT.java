package org.fedoraproject.hubs.listener.fedmsg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.listener.SwitchablePipeline;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.fedmsg.Authority.Publisher;
import org.fedoraproject.hubs.listener.intake.Backoff;
import org.fedoraproject.hubs.listener.intake.Intake;
import org.fedoraproject.hubs.listener.intake.IntakeCounts.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

class FedmsgSourceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Authority AUTHORITY = new Authority("tea-authority");

    private static final Publisher POT = AUTHORITY.publisher("pot.teahouse.example");

    private static final Backoff SHORT = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));

    private final SwitchablePipeline pipeline = new SwitchablePipeline();

    private final Intake intake =
            new Intake(new BusMessageDecoder(InstantSource.system()), Environment.DEVELOPMENT, pipeline, pipeline);

    private final ZContext context = new ZContext(1);

    private final ZMQ.Socket bus = context.createSocket(SocketType.PUB);

    private final int port = bus.bindToRandomPort("tcp://127.0.0.1");

    @TempDir
    private Path folder = Path.of("");

    private FedmsgSource source;

    @BeforeEach
    void start() throws IOException {
        bus.setSndHWM(100_000);
        source = source("tcp://127.0.0.1:" + port, 10_000);
        source.start();
        awaitSubscribed(0);
    }

    @AfterEach
    void stop() {
        source.close();
        context.close();
    }

    @Test
    void takesSignedMessagesAndKnowsThemFromAnotherRelay() throws Exception {
        try (ZContext other = new ZContext(1)) {
            ZMQ.Socket relay = other.createSocket(SocketType.PUB);
            int second = relay.bindToRandomPort("tcp://127.0.0.1");
            source.close();
            source = source("tcp://127.0.0.1:" + port + ", tcp://127.0.0.1:" + second, 10_000);
            source.start();
            await().atMost(PATIENCE).until(() -> source.health().state() == Health.State.UP);
            awaitSubscribed(1);
            String envelope = Legacy.envelope(POT, 1);
            await().atMost(PATIENCE).until(() -> {
                send(relay, Legacy.TOPIC, envelope);
                return pipeline.messages().size() > 1;
            });
            send(bus, Legacy.TOPIC, envelope);
            await().atMost(PATIENCE).until(() -> source.counts().of(Outcome.DUPLICATE) > 0);
            BusMessage message = pipeline.messages().getLast();

            assertThat(message.busId()).isEqualTo(Legacy.id(1).substring(5));
            assertThat(message.sender()).isEqualTo("apache");
            assertThat(message.sentAt()).isBetween(Instant.now().minusSeconds(120), Instant.now());
            assertThat(pipeline.messages()).extracting(BusMessage::busId).doesNotHaveDuplicates();
            assertThat(source.counts().newest()).hasValue(message.sentAt());
        }
    }

    @Test
    void keepsRefusedOnesAsLettersAndCountsTheRest() throws Exception {
        Publisher stranger = new Authority("strangers").publisher("pot.teahouse.example");
        for (int n = 0; n < 100; n++) {
            send(bus, Legacy.TOPIC, Legacy.envelope(stranger, n));
        }
        bus.send(Legacy.TOPIC);
        await().atMost(PATIENCE).until(() -> source.refused(Refusal.FRAMES) == 1);

        assertThat(source.refused(Refusal.CERTIFICATE)).isEqualTo(100);
        await().atMost(PATIENCE).until(() -> source.counts().of(Outcome.DEAD) == LetterAllowance.NUMBER);
        assertThat(source.counts().of(Outcome.REFUSED)).isEqualTo(101 - LetterAllowance.NUMBER);
        assertThat(pipeline.letters()).hasSize(LetterAllowance.NUMBER).allSatisfy(letter -> {
            assertThat(letter.subject()).isEqualTo(Legacy.TOPIC);
            assertThat(letter.reason()).startsWith("refused (certificate): ");
        });
    }

    @Test
    void cutsOffWhoSendsFiftyMegabytesAndComesBack() throws Exception {
        bus.sendMore(Legacy.TOPIC);
        bus.send(new byte[50_000_000]);
        await().atMost(PATIENCE).until(() -> source.connectionsLost() > 0);
        awaitSubscribed(1);

        assertThat(pipeline.letters()).isEmpty();
        assertThat(source.health()).isEqualTo(Health.UP);
    }

    @Test
    void dropsAndCountsWhatASlowStoreCannotTake() throws Exception {
        source.close();
        source = source("tcp://127.0.0.1:" + port, 50);
        source.start();
        awaitSubscribed(1);
        pipeline.setFull(true);
        await().atMost(PATIENCE).until(() -> {
            send(bus, Legacy.TOPIC, Legacy.envelope(POT, 4000));
            return source.health().state() == Health.State.DEGRADED;
        });
        for (int n = 5000; n < 5500; n++) {
            send(bus, Legacy.TOPIC, Legacy.envelope(POT, n));
        }
        await().atMost(PATIENCE).until(() -> source.dropped() > 200);
        pipeline.setFull(false);
        await().atMost(PATIENCE).until(() -> source.health().equals(Health.UP));

        assertThat(pipeline.messages()).hasSizeLessThan(500);
    }

    @Test
    void findsItsPublisherAgain() throws Exception {
        String address = "tcp://127.0.0.1:" + port;
        bus.unbind(address);
        bus.close();
        await().atMost(PATIENCE).until(() -> source.health().state() == Health.State.DOWN);
        assertThat(source.health().detail()).contains(address);
        ZMQ.Socket again = context.createSocket(SocketType.PUB);
        again.bind(address);
        await().atMost(PATIENCE).until(() -> source.health().equals(Health.UP));
        await().atMost(PATIENCE).until(() -> {
            send(again, Legacy.TOPIC, Legacy.envelope(POT, 6000));
            return !pipeline.messages().isEmpty()
                    && pipeline.messages().getLast().body().path("n").asInt() == 6000;
        });
        assertThat(source.connectionsLost()).isPositive();
    }

    @Test
    void isNotEndedByANameThatNobodyKnows() throws Exception {
        source.close();
        source = source("tcp://127.0.0.1:" + port + ",tcp://nobody-knows.invalid:9940,tcp://127.0.0.1:99999", 10_000);
        source.start();
        awaitSubscribed(1);

        await().atMost(PATIENCE).until(() -> source.health().state() == Health.State.DEGRADED);
        assertThat(source.health().detail()).contains("nobody-knows.invalid", "99999");
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        source.close();
        FedmsgConfiguration without = FedmsgConfiguration.of("tea", "tcp://127.0.0.1:1", folder.resolve("no.pem"));
        source = new FedmsgSource(without, List.of("#"), intake, SHORT, InstantSource.system());
        source.start();

        await().atMost(PATIENCE)
                .until(() -> String.valueOf(source.health().detail()).contains("no.pem"));
    }

    /** A publisher tells nobody that somebody has subscribed, so it is asked until something comes through. */
    private void awaitSubscribed(int number) {
        String id = Legacy.id(900 + number).substring(5);
        await().atMost(PATIENCE).until(() -> {
            send(bus, Legacy.TOPIC, Legacy.envelope(POT, 900 + number));
            return pipeline.messages().stream()
                    .anyMatch(message -> message.busId().equals(id));
        });
    }

    private static void send(ZMQ.Socket socket, String topic, String envelope) {
        socket.sendMore(topic);
        socket.send(envelope);
    }

    private FedmsgSource source(String url, int buffer) throws IOException {
        FedmsgConfiguration settings = new FedmsgConfiguration(
                "tea",
                url,
                null,
                AUTHORITY.write(folder),
                null,
                null,
                FedmsgConfiguration.Signatures.REQUIRED,
                Duration.ofHours(1),
                List.of("org.fedoraproject.dev.#"),
                buffer);
        return new FedmsgSource(settings, List.of("#"), intake, SHORT, InstantSource.system());
    }
}
