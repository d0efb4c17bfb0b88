package org.fedoraproject.hubs.core.hub;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.interest.Interest;

/** A hub in {@link InMemoryHubStore} with all that belongs to it. Not thread-safe: the store's lock guards it. */
final class StoredHub {

    /** Roles that a directory decides about; the others are the person's own choice. */
    private static final Set<Role> FROM_DIRECTORY = Set.of(Role.OWNER, Role.MEMBER);

    private static final Comparator<Placed> PAGE_ORDER = Comparator.comparing(
                    (Placed p) -> p.placement().column())
            .thenComparingInt(p -> p.placement().position())
            .thenComparing(p -> p.placement().id());

    /** A placement and what it waits for. */
    record Placed(WidgetPlacement placement, boolean showsFeed, Set<Interest> interests) {}

    private Hub hub;
    private Set<Interest> feedInterests;
    private List<Placed> placed;
    private final Map<String, Map<Role, Instant>> roles = new HashMap<>();

    /** What was given on the hub's own pages: a directory that does not know of it does not take it away. */
    private final Set<NewMember> given = new HashSet<>();

    /** What people changed on the hub's own pages: a directory leaves it alone from then on. */
    private final Set<HubField> edited = EnumSet.noneOf(HubField.class);

    StoredHub(NewHub plan, LongSupplier numbers, Instant now) {
        hub = plan.hub().atVersion(1);
        feedInterests = Set.copyOf(plan.feedInterests());
        placed = plan.widgets().stream()
                .map(w -> place(w, numbers.getAsLong()))
                .sorted(PAGE_ORDER)
                .toList();
        plan.members().forEach(m -> grant(m, now));
    }

    private Placed place(NewPlacement planned, long number) {
        WidgetPlacement placement = new WidgetPlacement(
                new PlacementId(number),
                hub.id(),
                planned.kind(),
                planned.column(),
                planned.position(),
                false,
                planned.configuration());
        return new Placed(placement, planned.showsFeed(), Set.copyOf(planned.interests()));
    }

    /** @return the placement as it is from now on */
    WidgetPlacement forMembers(PlacementId id) {
        placed = placed.stream()
                .map(each -> each.placement().id().equals(id) ? forMembers(each) : each)
                .toList();
        return placements().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Placed forMembers(Placed each) {
        WidgetPlacement old = each.placement();
        WidgetPlacement placement = new WidgetPlacement(
                old.id(), old.hub(), old.kind(), old.column(), old.position(), true, old.configuration());
        return new Placed(placement, each.showsFeed(), each.interests());
    }

    private void grant(NewMember member, Instant now) {
        roles.computeIfAbsent(member.username(), name -> new EnumMap<>(Role.class))
                .putIfAbsent(member.role(), now);
    }

    void update(NewHub plan, Instant now) {
        Hub next = HubField.keep(hub, plan.hub(), edited);
        if (!next.equals(hub)) {
            hub = next.atVersion(hub.version() + 1);
        }
        if (!edited.contains(HubField.FOLLOWS)) {
            feedInterests = Set.copyOf(plan.feedInterests());
            placed = placed.stream().map(p -> refreshed(p, plan.widgets())).toList();
        }
        Set<NewMember> wanted = new HashSet<>(plan.members());
        roles.forEach((name, held) -> held.keySet().removeIf(role -> isFormer(new NewMember(name, role), wanted)));
        roles.values().removeIf(Map::isEmpty);
        plan.members().forEach(m -> {
            grant(m, now);
            given.remove(m);
        });
    }

    private boolean isFormer(NewMember member, Set<NewMember> wanted) {
        return FROM_DIRECTORY.contains(member.role())
                && !wanted.contains(member)
                && (hub.joining() == Joining.GROUP || !given.contains(member));
    }

    void give(NewMember member, Instant now) {
        grant(member, now);
        given.add(member);
    }

    void take(NewMember member) {
        roles.getOrDefault(member.username(), new EnumMap<>(Role.class)).remove(member.role());
        roles.values().removeIf(Map::isEmpty);
        given.remove(member);
    }

    void forget(String username) {
        roles.remove(username);
        given.removeIf(member -> member.username().equals(username));
    }

    void describe(Hub next, Set<HubField> fields) {
        edited.addAll(fields);
        hub = next.atVersion(hub.version() + 1);
    }

    /** Returns the version afterwards. */
    long change(UnaryOperator<Hub> change) {
        Hub next = change.apply(hub);
        hub = next.equals(hub) ? hub : next.atVersion(hub.version() + 1);
        return hub.version();
    }

    /** Makes these the only owners and members, whoever gave the others what they had. */
    void people(Collection<NewMember> all, Instant now) {
        Set<NewMember> wanted = new HashSet<>(all);
        granted().stream().filter(member -> !wanted.contains(member)).forEach(this::take);
        wanted.forEach(member -> {
            grant(member, now);
            given.remove(member);
        });
    }

    /** Each role of owners and members. */
    Set<NewMember> granted() {
        Set<NewMember> granted = new HashSet<>();
        roles.forEach((name, held) -> held.keySet().stream()
                .filter(FROM_DIRECTORY::contains)
                .forEach(role -> granted.add(new NewMember(name, role))));
        return granted;
    }

    void archive(boolean archived) {
        hub = hub.withArchived(archived).atVersion(hub.version() + 1);
    }

    private static Placed refreshed(Placed old, List<NewPlacement> planned) {
        WidgetPlacement placement = old.placement();
        return planned.stream()
                .filter(w ->
                        w.kind().equals(placement.kind()) && w.configuration().equals(placement.configuration()))
                .findFirst()
                .map(w -> new Placed(placement, w.showsFeed(), Set.copyOf(w.interests())))
                .orElse(old);
    }

    /** Lets these stand here and no others; what they wait for is told by {@link #reindex}. */
    void arrange(List<WidgetPlacement> widgets) {
        placed = widgets.stream()
                .map(widget -> new Placed(widget, false, Set.of()))
                .sorted(PAGE_ORDER)
                .toList();
    }

    void reindex(NewHub plan) {
        if (plan.widgets().size() != placed.size()) {
            throw new IllegalArgumentException("asked about " + placed.size() + " placements of " + hub.id()
                    + ", told about " + plan.widgets().size());
        }
        feedInterests = Set.copyOf(plan.feedInterests());
        List<Placed> again = new java.util.ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            NewPlacement told = plan.widgets().get(i);
            again.add(new Placed(placed.get(i).placement(), told.showsFeed(), Set.copyOf(told.interests())));
        }
        placed = List.copyOf(again);
    }

    Hub hub() {
        return hub;
    }

    List<Placed> placed() {
        return placed;
    }

    List<WidgetPlacement> placements() {
        return placed.stream().map(Placed::placement).toList();
    }

    Map<String, Map<Role, Instant>> roles() {
        return roles;
    }

    boolean feedWaitsFor(Interest key) {
        return feedInterests.contains(key);
    }

    Set<Interest> allInterests() {
        Set<Interest> all = new HashSet<>(feedInterests);
        placed.forEach(p -> all.addAll(p.interests()));
        return all;
    }

    /** People who are owner or member. */
    Set<String> people() {
        return roles.entrySet().stream()
                .filter(e -> e.getValue().keySet().stream().anyMatch(FROM_DIRECTORY::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
