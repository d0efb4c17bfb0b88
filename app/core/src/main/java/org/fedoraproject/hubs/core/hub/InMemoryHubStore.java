package org.fedoraproject.hubs.core.hub;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Hubs and the interest index in memory, gone with the process: for tests and experiments. Thread-safe: one lock, held briefly. Longer
 * than the house likes because it answers two ports over the same data.
 */
public final class InMemoryHubStore implements HubStore, InterestIndex {

    private static final Comparator<HubSummary> BY_TITLE = Comparator.comparing(
                    (HubSummary s) -> s.title().toLowerCase(Locale.ROOT))
            .thenComparing(s -> s.id().name());

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    /** Names in lower case. */
    private final Set<String> shutOut = new HashSet<>();

    private final Map<HubId, StoredHub> hubs = new TreeMap<>();
    private final TreeMap<Long, WidgetPlacement> placements = new TreeMap<>();
    private final Map<Interest, Set<HubId>> byInterest = new HashMap<>();
    private final Map<String, Set<HubId>> byPerson = new HashMap<>();
    private final InMemoryHistory history;
    private final Set<HubId> unlisted = new HashSet<>();
    private long lastNumber;

    /** An empty store that takes the time from the system. */
    public InMemoryHubStore() {
        this(Clock.systemUTC());
    }

    /** @param clock says since when somebody has a role */
    public InMemoryHubStore(Clock clock) {
        this.clock = clock;
        this.history = new InMemoryHistory(clock);
    }

    /** Runs something under this store's lock: the twin of another port over the same hubs shares it. */
    public <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** What happened to hubs here. */
    public InMemoryHistory history() {
        return history;
    }

    /**
     * Lets the twin of another port over the same hubs read and change one, under this store's lock.
     *
     * @return what it says; empty when there is no such hub
     */
    public <T> Optional<T> edit(HubId id, Function<HubEdit, T> edit) {
        return locked(() -> Optional.ofNullable(hubs.get(id)).map(stored -> {
            unindex(stored);
            stored.placements().forEach(p -> placements.remove(p.id().value()));
            try {
                return edit.apply(new HubEdit(stored, clock.instant(), () -> ++lastNumber));
            } finally {
                stored.placements().forEach(p -> placements.put(p.id().value(), p));
                index(stored);
            }
        }));
    }

    /** Every hub, in order. */
    public List<HubId> all() {
        return locked(() -> List.copyOf(hubs.keySet()));
    }

    @Override
    public Optional<Hub> find(HubId id) {
        return locked(() -> Optional.ofNullable(hubs.get(id)).map(StoredHub::hub));
    }

    @Override
    public Map<HubId, Hub> findAll(Collection<HubId> ids) {
        return locked(() -> known(ids).collect(Collectors.toMap(h -> h.hub().id(), StoredHub::hub)));
    }

    private Stream<StoredHub> known(Collection<HubId> ids) {
        return ids.stream().distinct().map(hubs::get).filter(Objects::nonNull);
    }

    @Override
    public Set<String> existingPeople(Collection<String> usernames) {
        return locked(() -> usernames.stream()
                .filter(HubId::isName)
                .filter(name -> hubs.containsKey(HubId.user(name)) || shutOut.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** From now on this person gets no hub and no role: they asked to be forgotten, or were shut out. */
    public void shutOut(String username) {
        locked(() -> shutOut.add(username.toLowerCase(Locale.ROOT)));
    }

    /** Forgets a person: their hubs and what they are on others are gone and do not come back. */
    public void forget(String username) {
        locked(() -> {
            shutOut(username);
            hubs.values().removeIf(stored -> {
                HubId id = stored.hub().id();
                boolean own = id.kind() != HubKind.TEAM && id.name().equals(username);
                unindex(stored);
                if (own) {
                    stored.placements()
                            .forEach(placed -> placements.remove(placed.id().value()));
                } else {
                    stored.forget(username);
                    index(stored);
                }
                return own;
            });
            return true;
        });
    }

    /** Who asked to be forgotten, or was shut out, of these. */
    public Set<String> shutOut(Collection<String> usernames) {
        return locked(() -> usernames.stream()
                .filter(name -> shutOut.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The hubs of a kind that come from an origin and are not archived, in order. */
    public List<HubId> from(HubKind kind, String origin) {
        return locked(() -> hubs.values().stream()
                .map(StoredHub::hub)
                .filter(hub -> hub.id().kind() == kind && hub.origin().equals(origin) && !hub.archived())
                .map(Hub::id)
                .sorted()
                .toList());
    }

    @Override
    public Set<HubId> createMissing(Collection<NewHub> plans) {
        return locked(() -> plans.stream()
                .filter(plan -> !hubs.containsKey(plan.hub().id())
                        && isWelcome(plan.hub().id()))
                .map(this::create)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private boolean isWelcome(HubId id) {
        return id.kind() == HubKind.TEAM || !shutOut.contains(id.name().toLowerCase(Locale.ROOT));
    }

    private HubId create(NewHub plan) {
        StoredHub stored = new StoredHub(plan, () -> ++lastNumber, clock.instant());
        hubs.put(plan.hub().id(), stored);
        stored.placements().forEach(p -> placements.put(p.id().value(), p));
        index(stored);
        return plan.hub().id();
    }

    private void index(StoredHub stored) {
        HubId id = stored.hub().id();
        stored.allInterests()
                .forEach(key ->
                        byInterest.computeIfAbsent(key, k -> new HashSet<>()).add(id));
        stored.roles()
                .keySet()
                .forEach(name ->
                        byPerson.computeIfAbsent(name, n -> new HashSet<>()).add(id));
    }

    private void unindex(StoredHub stored) {
        HubId id = stored.hub().id();
        stored.allInterests().forEach(key -> remove(byInterest, key, id));
        stored.roles().keySet().forEach(name -> remove(byPerson, name, id));
    }

    private static <K> void remove(Map<K, Set<HubId>> index, K key, HubId id) {
        index.computeIfPresent(key, (k, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
    }

    @Override
    public void save(Collection<NewHub> plans) {
        locked(() -> {
            plans.forEach(this::saveOne);
            return true;
        });
    }

    /**
     * Changes what a hub says of itself, for the twins of ports that do so; nothing when there is no such hub.
     *
     * @param change keeps id and version; pure and quick
     */
    public void change(HubId id, UnaryOperator<Hub> change) {
        locked(() ->
                known(List.of(id)).mapToLong(stored -> stored.change(change)).sum());
    }

    /** Lets a widget be seen by the hub's members alone; nothing when there is no such placement. */
    public void forMembers(PlacementId id) {
        locked(() -> Optional.ofNullable(placements.get(id.value()))
                .map(placed -> hubs.get(placed.hub()))
                .map(stored -> placements.put(id.value(), stored.forMembers(id))));
    }

    /** Leaves a hub out of lists and search, or no longer. */
    public void unlist(HubId id, boolean hidden) {
        locked(() -> hidden ? unlisted.add(id) : unlisted.remove(id));
    }

    /** Whether its person hides from lists and search. */
    public boolean isUnlisted(HubId id) {
        return locked(() -> unlisted.contains(id));
    }

    /** A hub that exists as lists show it, for the twins of ports that do so. */
    public HubSummary summary(HubId id) {
        return locked(() -> known(List.of(id)).map(this::summary).findFirst().orElseThrow());
    }

    /** Whether lists and search show a hub to everybody. */
    public boolean isListed(HubId id) {
        return locked(() -> known(List.of(id)).anyMatch(this::isListed));
    }

    private boolean isListed(StoredHub stored) {
        Hub hub = stored.hub();
        return hub.visibility() == Visibility.PUBLIC && !hub.archived() && !unlisted.contains(hub.id());
    }

    private void saveOne(NewHub plan) {
        StoredHub stored = hubs.get(plan.hub().id());
        if (stored == null) {
            if (isWelcome(plan.hub().id())) {
                create(plan);
            }
            return;
        }
        unindex(stored);
        stored.update(plan, clock.instant());
        index(stored);
    }

    @Override
    public List<HubSummary> list(HubKind kind, String query, int offset, int limit) {
        return locked(() -> matching(kind, query)
                .map(this::summary)
                .sorted(BY_TITLE)
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public int count(HubKind kind, String query) {
        return locked(() -> (int) matching(kind, query).count());
    }

    @Override
    public Set<HubId> listed(Collection<HubId> ids) {
        return locked(() -> known(ids)
                .filter(this::isListed)
                .map(stored -> stored.hub().id())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private Stream<StoredHub> matching(HubKind kind, String query) {
        String part = PlainText.clean(query, 200).toLowerCase(Locale.ROOT);
        return hubs.values().stream().filter(stored -> {
            Hub hub = stored.hub();
            return hub.id().kind() == kind
                    && isListed(stored)
                    && (hub.id().name().toLowerCase(Locale.ROOT).contains(part)
                            || hub.title().toLowerCase(Locale.ROOT).contains(part));
        });
    }

    private HubSummary summary(StoredHub stored) {
        Hub hub = stored.hub();
        int members = hub.id().kind() == HubKind.TEAM
                ? stored.people().size()
                : (int) openTeamsOf(hub.id().name()).count();
        return new HubSummary(hub.id(), hub.title(), hub.summary(), members);
    }

    private Stream<StoredHub> openTeamsOf(String username) {
        return known(byPerson.getOrDefault(username, Set.of()))
                .filter(h -> h.hub().id().kind() == HubKind.TEAM)
                .filter(h ->
                        h.hub().visibility() != Visibility.PRIVATE && !h.hub().archived())
                .filter(h -> h.people().contains(username));
    }

    @Override
    public List<WidgetPlacement> placements(HubId hub) {
        return locked(() ->
                Optional.ofNullable(hubs.get(hub)).map(StoredHub::placements).orElse(List.of()));
    }

    @Override
    public Map<PlacementId, WidgetPlacement> placements(Collection<PlacementId> ids) {
        return locked(() -> ids.stream()
                .distinct()
                .map(id -> placements.get(id.value()))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(WidgetPlacement::id, p -> p)));
    }

    @Override
    public List<WidgetPlacement> placementsAfter(long number, int limit) {
        return locked(() -> placements.tailMap(number, false).values().stream()
                .filter(p -> known(List.of(p.hub())).noneMatch(h -> h.hub().archived()))
                .limit(limit)
                .toList());
    }

    @Override
    public List<WidgetPlacement> placementsOfMembers(HubId team, Set<String> kinds, int limit) {
        return locked(() -> {
            Set<HubId> own = known(List.of(team))
                    .flatMap(stored -> stored.roles().entrySet().stream())
                    .filter(entry -> entry.getValue().containsKey(Role.OWNER)
                            || entry.getValue().containsKey(Role.MEMBER))
                    .map(entry -> HubId.user(entry.getKey()))
                    .collect(Collectors.toSet());
            return placements.values().stream()
                    .filter(p -> own.contains(p.hub()) && kinds.contains(p.kind()))
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<Member> members(HubId hub, int offset, int limit) {
        return locked(() -> known(List.of(hub))
                .flatMap(stored -> stored.roles().entrySet().stream())
                .map(e -> member(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(Member::role).thenComparing(Member::username))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    private Member member(String username, Map<Role, Instant> roles) {
        Role highest = roles.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        Optional<String> title = Optional.of(username)
                .filter(HubId::isName)
                .map(name -> hubs.get(HubId.user(name)))
                .map(StoredHub::hub)
                .filter(hub -> hub.visibility() != Visibility.PRIVATE)
                .map(Hub::title);
        return new Member(username, title.orElse(username), highest, roles.get(highest));
    }

    @Override
    public Map<Role, Integer> memberCounts(HubId hub) {
        return locked(() -> {
            Map<Role, Integer> counts = new EnumMap<>(Role.class);
            known(List.of(hub))
                    .flatMap(stored -> stored.roles().values().stream())
                    .flatMap(roles -> roles.keySet().stream()
                            .filter(role -> role != Role.MEMBER || !roles.containsKey(Role.OWNER)))
                    .forEach(role -> counts.merge(role, 1, Integer::sum));
            return counts;
        });
    }

    @Override
    public int people(HubId hub) {
        return locked(() ->
                known(List.of(hub)).mapToInt(stored -> stored.roles().size()).sum());
    }

    @Override
    public List<HubSummary> teamsOf(String username) {
        return locked(
                () -> openTeamsOf(username).map(this::summary).sorted(BY_TITLE).toList());
    }

    @Override
    public Map<HubId, Set<Role>> rolesOf(String username) {
        return locked(() -> known(byPerson.getOrDefault(username, Set.of()))
                .collect(Collectors.toMap(
                        h -> h.hub().id(),
                        h -> Set.copyOf(
                                h.roles().getOrDefault(username, Map.of()).keySet()))));
    }

    @Override
    public Set<Role> roles(HubId hub, String username) {
        return locked(() -> known(List.of(hub))
                .flatMap(h -> h.roles().getOrDefault(username, Map.of()).keySet().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Set<PlacementId> guarded(Collection<PlacementId> ids) {
        Map<PlacementId, WidgetPlacement> found = placements(ids);
        return ids.stream().filter(id -> !isOpen(found.get(id))).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isOpen(@Nullable WidgetPlacement placement) {
        return placement != null
                && !placement.membersOnly()
                && find(placement.hub())
                        .filter(hub -> hub.visibility() == Visibility.PUBLIC)
                        .isPresent();
    }

    @Override
    public void reindex(Function<Indexed, NewHub> interestsOf) {
        for (HubId id : all()) {
            locked(() -> {
                known(List.of(id)).forEach(stored -> {
                    NewHub told = interestsOf.apply(new Indexed(stored.hub(), stored.placements()));
                    unindex(stored);
                    stored.reindex(told);
                    index(stored);
                });
                return true;
            });
        }
    }

    @Override
    public Map<Interest, Waiting> lookUp(Collection<Interest> keys) {
        return locked(() -> {
            Map<Interest, Waiting> answer = new LinkedHashMap<>();
            Set.copyOf(keys).forEach(key -> {
                Waiting waiting = waiting(key);
                if (!waiting.equals(Waiting.NOTHING)) {
                    answer.put(key, waiting);
                }
            });
            return answer;
        });
    }

    private Waiting waiting(Interest key) {
        List<StoredHub> live = known(byInterest.getOrDefault(key, Set.of()))
                .filter(stored -> !stored.hub().archived())
                .toList();
        List<FeedId> feeds = live.stream()
                .filter(stored -> stored.feedWaitsFor(key))
                .map(stored -> stored.hub().id().feed())
                .sorted()
                .toList();
        List<WidgetPlacement> waiting = live.stream()
                .flatMap(stored -> stored.placed().stream())
                .filter(p -> p.interests().contains(key))
                .map(StoredHub.Placed::placement)
                .sorted(Comparator.comparing(WidgetPlacement::id))
                .toList();
        return new Waiting(feeds, waiting);
    }

    @Override
    public Map<FeedId, List<WidgetPlacement>> showing(Set<FeedId> feeds) {
        List<HubId> ids =
                feeds.stream().flatMap(f -> HubId.parse(f.value()).stream()).toList();
        return locked(() -> known(ids)
                .filter(stored -> !stored.hub().archived())
                .flatMap(stored -> stored.placed().stream())
                .filter(StoredHub.Placed::showsFeed)
                .map(StoredHub.Placed::placement)
                .sorted(Comparator.comparing(WidgetPlacement::id))
                .collect(Collectors.groupingBy(p -> p.hub().feed())));
    }
}
