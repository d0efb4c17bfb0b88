package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.cache.InMemoryWidgetCache;
import org.fedoraproject.hubs.core.directory.Account;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.AccountSystemException;
import org.fedoraproject.hubs.core.directory.Group;
import org.fedoraproject.hubs.core.directory.InMemoryTeamRosters;
import org.fedoraproject.hubs.core.directory.Roster;
import org.fedoraproject.hubs.core.directory.TeamSync;
import org.fedoraproject.hubs.core.fact.InMemoryFacts;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.job.SyncTeam;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.InMemoryPipeline;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Refreshes;
import org.fedoraproject.hubs.widgets.Widgets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SyncTeamHandlerTest {

    private static final HubId DESIGN = HubId.team("design");

    private static final PipelineLimits QUICK = new PipelineLimits(
            Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofSeconds(60), Duration.ofMillis(5), 50_000);

    private final InMemoryPipeline pipeline = new InMemoryPipeline(Clock.systemUTC(), QUICK);
    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final Widgets widgets = new Widgets(List.of());
    private final AtomicInteger questions = new AtomicInteger();
    private final Deadline deadline = new Deadline(Duration.ofMillis(200));
    private volatile @Nullable Roster roster = new Roster(Set.of("mizmo"), Set.of("mizmo", "ralph"));
    private volatile boolean down;
    private @Nullable Refreshers refreshers;

    /** An account system with one group, or none, or out of order. */
    private final class Accounts implements AccountSystem {
        @Override
        public String origin() {
            return "fas";
        }

        @Override
        public String name() {
            return "a test";
        }

        @Override
        public Optional<Group> group(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Roster> roster(String group) {
            questions.incrementAndGet();
            if (down) {
                throw new AccountSystemException(true, "it is down", null);
            }
            return Optional.ofNullable(roster);
        }

        @Override
        public Optional<Account> account(String username) {
            return Optional.empty();
        }
    }

    private void start(boolean configured, String origin) {
        Layouts layouts = new Layouts(widgets);
        hubs.createMissing(List.of(layouts.plan(Hub.named(DESIGN, origin, Instant.now()), List.of())));
        TeamSync sync = new TeamSync(
                new Accounts(),
                new InMemoryTeamRosters(hubs, Clock.systemUTC()),
                hubs,
                layouts::plan,
                Clock.systemUTC());
        SyncTeamHandler teams = new SyncTeamHandler(
                configured ? Optional.of(sync) : Optional.empty(),
                hubs,
                pipeline.refreshes(),
                new Refreshes(widgets),
                pipeline.streams());
        RefreshWidgetHandler handler = new RefreshWidgetHandler(
                widgets,
                hubs,
                new RefreshWidgetHandler.Sources(
                        new InMemoryFeedStore(), new InMemoryFacts(hubs), new InMemoryTraffic()),
                new InMemoryWidgetCache(),
                new RefreshWidgetHandler.Workshop(deadline, new Versions(), Clock.systemUTC()));
        Refreshers started = new Refreshers(
                pipeline.refreshes(),
                new Refreshers.Handlers(handler, teams),
                RefreshCounts.in(new SimpleMeterRegistry(), deadline),
                4);
        started.start();
        refreshers = started;
    }

    private void hear() {
        pipeline.refreshes().request(List.of(new SyncTeam("design")));
    }

    private void awaitQuiet() {
        await().untilAsserted(() ->
                assertThat(pipeline.refreshes().status().waiting()).isZero());
    }

    @AfterEach
    void stop() {
        if (refreshers != null) {
            refreshers.close();
        }
    }

    @Test
    void rereadsTheOneTeamAndGivesPeopleWhoComeAHub() {
        start(true, "fas");
        hear();
        awaitQuiet();

        assertThat(hubs.roles(DESIGN, "mizmo")).containsExactlyInAnyOrder(Role.OWNER, Role.MEMBER);
        assertThat(hubs.roles(DESIGN, "ralph")).containsExactly(Role.MEMBER);
        assertThat(hubs.existingPeople(Set.of("mizmo", "ralph"))).hasSize(2);
        assertThat(pipeline.streams().recent())
                .extracting(LiveStreams.Ending::whose)
                .containsExactly(new Ended.Hub(DESIGN));
    }

    @Test
    void asksNobodyWhereNoAccountSystemIsConfigured() {
        start(false, "fas");
        hear();
        awaitQuiet();

        assertThat(questions).hasValue(0);
        assertThat(pipeline.deadLetters().count()).isZero();
    }

    @Test
    void leavesTeamsOfOtherOriginsAlone() {
        start(true, "web");
        hear();
        awaitQuiet();

        assertThat(questions).hasValue(0);
        assertThat(hubs.members(DESIGN, 0, 10)).isEmpty();
    }

    @Test
    void aGroupThatVanishedChangesNothing() {
        start(true, "fas");
        hear();
        awaitQuiet();
        roster = null;
        hear();
        awaitQuiet();

        assertThat(hubs.find(DESIGN).orElseThrow().archived()).isFalse();
        assertThat(hubs.members(DESIGN, 0, 10)).hasSize(2);
    }

    @Test
    void triesAgainWhileItIsDownThenKeepsADeadLetterThatCanBePutBack() {
        down = true;
        start(true, "fas");
        hear();

        await().untilAsserted(() -> assertThat(pipeline.deadLetters().count()).isEqualTo(1));
        DeadLetter letter = pipeline.deadLetters().list(1).getFirst();
        assertThat(letter.subject()).isEqualTo("people of team design");
        assertThat(letter.reason()).contains("it is down");
        assertThat(questions).hasValue(PipelineLimits.MAX_ATTEMPTS);

        down = false;
        assertThat(pipeline.deadLetters().retry(letter.id())).isTrue();
        awaitQuiet();
        assertThat(hubs.roles(DESIGN, "ralph")).containsExactly(Role.MEMBER);
    }
}
