package org.fedoraproject.hubs.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One store after the other goes away while everything works, and comes back: nothing is lost, nobody ends, and pages say what is wrong.
 * {@code -Dhubs.chaos.outage=PT20S} makes it last longer.
 */
final class StoppedStoresIT {

    private static final Set<Role> ROLES = EnumSet.of(Role.LISTENER, Role.TRIAGE, Role.WORKER, Role.SSE, Role.WEB);

    private static final Duration OUTAGE = Duration.parse(System.getProperty("hubs.chaos.outage", "PT3S"));

    private final Load load = new Load(800, new Random(11));
    private final Iterator<List<BusMessage>> portions = load.portions(40).iterator();

    /** What a visitor gets: the status, and words that must be there. */
    private record Answer(int status, String words) {}

    private static final Answer PAGE = new Answer(200, "team0");

    private static Answer answerWithout(Store store) {
        return switch (store) {
            case POSTGRES -> new Answer(503, "cannot be reached");
            case MONGO -> new Answer(200, "The store of feeds does not answer");
            case REDIS -> new Answer(200, "Temporarily unavailable");
            case BROKER -> PAGE;
        };
    }

    @Test
    void nothingIsLostNobodyEndsAndPagesSayWhatIsWrong(@TempDir Path folder) throws Exception {
        try (Installation portal = Installation.inThisProcess(folder, ROLES)) {
            portal.awaitGreeting();
            for (Store store : Store.values()) {
                publish(portal, 3);
                portal.stop(store);
                CompletableFuture<Void> busy = CompletableFuture.runAsync(() -> publish(portal, 5));
                awaitAnswer(portal, answerWithout(store));
                await().pollDelay(OUTAGE).atMost(OUTAGE.plusSeconds(1)).until(() -> true);
                portal.start(store);
                busy.join();
                publish(portal, 2);
                awaitAnswer(portal, PAGE);
            }
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(portal.feeds()).isEqualTo(load.model()));
            assertThat(portal.deadLetters().count()).isZero();
            for (Role role : ROLES) {
                await().untilAsserted(() -> assertThat(
                                get(portal, role, "/healthz/ready").statusCode())
                        .as(role.word())
                        .isEqualTo(200));
            }
        }
    }

    /** Publishes each portion until the broker has taken it. */
    private void publish(Installation portal, int count) {
        for (int i = 0; i < count; i++) {
            List<BusMessage> portion = portions.next();
            await().atMost(OUTAGE.plusSeconds(60)).until(() -> isTaken(portal, portion));
        }
    }

    private static boolean isTaken(Installation portal, List<BusMessage> portion) {
        try {
            portal.publisher().publish(portion);
            return true;
        } catch (BrokerException e) {
            return false;
        }
    }

    private static void awaitAnswer(Installation portal, Answer expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            HttpResponse<String> answer = get(portal, Role.WEB, "/t/team0/");
            assertThat(answer.body()).contains(expected.words());
            assertThat(answer.statusCode()).isEqualTo(expected.status());
        });
    }

    private static HttpResponse<String> get(Installation portal, Role role, String path)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + portal.port(role) + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
