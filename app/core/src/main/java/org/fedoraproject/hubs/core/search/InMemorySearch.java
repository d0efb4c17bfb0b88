package org.fedoraproject.hubs.core.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.access.Access;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.InMemoryHubStore;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.interest.Interest;

/**
 * Search that reads every hub of {@link InMemoryHubStore}: for tests and experiments. Thread-safe.
 */
public final class InMemorySearch implements SearchStore, Pulses {

    private static final Comparator<HubSummary> BY_TITLE = Comparator.comparing(
                    (HubSummary hub) -> hub.title().toLowerCase(Locale.ROOT))
            .thenComparing(hub -> hub.id().name());

    private static final Comparator<Finds.Find> BEST_FIRST =
            Comparator.comparingDouble(Finds.Find::score).reversed().thenComparing(Finds.Find::hub, BY_TITLE);

    private final InMemoryHubStore hubs;
    private final Map<HubId, Instant> beats = new HashMap<>();

    /** @param hubs that are searched */
    public InMemorySearch(InMemoryHubStore hubs) {
        this.hubs = hubs;
    }

    @Override
    public void beat(Map<HubId, Instant> given) {
        hubs.locked(() -> {
            given.forEach((hub, at) -> beats.merge(hub, at, (old, fresh) -> fresh.isAfter(old) ? fresh : old));
            return true;
        });
    }

    @Override
    public Finds search(Sought sought) {
        if (sought.words().isEmpty()) {
            return Finds.NOTHING;
        }
        return hubs.locked(() -> {
            Finds exact = found(sought, false, this::score);
            return exact.total() > 0 ? exact : found(sought, true, this::likeness);
        });
    }

    /** What makes a hub a find: 0 when it is none. */
    private interface Score {
        double of(Hub hub, boolean whole, Sought sought);
    }

    private Finds found(Sought sought, boolean alike, Score score) {
        Map<HubKind, List<Finds.Find>> all = hubs.all().stream()
                .filter(id -> sought.kinds().contains(id.kind()))
                .flatMap(id -> hubs.find(id).stream())
                .flatMap(hub -> find(hub, sought, score))
                .sorted(BEST_FIRST)
                .collect(Collectors.groupingBy(find -> find.hub().id().kind()));
        Map<HubKind, List<Finds.Find>> page = new EnumMap<>(HubKind.class);
        Map<HubKind, Integer> counts = new EnumMap<>(HubKind.class);
        all.forEach((kind, finds) -> {
            page.put(
                    kind,
                    finds.stream().skip(sought.offset()).limit(sought.limit()).toList());
            counts.put(kind, finds.size());
        });
        return new Finds(page, counts, alike && !counts.isEmpty());
    }

    private Stream<Finds.Find> find(Hub hub, Sought sought, Score score) {
        Viewer viewer = sought.viewer();
        Set<Role> roles = viewer.username() == null ? Set.of() : hubs.roles(hub.id(), viewer.username());
        boolean inside = Access.allows(viewer, hub, roles, Action.SEE_INSIDE);
        boolean there = inside
                || (!hub.archived()
                        && !hubs.isUnlisted(hub.id())
                        && Access.allows(viewer, hub, roles, Action.SEE_HEADER));
        boolean whole = inside || Access.allows(viewer, hub, roles, Action.SEE);
        double points = there ? score.of(hub, whole, sought) : 0;
        return points > 0
                ? Stream.of(new Finds.Find(hubs.summary(hub.id()), whole ? more(hub) : "", points))
                : Stream.empty();
    }

    private double score(Hub hub, boolean whole, Sought sought) {
        String names = Words.fold(hub.id().name()) + "\n" + Words.fold(hub.title());
        String head = names + " " + hub.summary();
        if ((sought.isMiddle() && names.contains(sought.text())) || Words.areIn(names, sought.words())) {
            return byName(List.of(names.split("\n", -1)), sought.text());
        }
        if (Words.areIn(head, sought.words())) {
            return 1;
        }
        return whole && Words.areIn(head + " " + more(hub), sought.words()) ? 0.5 : 0;
    }

    private static double byName(List<String> names, String text) {
        return names.contains(text) ? 4 : names.stream().anyMatch(name -> name.startsWith(text)) ? 3 : 2;
    }

    private double likeness(Hub hub, boolean whole, Sought sought) {
        return Alike.areIn(hub.id().name() + " " + hub.title(), sought.words()) ? 1 : 0;
    }

    private static String more(Hub hub) {
        String owned = hub.follows().stream().map(Interest::name).collect(Collectors.joining(" "));
        return (hub.description() + " " + owned).strip();
    }

    @Override
    public TeamList teams(TeamFilter filter) {
        return hubs.locked(() -> {
            List<TeamList.Team> all = hubs.list(HubKind.TEAM, "", 0, Integer.MAX_VALUE).stream()
                    .map(hub -> new TeamList.Team(hub, isFeedOpen(hub.id()) ? beats.get(hub.id()) : null))
                    .toList();
            Map<String, Integer> byTopic = new HashMap<>();
            filter.topics()
                    .forEach(topic -> all.stream()
                            .filter(team -> isAbout(team, topic))
                            .forEach(team -> byTopic.merge(topic.name(), 1, Integer::sum)));
            List<TeamList.Team> about = all.stream()
                    .filter(team ->
                            filter.chosen().map(topic -> isAbout(team, topic)).orElse(true))
                    .toList();
            Function<TeamList.Team, Liveness> liveness = team -> Liveness.of(team.lastAt(), filter.now());
            Map<Liveness, Integer> byLiveness =
                    about.stream().collect(Collectors.groupingBy(liveness, Collectors.summingInt(team -> 1)));
            return new TeamList(
                    all.size(),
                    byTopic,
                    byLiveness,
                    about.stream()
                            .filter(team -> filter.liveness() == null || liveness.apply(team) == filter.liveness())
                            .sorted(Comparator.comparing(
                                            TeamList.Team::lastAt, Comparator.nullsLast(Comparator.reverseOrder()))
                                    .thenComparing(TeamList.Team::hub, BY_TITLE))
                            .skip(filter.offset())
                            .limit(filter.limit())
                            .toList());
        });
    }

    private boolean isFeedOpen(HubId id) {
        return hubs.showing(Set.of(id.feed())).getOrDefault(id.feed(), List.of()).stream()
                .anyMatch(placement -> !placement.membersOnly());
    }

    private boolean isAbout(TeamList.Team team, Topic topic) {
        Hub hub = hubs.find(team.hub().id()).orElseThrow();
        String owned = hub.follows().stream().map(Interest::name).collect(Collectors.joining(" "));
        String text = String.join(" ", hub.id().name(), hub.title(), hub.summary(), owned);
        return topic.words().stream().anyMatch(word -> Words.areIn(text, List.of(word)));
    }

    @Override
    public PeopleList people(PeopleFilter filter) {
        return hubs.locked(() -> {
            List<HubSummary> named = hubs.list(HubKind.USER, "", 0, Integer.MAX_VALUE).stream()
                    .filter(hub -> Words.areIn(hub.id().name() + " " + hub.title(), filter.words()))
                    .toList();
            TreeMap<String, Integer> byInitial = new TreeMap<>();
            named.forEach(hub -> byInitial.merge(PeopleFilter.initial(hub.title()), 1, Integer::sum));
            return new PeopleList(
                    byInitial,
                    named.stream()
                            .filter(hub -> filter.initial().isEmpty()
                                    || filter.initial().equals(PeopleFilter.initial(hub.title())))
                            .skip(filter.offset())
                            .limit(filter.limit())
                            .map(this::entry)
                            .toList());
        });
    }

    private PeopleList.Entry entry(HubSummary hub) {
        return new PeopleList.Entry(
                hub,
                hubs.teamsOf(hub.id().name()).stream()
                        .limit(PeopleList.MOST_TEAMS)
                        .map(team -> new PeopleList.TeamName(team.id(), team.title()))
                        .toList());
    }
}
