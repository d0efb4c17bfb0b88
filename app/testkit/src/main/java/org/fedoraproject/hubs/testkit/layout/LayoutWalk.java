package org.fedoraproject.hubs.testkit.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutOutcome;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutPlan.Slot;
import org.fedoraproject.hubs.core.layout.LayoutStore;
import org.fedoraproject.hubs.core.layout.Split;

/**
 * Two owners who edit a layout at random, each from a page that may be old. After every step: no two widgets at one place, no gap, what a
 * plan did not name is gone and nothing else, the version grows by one with each change and with nothing else, and whoever saw an older one
 * was told. Not thread-safe.
 */
public final class LayoutWalk {

    private static final List<Viewer> OWNERS = List.of(Viewer.person("ada", false), Viewer.person("ben", false));

    private final LayoutStore layouts;
    private final HubId hub;
    private final Random random;
    private final Map<Viewer, Layout> pages = new java.util.HashMap<>();

    /**
     * @param layouts a store where the hub is
     * @param hub whose owners ada and ben are
     * @param random decides about everything
     */
    public LayoutWalk(LayoutStore layouts, HubId hub, Random random) {
        this.layouts = layouts;
        this.hub = hub;
        this.random = random;
    }

    /** So many steps. */
    public void walk(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    private void step() {
        Viewer owner = OWNERS.get(random.nextInt(OWNERS.size()));
        Layout before = now();
        Layout seen = pages.computeIfAbsent(owner, name -> before);
        LayoutPlan plan = edited(seen);
        LayoutOutcome outcome = layouts.change(owner, hub, seen.version(), plan, LayoutFixture.WIDGETS);
        Layout after = now();
        String story = owner.username() + " wants " + plan + " at " + seen.version() + ": " + outcome;
        inOrder(story, after);
        switch (outcome) {
            case LayoutOutcome.Saved saved -> {
                assertThat(saved.layout()).as(story).isEqualTo(after);
                asPlanned(story, before, plan, after);
            }
            case LayoutOutcome.Stale stale -> {
                assertThat(seen.version()).as(story).isLessThan(before.version());
                assertThat(after).as(story).isEqualTo(before).isEqualTo(stale.layout());
            }
            default -> assertThat(after).as(story).isEqualTo(before);
        }
        if (random.nextInt(3) > 0) {
            pages.put(owner, after);
        }
    }

    private Layout now() {
        return layouts.find(hub).orElseThrow();
    }

    private static void inOrder(String story, Layout layout) {
        Map<Column, Integer> next = new EnumMap<>(Column.class);
        for (WidgetPlacement placement : layout.placements()) {
            int place = next.merge(placement.column(), 1, Integer::sum) - 1;
            assertThat(placement.position()).as(story).isEqualTo(place);
        }
    }

    private static void asPlanned(String story, Layout before, LayoutPlan plan, Layout after) {
        Set<PlacementId> named =
                plan.slots().stream().map(Slot::id).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<PlacementId> expected = ids(before);
        expected.retainAll(named);
        Set<PlacementId> old = ids(after);
        old.retainAll(ids(before));
        assertThat(old).as(story).isEqualTo(expected);
        assertThat(after.placements()).as(story).hasSize(plan.slots().size());
        boolean same = after.equals(before);
        assertThat(after.version()).as(story).isEqualTo(before.version() + (same ? 0 : 1));
    }

    private static Set<PlacementId> ids(Layout layout) {
        return new HashSet<>(
                layout.placements().stream().map(WidgetPlacement::id).toList());
    }

    private LayoutPlan edited(Layout seen) {
        List<Slot> slots = new ArrayList<>(
                seen.placements().stream().map(LayoutFixture::kept).toList());
        int edits = random.nextInt(4);
        Split split = random.nextInt(5) == 0 ? pick(List.of(Split.values())) : seen.split();
        for (int i = 0; i < edits; i++) {
            edit(slots);
        }
        return new LayoutPlan(split, slots);
    }

    private void edit(List<Slot> slots) {
        Column column = pick(List.of(Column.values()));
        int place = slots.isEmpty() ? -1 : random.nextInt(slots.size());
        switch (place < 0 ? 0 : random.nextInt(6)) {
            case 0, 1 -> slots.add(random.nextInt(slots.size() + 1), LayoutFixture.fresh("note", column));
            case 2 -> slots.remove(place);
            case 3 -> Collections.swap(slots, place, random.nextInt(slots.size()));
            case 4 -> {
                Slot old = slots.get(place);
                String words = "x".repeat(1 + random.nextInt(11));
                slots.set(
                        place, new Slot(old.id(), old.kind(), column, random.nextBoolean(), LayoutFixture.text(words)));
            }
            default -> slots.add(slots.remove(place));
        }
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
