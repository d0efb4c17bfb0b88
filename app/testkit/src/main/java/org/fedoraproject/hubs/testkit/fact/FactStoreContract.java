package org.fedoraproject.hubs.testkit.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.team;
import static org.fedoraproject.hubs.testkit.hub.HubFixture.user;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.fact.Fact;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of facts must do; each test begins with an empty one. */
public interface FactStoreContract {

    /** The hub most tests are about. */
    HubId DESIGN = HubId.team("design");

    /** A person's. */
    HubId ADA = HubId.user("ada");

    /** When most things were so. */
    Instant NOON = Instant.parse("2026-05-06T12:00:00Z");

    /** Their hubs. */
    HubStore hubs();

    /** The store under test. */
    FactStore facts();

    /** Forgets a person. */
    void forget(String username);

    /** There are a team and a person. */
    @BeforeEach
    default void settle() {
        hubs().createMissing(List.of(
                team("design").plan(), user("ada").plan(), user("ben").plan()));
    }

    /** One of the kind {@code meeting}. */
    static Fact fact(HubId hub, String key, Instant at, @Nullable Instant until, @Nullable String by, int n) {
        return new Fact(
                hub,
                "meeting",
                key,
                at,
                until,
                by,
                JsonNodeFactory.instance.objectNode().put("n", n).put("name", "Grüße \uD83C\uDF3B \"'"));
    }

    /** One of the team. */
    static Fact fact(String key, Instant at) {
        return fact(DESIGN, key, at, null, null, 1);
    }

    @Test
    default void whatIsKeptIsFoundAsItWas() {
        Fact whole = fact(DESIGN, "meetings/7", NOON.plusMillis(123), NOON.plusSeconds(60), "ada", 1);
        facts().keep(List.of(whole));

        assertThat(facts().find(DESIGN, "meeting", "meetings/7")).contains(whole);
        assertThat(facts().find(DESIGN, "badge", "meetings/7")).isEmpty();
        assertThat(facts().find(ADA, "meeting", "meetings/7")).isEmpty();
    }

    @Test
    default void keepingTwiceChangesNothing() {
        facts().keep(List.of(fact("7", NOON)));
        facts().keep(List.of(fact(DESIGN, "7", NOON, null, "ben", 2), fact(DESIGN, "7", NOON, null, "ada", 3)));

        assertThat(facts().list(DESIGN, "meeting", NOON, 10)).containsExactly(fact("7", NOON));
    }

    @Test
    default void theLaterOneStaysInWhateverOrderTheyCome() {
        Fact later = fact(DESIGN, "7", NOON.plusSeconds(1), null, "ben", 2);
        facts().keep(List.of(later));
        facts().keep(List.of(fact("7", NOON)));
        facts().keep(List.of(
                later, fact("8", NOON), fact(DESIGN, "8", NOON.plusSeconds(5), null, null, 4), fact("8", NOON)));

        assertThat(facts().list(DESIGN, "meeting", NOON, 10))
                .containsExactly(fact(DESIGN, "8", NOON.plusSeconds(5), null, null, 4), later);
    }

    @Test
    default void factsOfHubsThatDoNotExistAreLeftOut() {
        facts().keep(List.of(fact(HubId.team("nowhere"), "7", NOON, null, null, 1), fact("8", NOON)));

        assertThat(facts().find(HubId.team("nowhere"), "meeting", "7")).isEmpty();
        assertThat(facts().find(DESIGN, "meeting", "8")).isPresent();
    }

    @Test
    default void nothingIsKeptWithoutTrouble() {
        facts().keep(List.of());

        assertThat(facts().list(DESIGN, "meeting", NOON, 10)).isEmpty();
        assertThat(facts().list(List.of(), "meeting", NOON, 10)).isEmpty();
    }

    @Test
    default void whatIsOverIsNotListedButFound() {
        facts().keep(List.of(
                fact(DESIGN, "past", NOON.minusSeconds(9), NOON, null, 1),
                fact(DESIGN, "present", NOON.minusSeconds(9), NOON.plusMillis(1), null, 1)));

        assertThat(facts().list(DESIGN, "meeting", NOON, 10))
                .extracting(Fact::key)
                .containsExactly("present");
        assertThat(facts().find(DESIGN, "meeting", "past")).isPresent();
    }

    @Test
    default void theNewestStandFirst() {
        facts().keep(List.of(fact("a", NOON), fact("c", NOON), fact("b", NOON), fact("d", NOON.minusSeconds(1))));

        assertThat(facts().list(DESIGN, "meeting", NOON, 3))
                .extracting(Fact::key)
                .containsExactly("c", "b", "a");
    }

    @Test
    default void aHubKeepsTheNewestOfAKind() {
        facts().keep(List.of(new Fact(
                DESIGN,
                "badge",
                "old",
                NOON.minus(Duration.ofDays(900)),
                null,
                null,
                fact("x", NOON).content())));
        facts().keep(IntStream.range(0, FactStore.MOST + 20)
                .mapToObj(n -> fact("n" + n, NOON.plusSeconds(n)))
                .toList());
        facts().keep(List.of(fact("too old", NOON)));

        List<Fact> kept = facts().list(DESIGN, "meeting", NOON, 1000);
        assertThat(kept).hasSize(FactStore.MOST);
        assertThat(kept.getLast().key()).isEqualTo("n20");
        assertThat(facts().list(DESIGN, "badge", NOON, 10)).hasSize(1);
    }

    @Test
    default void manyMayKeepAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> writers =
                    IntStream.range(0, 4).mapToObj(this::writer).toList();
            for (Future<Boolean> done : threads.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(facts().list(DESIGN, "meeting", NOON, 1000)).hasSize(FactStore.MOST);
        assertThat(facts().list(ADA, "meeting", NOON, 1000)).hasSize(FactStore.MOST);
    }

    private Callable<Boolean> writer(int number) {
        return () -> {
            for (int n = 0; n < 80; n++) {
                facts().keep(List.of(
                        fact(DESIGN, number + "/" + n, NOON.plusSeconds(n), null, null, n),
                        fact(ADA, number + "/" + n, NOON.plusSeconds(n), null, null, n)));
            }
            return true;
        };
    }

    @Test
    default void oneCanBeForgotten() {
        facts().keep(List.of(fact("7", NOON), fact("8", NOON)));

        assertThat(facts().remove(DESIGN, "meeting", "7")).isTrue();
        assertThat(facts().remove(DESIGN, "meeting", "7")).isFalse();
        assertThat(facts().list(DESIGN, "meeting", NOON, 10))
                .extracting(Fact::key)
                .containsExactly("8");
    }

    @Test
    default void severalHubsAreReadTogether() {
        facts().keep(List.of(
                fact("7", NOON),
                fact(ADA, "9", NOON.plusSeconds(1), null, null, 1),
                fact(HubId.user("ben"), "5", NOON, null, null, 1)));

        assertThat(facts().list(List.of(DESIGN, ADA, HubId.team("nowhere")), "meeting", NOON, 10))
                .extracting(Fact::key)
                .containsExactly("9", "7");
    }

    @Test
    default void onlyWhatEverybodyMaySeeIsListedForEverybody() {
        hubs().createMissing(List.of(
                team("secret").visible(Visibility.PRIVATE).plan(),
                team("half").visible(Visibility.PREVIEW).plan(),
                team("former").archived().plan()));
        for (String name : List.of("secret", "half", "former", "design")) {
            facts().keep(List.of(fact(HubId.team(name), "of " + name, NOON, null, null, 1)));
        }

        assertThat(facts().listPublic("meeting", NOON, 10))
                .extracting(Fact::key)
                .containsExactly("of design");
    }

    @Test
    default void aPersonIsForgottenWithWhatTheySaid() {
        facts().keep(List.of(
                fact(DESIGN, "ada's", NOON, null, "ada", 1),
                fact(DESIGN, "ben's", NOON, null, "ben", 1),
                fact(ADA, "about ada", NOON, null, null, 1)));
        forget("ada");

        assertThat(facts().list(List.of(DESIGN, ADA), "meeting", NOON, 10))
                .extracting(Fact::key)
                .containsExactly("ben's");
    }
}
