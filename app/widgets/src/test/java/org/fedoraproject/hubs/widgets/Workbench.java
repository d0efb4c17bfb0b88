package org.fedoraproject.hubs.widgets;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.feed.InMemoryFeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.traffic.InMemoryTraffic;
import org.fedoraproject.hubs.core.traffic.Passage;
import org.fedoraproject.hubs.core.traffic.Traffic;

/** What a worker has around a loader: stores in memory that count the questions they are asked. For tests of widgets; not thread-safe. */
public final class Workbench {

    private final Widget<?, ?> widget;
    private final AtomicInteger questions = new AtomicInteger();
    private final Clock clock = Clock.fixed(WidgetContract.NOW, ZoneOffset.UTC);
    private final InMemoryHubStore hubs = new InMemoryHubStore();
    private final InMemoryFeedStore feeds = new InMemoryFeedStore(clock);
    private final InMemoryTraffic traffic = new InMemoryTraffic();
    private int number;

    private Workbench(Widget<?, ?> widget) {
        this.widget = widget;
    }

    /** One for a widget. */
    public static Workbench of(Widget<?, ?> widget) {
        return new Workbench(widget);
    }

    /** The store of hubs itself, which counts nothing. */
    public InMemoryHubStore hubs() {
        return hubs;
    }

    /** A public hub with people on it. */
    public void hub(HubId id, Map<String, Role> people) {
        hub(id, Visibility.PUBLIC, people);
    }

    /** A hub with people on it. */
    public void hub(HubId id, Visibility visibility, Map<String, Role> people) {
        Hub plain = Hub.named(id, "test", WidgetContract.NOW.minus(Duration.ofDays(900)));
        Hub hub = new Hub(
                id, plain.title(), "", "", visibility, false, "test", null, List.of(), List.of(), plain.createdAt());
        hubs.createMissing(List.of(new NewHub(
                hub,
                Set.of(),
                List.of(),
                people.entrySet().stream()
                        .map(one -> new NewHub.NewMember(one.getKey(), one.getValue()))
                        .toList())));
    }

    /** Messages of an application go through the portal. */
    public void pass(String application, int messages, Instant at) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            number++;
            passages.add(new Passage(new MessageId("test-" + number), application, at));
        }
        traffic.count(passages, clock.instant());
    }

    /** Somebody does something, which stands in a feed. */
    public void act(HubId feed, String agent, Instant at) {
        number++;
        Sentence said = Sentence.of(agent + " did something");
        feeds.append(List.of(new FeedStore.Addition(
                feed.feed(),
                new FeedEntry(
                        new MessageId("test-" + number),
                        at,
                        "bodhi",
                        "org.example.test",
                        Severity.INFO,
                        agent,
                        List.of(agent),
                        List.of(),
                        null,
                        said,
                        said,
                        "commit",
                        ""))));
    }

    /** What a function computes on a hub. */
    public Record load(HubId hub, String function, Record settings) throws Exception {
        questions.set(0);
        WidgetKind<?, ?> kind = new WidgetKind<>(widget);
        Hub found = hubs.find(hub).orElseThrow();
        WidgetContext context = new WidgetContext(
                found,
                Stage.placement(widget, found, BoundedJson.mapper().valueToTree(settings)),
                counting(HubStore.class, hubs),
                counting(FeedStore.class, feeds),
                new org.fedoraproject.hubs.core.fact.InMemoryFacts(hubs),
                counting(Traffic.class, traffic),
                clock);
        CachedFunction<?, ?> cached = kind.functions().get(function);
        return BoundedJson.read(
                kind.load(function, context),
                java.util.Objects.requireNonNull(cached).dataType());
    }

    /** How often stores were asked by the last loader. */
    public int questions() {
        return questions.get();
    }

    private <T> T counting(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    questions.incrementAndGet();
                    try {
                        return method.invoke(store, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
