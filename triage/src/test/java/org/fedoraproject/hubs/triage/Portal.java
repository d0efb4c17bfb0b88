package org.fedoraproject.hubs.triage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.fedoraproject.hubs.messages.MessageProcessors;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.Widgets;

/** Triage over hubs in memory, with the widgets that a test gives it, counting the questions to the index. */
final class Portal implements InterestIndex {

    static final Instant NOON = Instant.parse("2026-05-06T12:00:00Z");

    final InMemoryHubStore hubs = new InMemoryHubStore();
    final WidgetFailures failures = new WidgetFailures();
    final Newcomers newcomers;
    final Triage triage;
    final TriageHandler handler;
    final InMemoryTraffic traffic = new InMemoryTraffic();
    final AtomicInteger lookUps = new AtomicInteger();
    final AtomicInteger showings = new AtomicInteger();
    private final Layouts layouts;

    Portal(Widget<?, ?>... widgets) {
        this(new PeopleConfiguration(true, List.of("dj-service")), widgets);
    }

    Portal(PeopleConfiguration people, Widget<?, ?>... widgets) {
        Widgets known = new Widgets(List.of(widgets));
        layouts = new Layouts(known);
        newcomers = new Newcomers(people, hubs, layouts);
        triage = new Triage(known, failures);
        handler = new TriageHandler(
                new MessageProcessors(List.of()),
                this,
                newcomers,
                triage,
                new TrafficCount(traffic, Clock.fixed(NOON, ZoneOffset.UTC)));
    }

    @Override
    public Map<Interest, Waiting> lookUp(Collection<Interest> keys) {
        lookUps.incrementAndGet();
        return hubs.lookUp(keys);
    }

    @Override
    public Map<FeedId, List<WidgetPlacement>> showing(Set<FeedId> feeds) {
        showings.incrementAndGet();
        return hubs.showing(feeds);
    }

    Portal with(HubId id) {
        hubs.createMissing(List.of(layouts.plan(Hub.named(id, "test", NOON), List.of())));
        return this;
    }

    /** A message of an application nobody knows: only its headers say whom it concerns. */
    static BusMessage message(int number, List<String> users, List<String> groups) {
        return message(number, Severity.INFO, users, groups);
    }

    static BusMessage message(int number, Severity severity, List<String> users, List<String> groups) {
        return new BusMessage(
                "message-" + number,
                new Topic("org.fedoraproject.prod.gardening.plant.watered"),
                NOON.plusSeconds(number),
                severity,
                null,
                null,
                users,
                groups,
                List.of(),
                JsonNodeFactory.instance.objectNode().put("number", number));
    }

    static UnitOfWork<BusMessage> unit(BusMessage message) {
        return new UnitOfWork<>("unit-" + message.busId(), message, 1);
    }
}
