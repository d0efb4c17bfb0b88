package org.fedoraproject.hubs.fasjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.directory.Account;
import org.fedoraproject.hubs.core.directory.AccountSystemException;
import org.fedoraproject.hubs.core.directory.Group;
import org.fedoraproject.hubs.core.directory.Roster;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.testkit.accounts.FasJsonDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the service answers, on good days and bad ones. */
final class FasJsonTest {

    private final FasJsonDouble service = FasJsonDouble.start();

    private final FasJson fas = open(Duration.ofSeconds(2));

    private FasJson open(Duration timeout) {
        return FasJson.open(
                new FasConfiguration(service.url(), null, null, null, 200, Duration.ofSeconds(3), timeout, 3),
                "Fedora-Hubs/1 (+https://hubs.example.org)");
    }

    @AfterEach
    void stop() {
        fas.close();
        service.close();
    }

    private static List<String> crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> "member" + i).toList();
    }

    private static boolean fail(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        return true;
    }

    private static boolean isPage(HttpExchange exchange, int number) {
        return exchange.getRequestURI().toString().contains("page_number=" + number);
    }

    @Test
    void readsAGroupWithItsPlaces() {
        service.group("design", List.of("mizmo"), List.of("mizmo", "ralph"));

        Group group = fas.group("design").orElseThrow();

        assertThat(group.name()).isEqualTo("design");
        assertThat(group.title()).isEqualTo("design");
        assertThat(group.summary()).isEqualTo("The design team");
        assertThat(group.links())
                .containsExactly(
                        new HubLink("Website", "https://www.example.org/design"),
                        new HubLink("Discussion", "https://discussion.example.org/tag/design"),
                        new HubLink(
                                "design@lists.example.org",
                                "https://lists.example.org/archives/list/design@lists.example.org/"),
                        new HubLink("#design", ""),
                        new HubLink("#design:example.org", "https://matrix.to/#/%23design:example.org"));
        assertThat(group.follows())
                .containsExactly(
                        Interest.list("design@lists.example.org"),
                        Interest.channel("#design"),
                        Interest.channel("#design:example.org"));
    }

    @Test
    void readsTwoThousandMembersPageByPageAndAsksForNamesAlone() {
        service.group("packager", List.of("sponsor1", "Sponsor2"), crowd(2000));

        Roster roster = fas.roster("packager").orElseThrow();

        assertThat(roster.members()).containsExactlyInAnyOrderElementsOf(crowd(2000));
        assertThat(roster.sponsors()).containsExactlyInAnyOrder("sponsor1", "sponsor2");
        assertThat(service.asked()).hasSize(11);
        assertThat(service.asked())
                .allSatisfy(asked -> assertThat(asked.headers())
                        .containsEntry("user-agent", "Fedora-Hubs/1 (+https://hubs.example.org)")
                        .doesNotContainKey("authorization"))
                .extracting(asked -> asked.headers().get("x-fields"))
                .containsOnly("{username}", "{username,locked}");
    }

    @Test
    void asksAgainForAPageThatFailedOnce() {
        service.group("packager", List.of(), crowd(450));
        AtomicInteger failures = new AtomicInteger();
        service.trouble(exchange -> isPage(exchange, 2) && failures.getAndIncrement() == 0 && fail(exchange, 503));

        assertThat(fas.roster("packager").orElseThrow().members()).hasSize(450);
        assertThat(failures).hasValue(2);
    }

    @Test
    void readsAgainWhatChangedBetweenTwoPages() {
        service.group("packager", List.of(), crowd(450));
        AtomicInteger asked = new AtomicInteger();
        service.trouble(exchange -> {
            if (isPage(exchange, 2) && asked.getAndIncrement() == 0) {
                service.group("packager", List.of(), crowd(449));
            }
            return false;
        });

        assertThat(fas.roster("packager").orElseThrow().members()).hasSize(449);
    }

    @Test
    void neverFollowsAnAddressThatAnAnswerNames() throws IOException {
        try (FasJsonDouble stranger = FasJsonDouble.start()) {
            service.group("packager", List.of(), crowd(450));
            service.nameNextPageOn(stranger.url());

            assertThat(fas.roster("packager").orElseThrow().members()).hasSize(450);
            assertThat(stranger.asked()).isEmpty();
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (FasJsonDouble stranger = FasJsonDouble.start()) {
            stranger.group("packager", List.of(), crowd(3));
            service.trouble(exchange -> {
                exchange.getResponseHeaders().add("Location", stranger.url() + "/v1/groups/packager/");
                return fail(exchange, 302);
            });

            assertThatExceptionOfType(AccountSystemException.class)
                    .isThrownBy(() -> fas.group("packager"))
                    .withMessageContaining("answers 302");
            assertThat(stranger.asked()).isEmpty();
        }
    }

    @Test
    void tellsAGroupThatIsGoneFromAWrongAddress() {
        assertThat(fas.group("gone")).isEmpty();
        assertThat(fas.roster("gone")).isEmpty();
        assertThat(fas.group("no/such+name")).isEmpty();

        service.trouble(exchange -> {
            FasJsonDouble.send(
                    exchange, 404, BoundedJson.mapper().createObjectNode().put("message", "Not here"));
            return true;
        });

        assertThatExceptionOfType(AccountSystemException.class)
                .isThrownBy(() -> fas.group("gone"))
                .withMessageContaining("answers 404 (Not here)")
                .withMessageContaining("check hubs.fas.url")
                .matches(e -> !e.isPassing());
    }

    @Test
    void leavesLockedAccountsOut() {
        service.group("design", List.of("mizmo", "gone"), List.of("mizmo", "gone"));
        service.lockOut("gone");

        assertThat(fas.roster("design")).contains(new Roster(Set.of("mizmo"), Set.of("mizmo")));
        assertThat(fas.account("gone")).isEmpty();
    }

    @Test
    void knowsOfAPrivatePersonOnlyThatTheyAre() {
        service.person("ralph", false).person("shy", true);

        assertThat(fas.account("ralph")).contains(new Account("ralph", "Human ralph", "Europe/Paris", false));
        assertThat(fas.account("shy")).contains(new Account("shy", null, null, true));
        assertThat(fas.account("nobody")).isEmpty();
        assertThat(service.asked())
                .allSatisfy(asked -> assertThat(asked.headers().get("x-fields"))
                        .contains("is_private")
                        .doesNotContain("mail"));
    }

    @Test
    void saysWhatToCheckWhenItIsNotLetIn() {
        service.admit(token -> false);

        assertThatExceptionOfType(AccountSystemException.class)
                .isThrownBy(() -> fas.group("design"))
                .withMessageContaining("FASJSON at localhost answers 401 (Unauthorized)")
                .withMessageContaining("hubs.fas.keytab")
                .matches(e -> !e.isPassing());
    }

    @Test
    void givesUpOnAServiceThatFailsForEver() {
        service.trouble(exchange -> fail(exchange, 500));

        assertThatExceptionOfType(AccountSystemException.class)
                .isThrownBy(() -> fas.roster("design"))
                .withMessageContaining("has failed 3 times")
                .withMessageContaining("it answers 500")
                .matches(AccountSystemException::isPassing);
        assertThat(service.asked()).hasSize(3);
    }

    @Test
    void doesNotSitOutALongWish() {
        service.trouble(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            return fail(exchange, 429);
        });

        assertThatExceptionOfType(AccountSystemException.class).isThrownBy(() -> fas.group("design"));
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void waitsForNoSlowOrDrippingService() {
        CountDownLatch end = new CountDownLatch(1);
        service.trouble(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
            return true;
        });
        Instant start = Instant.now();
        try (FasJson impatient = FasJson.open(
                new FasConfiguration(
                        service.url(), null, null, null, 200, Duration.ofSeconds(3), Duration.ofMillis(300), 2),
                "test")) {
            assertThatExceptionOfType(AccountSystemException.class)
                    .isThrownBy(() -> impatient.group("design"))
                    .withMessageContaining("no whole answer within 300 ms")
                    .matches(AccountSystemException::isPassing);
        } finally {
            end.countDown();
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void takesNoGarbageForAnAnswer() {
        for (String garbage : List.of(
                "",
                "<html>login</html>",
                "[]",
                "{}",
                "{\"result\":null}",
                "{\"result\":[{\"name\":\"x\"}]}",
                "{\"result\":[[[")) {
            service.trouble(exchange -> {
                byte[] bytes = garbage.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                return true;
            });

            assertThatExceptionOfType(AccountSystemException.class)
                    .as(garbage)
                    .isThrownBy(() -> fas.roster("design"))
                    .withMessageContaining("cannot be used");
        }
    }

    @Test
    void takesNoAnswerWithoutEnd() {
        service.trouble(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[65_536];
            try {
                for (int i = 0; i < 200; i++) {
                    exchange.getResponseBody().write(block);
                }
            } catch (IOException hungUp) {
                return true;
            }
            return true;
        });

        assertThatExceptionOfType(AccountSystemException.class)
                .isThrownBy(() -> fas.group("design"))
                .withMessageContaining("an answer over " + FasQuestions.MAX_ANSWER + " bytes");
        assertThat(service.asked()).hasSize(1);
    }
}
