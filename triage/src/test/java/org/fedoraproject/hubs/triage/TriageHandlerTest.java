package org.fedoraproject.hubs.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.BatchHandler;
import org.fedoraproject.hubs.core.queue.Outcome;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.testkit.handler.IdempotentHandlerContract;
import org.junit.jupiter.api.Test;

final class TriageHandlerTest extends IdempotentHandlerContract<BusMessage> {

    private final Portal portal =
            new Portal(new TestWidget("feed").showingFeed().function("days", true));

    @Override
    protected BatchHandler<BusMessage> handler() {
        return portal.handler;
    }

    @Override
    protected List<UnitOfWork<BusMessage>> batch() {
        portal.with(HubId.team("garden"));
        return IntStream.range(0, 10)
                .mapToObj(n -> Portal.message(n, List.of("ada", "ben" + n % 3), List.of("garden")))
                .map(Portal::unit)
                .toList();
    }

    @Override
    protected Object state() {
        List<Object> all = new ArrayList<>(portal.hubs.list(HubKind.USER, "", 0, 100));
        all.addAll(portal.hubs.placementsAfter(0, 1000));
        all.add(portal.traffic.days(LocalDate.EPOCH));
        return all;
    }

    @Test
    void aBatchCostsTwoQuestionsHoweverManyMessagesItHas() {
        portal.with(HubId.user("ada"));

        portal.handler.handle(IntStream.range(0, 200)
                .mapToObj(n -> Portal.unit(Portal.message(n, List.of("ada"), List.of())))
                .toList());

        assertThat(portal.lookUps).hasValue(1);
        assertThat(portal.showings).hasValue(1);
    }

    @Test
    void whatGoesThroughIsCountedWhetherAnybodyWaitsForItOrNot() {
        Portal closed = new Portal(new PeopleConfiguration(false, List.of()));

        closed.handler.handle(IntStream.range(0, 3)
                .mapToObj(n -> Portal.unit(Portal.message(n, List.of(), List.of())))
                .toList());

        LocalDate day = LocalDate.ofInstant(Portal.NOON, ZoneOffset.UTC);
        assertThat(closed.traffic.days(day).getOrDefault(day, Map.of()).values())
                .containsExactly(3);
    }

    @Test
    void somebodySeenForTheFirstTimeGetsAHubAndTheEntryInTheSameBatch() {
        List<Outcome> outcomes = handle(Portal.message(1, List.of("zoe"), List.of()));

        assertThat(portal.hubs.find(HubId.user("zoe"))).isPresent();
        assertThat(feeds(outcomes.getFirst())).containsExactly(new FeedId("u/zoe"));
        assertThat(portal.newcomers.welcomed()).isEqualTo(1);
    }

    @Test
    void accountsOfServicesGetNoHub() {
        handle(Portal.message(1, List.of("dj-service", "koji", "host.example.org"), List.of()));

        assertThat(portal.hubs.count(HubKind.USER, "")).isZero();
    }

    @Test
    void nobodyComesFromTheBusWhereThatIsSwitchedOff() {
        Portal closed = new Portal(new PeopleConfiguration(false, List.of()));

        closed.handler.handle(List.of(Portal.unit(Portal.message(1, List.of("zoe"), List.of()))));

        assertThat(closed.hubs.find(HubId.user("zoe"))).isEqualTo(Optional.empty());
    }

    private List<Outcome> handle(BusMessage message) {
        return portal.handler.handle(List.of(Portal.unit(message)));
    }

    private static List<FeedId> feeds(Outcome outcome) {
        return ((Outcome.Done) outcome).outputs().entries().getFirst().feeds();
    }
}
