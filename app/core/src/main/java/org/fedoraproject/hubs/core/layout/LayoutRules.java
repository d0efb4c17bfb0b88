package org.fedoraproject.hubs.core.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.Arrangement.Stand;
import org.fedoraproject.hubs.core.layout.LayoutPlan.Slot;
import org.fedoraproject.hubs.core.layout.LayoutProblem.Code;
import org.fedoraproject.hubs.core.layout.WidgetRules.Pin;
import org.fedoraproject.hubs.core.layout.WidgetRules.Rule;
import org.fedoraproject.hubs.core.settings.SettingsRules;

/**
 * Who may change a layout, and into what. Pure: stores ask inside their transaction, with the hub as they have locked it. Whatever is in a
 * plan as it stands already is not looked at again: a widget that this portal shows no more, or whose settings a new release finds wrong,
 * does not keep owners from changing the others.
 */
public final class LayoutRules {

    private LayoutRules() {}

    /**
     * Why a change must not be made, or need not; empty when it may.
     *
     * @param roles what the viewer is there
     * @param version of the layout that the viewer saw
     */
    public static Optional<LayoutOutcome> against(
            Viewer viewer, Hub hub, Set<Role> roles, Present present, long version, LayoutPlan plan) {
        Optional<LayoutOutcome> refusal =
                SettingsRules.refusal(viewer, hub, roles, Action.CHANGE_LAYOUT).map(LayoutOutcome.Refused::new);
        if (refusal.isPresent()) {
            return refusal;
        }
        Layout layout = present.layout();
        if (isSo(layout, plan)) {
            return Optional.of(new LayoutOutcome.Saved(layout, layout));
        }
        if (version != layout.version()) {
            return Optional.of(new LayoutOutcome.Stale(layout));
        }
        List<LayoutProblem> problems = problems(hub.id().kind(), present, plan);
        return problems.isEmpty() ? Optional.empty() : Optional.of(new LayoutOutcome.Wrong(problems));
    }

    /**
     * What a plan is measured by.
     *
     * @param layout as it is
     * @param rules what the widgets of this portal allow
     */
    public record Present(Layout layout, WidgetRules rules) {

        private Map<PlacementId, WidgetPlacement> byId() {
            Map<PlacementId, WidgetPlacement> found = new LinkedHashMap<>();
            layout.placements().forEach(placement -> found.put(placement.id(), placement));
            return found;
        }
    }

    private static boolean isSo(Layout layout, LayoutPlan plan) {
        List<Stand> wanted = inOrder(plan).stream().map(LayoutRules::asAsked).toList();
        return plan.split() == layout.split()
                && wanted.equals(layout.placements().stream().map(Stand::of).toList());
    }

    private static Stand asAsked(Slot slot) {
        return new Stand(slot.id(), slot.kind(), slot.column(), slot.membersOnly(), slot.configuration());
    }

    private static List<Slot> inOrder(LayoutPlan plan) {
        return plan.slots().stream()
                .sorted(java.util.Comparator.comparing(Slot::column))
                .toList();
    }

    /** Everything in a plan that cannot be; empty when it may be written. */
    public static List<LayoutProblem> problems(HubKind hub, Present present, LayoutPlan plan) {
        WidgetRules rules = present.rules();
        Map<PlacementId, WidgetPlacement> there = present.byId();
        List<LayoutProblem> problems = new ArrayList<>();
        if (plan.slots().size() > Math.max(Layout.MOST, there.size())) {
            problems.add(new LayoutProblem(Code.TOO_MANY, -1, "", "", rules.say(Code.TOO_MANY, "")));
        }
        Set<PlacementId> seen = new HashSet<>();
        for (int i = 0; i < plan.slots().size(); i++) {
            Slot slot = plan.slots().get(i);
            PlacementId id = slot.id();
            if (id != null && !there.containsKey(id)) {
                problems.add(problem(Code.NOT_HERE, i, slot, rules));
            } else if (id != null && !seen.add(id)) {
                problems.add(problem(Code.TWICE, i, slot, rules));
            } else {
                problems.addAll(problems(hub, i, slot, Optional.ofNullable(id).map(there::get), rules));
            }
        }
        problems.addAll(touchedPins(hub, present, plan));
        return problems;
    }

    private static LayoutProblem problem(Code code, int at, Slot slot, WidgetRules rules) {
        return new LayoutProblem(code, at, slot.kind(), "", rules.say(code, slot.kind()));
    }

    private static List<LayoutProblem> problems(
            HubKind hub, int at, Slot slot, Optional<WidgetPlacement> former, WidgetRules rules) {
        if (former.filter(old -> !old.kind().equals(slot.kind())).isPresent()) {
            return List.of(problem(Code.OTHER_KIND, at, slot, rules));
        }
        boolean asItWas = former.filter(old -> old.configuration().equals(slot.configuration()))
                .isPresent();
        Optional<Rule> rule = rules.find(slot.kind());
        if (rule.isEmpty()) {
            return asItWas ? List.of() : List.of(problem(Code.UNKNOWN, at, slot, rules));
        }
        List<LayoutProblem> problems = new ArrayList<>();
        if (former.isEmpty() && !rule.get().standsOn().contains(hub)) {
            problems.add(problem(Code.OTHER_HUB, at, slot, rules));
        }
        boolean stays = former.filter(old -> old.column() == slot.column()).isPresent();
        if (!stays && !rule.get().columns().contains(slot.column())) {
            problems.add(problem(Code.OTHER_COLUMN, at, slot, rules));
        }
        if (!asItWas) {
            rule.get().settings().apply(slot.configuration()).faults().stream()
                    .map(fault -> new LayoutProblem(Code.SETTING, at, slot.kind(), fault.field(), fault.words()))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static List<LayoutProblem> touchedPins(HubKind hub, Present present, LayoutPlan plan) {
        List<LayoutProblem> problems = new ArrayList<>();
        List<Slot> wanted = inOrder(plan);
        Map<Column, Integer> next = new java.util.EnumMap<>(Column.class);
        for (WidgetPlacement pinned : pinned(hub, present)) {
            int place = next.merge(pinned.column(), 1, Integer::sum) - 1;
            boolean kept = wanted.stream()
                    .filter(slot -> slot.column() == pinned.column())
                    .skip(place)
                    .findFirst()
                    .filter(slot -> asAsked(slot).equals(Stand.of(pinned)))
                    .isPresent();
            if (!kept) {
                String words = present.rules().say(Code.PINNED, pinned.kind());
                problems.add(new LayoutProblem(Code.PINNED, slotOf(plan, pinned), pinned.kind(), "", words));
            }
        }
        return problems;
    }

    private static int slotOf(LayoutPlan plan, WidgetPlacement placement) {
        return plan.slots().stream().map(Slot::id).toList().indexOf(placement.id());
    }

    /** The widgets of a layout that nobody but the portal's administrators changes: those that stand first where the pins say. */
    public static List<WidgetPlacement> pinned(HubKind hub, Present present) {
        List<WidgetPlacement> found = new ArrayList<>();
        for (Column column : Column.values()) {
            List<WidgetPlacement> there = present.layout().placements().stream()
                    .filter(placement -> placement.column() == column)
                    .toList();
            List<Pin> pins = present.rules().pins(hub).stream()
                    .filter(pin -> pin.column() == column)
                    .toList();
            for (int i = 0; i < Math.min(pins.size(), there.size()); i++) {
                if (!there.get(i).kind().equals(pins.get(i).kind())) {
                    break;
                }
                found.add(there.get(i));
            }
        }
        return found;
    }

    /** A plan without problems as it is written. */
    public static Arrangement arranged(Present present, LayoutPlan plan) {
        Map<PlacementId, WidgetPlacement> there = present.byId();
        List<Stand> stands = inOrder(plan).stream()
                .map(slot -> new Stand(
                        slot.id(), slot.kind(), slot.column(), slot.membersOnly(), kept(slot, there, present.rules())))
                .toList();
        return new Arrangement(plan.split(), stands, LayoutDifference.of(present.layout(), plan.split(), stands));
    }

    private static JsonNode kept(Slot slot, Map<PlacementId, WidgetPlacement> there, WidgetRules rules) {
        PlacementId id = slot.id();
        WidgetPlacement former = id == null ? null : there.get(id);
        if (former != null && former.configuration().equals(slot.configuration())) {
            return former.configuration();
        }
        return rules.find(slot.kind())
                .map(rule -> rule.settings().apply(slot.configuration()).configuration())
                .orElse(slot.configuration());
    }
}
