package org.fedoraproject.hubs.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.job.AppendToFeed;
import org.fedoraproject.hubs.core.job.AppendToFeed.Shown;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.job.SyncTeam;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.queue.Outputs;
import org.fedoraproject.hubs.messages.MessageProcessors;
import org.junit.jupiter.api.Test;

final class TriageTest {

    private final MessageProcessors processors = new MessageProcessors(List.of());

    private Outputs decide(Portal portal, BusMessage message) {
        Activity activity = processors.process(message);
        TriageContext asked = new TriageContext(portal.hubs.lookUp(activity.interests()), java.util.Map.of());
        Set<FeedId> feeds = Set.copyOf(TriageContext.feeds(activity, asked.waiting()));
        return portal.triage.decide(activity, new TriageContext(asked.waiting(), portal.hubs.showing(feeds)));
    }

    @Test
    void oneJobPutsTheEntryIntoEveryFeedItBelongsTo() {
        Portal portal =
                new Portal().with(HubId.user("ada")).with(HubId.user("ben")).with(HubId.team("garden"));

        Outputs jobs =
                decide(portal, Portal.message(1, List.of("ben", "ada", "nobody-here"), List.of("garden", "moon")));

        assertThat(jobs.entries()).hasSize(1);
        AppendToFeed append = jobs.entries().getFirst();
        assertThat(append.feeds()).extracting(FeedId::value).containsExactly("t/garden", "u/ada", "u/ben");
        assertThat(append.entry().said().plain()).isNotBlank();
        assertThat(jobs.updates()).isEmpty();
    }

    @Test
    void aMessageThatConcernsNoHubLeavesNothingBehind() {
        Outputs jobs = decide(new Portal().with(HubId.user("ada")), Portal.message(1, List.of("ben"), List.of()));

        assertThat(jobs).isEqualTo(Outputs.NONE);
    }

    @Test
    void dataFromTheFeedIsRefreshedAfterTheEntryIsInAndOtherDataAtOnce() {
        Portal portal = new Portal(
                        new TestWidget("mixed").function("days", true).function("badges", false))
                .with(HubId.user("ada"));

        Outputs jobs = decide(portal, Portal.message(1, List.of("ada"), List.of()));

        assertThat(jobs.entries().getFirst().refreshes()).containsExactly(refresh(1, "days"));
        assertThat(jobs.refreshes()).containsExactly(refresh(1, "badges"));
    }

    @Test
    void placementsThatShowAGrowingFeedAreToldOfIt() {
        Portal portal = new Portal(new TestWidget("feed").showingFeed())
                .with(HubId.user("ada"))
                .with(HubId.team("garden"));

        Outputs jobs = decide(portal, Portal.message(1, List.of("ada"), List.of("garden")));

        assertThat(jobs.entries().getFirst().shown())
                .containsExactlyInAnyOrder(new Shown("u/ada", 1), new Shown("t/garden", 2));
    }

    @Test
    void widgetsThatAreNotAffectedAreLeftAlone() {
        Portal portal = new Portal(
                        new TestWidget("picky").function("data", false).affectedWhen(a -> false))
                .with(HubId.user("ada"));

        assertThat(decide(portal, Portal.message(1, List.of("ada"), List.of())).refreshes())
                .isEmpty();
    }

    @Test
    void aWidgetThatThrowsCostsOnlyItself() {
        Portal portal = new Portal(
                        new TestWidget("broken").function("data", false).affectedWhen(a -> {
                            throw new IllegalStateException("broken");
                        }),
                        new TestWidget("whole").function("data", false))
                .with(HubId.user("ada"));

        Outputs jobs = decide(portal, Portal.message(1, List.of("ada"), List.of()));

        assertThat(jobs.entries()).hasSize(1);
        assertThat(jobs.refreshes()).hasSize(1);
        assertThat(portal.failures.count()).isEqualTo(1);
    }

    @Test
    void messagesForMachinesEnterFeedsLikeAllOthers() {
        Portal portal = new Portal().with(HubId.user("ada"));

        Outputs jobs = decide(portal, Portal.message(1, Severity.DEBUG, List.of("ada"), List.of()));

        assertThat(jobs.entries().getFirst().entry().severity()).isEqualTo(Severity.DEBUG);
    }

    private static BusMessage accounts(String action, String... groups) {
        BusMessage plain = Portal.message(1, List.of("ada"), List.of(groups));
        return new BusMessage(
                plain.busId(),
                new Topic("org.fedoraproject.prod.fas." + action),
                plain.sentAt(),
                plain.severity(),
                null,
                null,
                plain.users(),
                plain.groups(),
                List.of(),
                plain.body());
    }

    @Test
    void wordOfAGroupsMembersAsksForThatGroupAnewIfItHasAHub() {
        Portal portal = new Portal().with(HubId.team("garden")).with(HubId.team("other"));

        assertThat(decide(portal, accounts("group.member.sponsor", "garden", "moon"))
                        .refreshes())
                .containsExactly(new SyncTeam("garden"));
        assertThat(decide(portal, accounts("user.update")).refreshes()).isEmpty();
        assertThat(decide(portal, accounts("group.create", "garden")).refreshes())
                .isEmpty();
        assertThat(decide(portal, Portal.message(1, List.of("ada"), List.of("garden")))
                        .refreshes())
                .isEmpty();
    }

    private static RefreshWidget refresh(long placement, String function) {
        return new RefreshWidget(new PlacementId(placement), function);
    }
}
