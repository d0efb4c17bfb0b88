package org.fedoraproject.hubs.web.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.layout.Layout;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutPlan.Slot;
import org.fedoraproject.hubs.core.layout.LayoutProblem.Code;
import org.fedoraproject.hubs.core.layout.LayoutRules;
import org.fedoraproject.hubs.core.layout.LayoutRules.Present;
import org.fedoraproject.hubs.core.layout.Split;
import org.fedoraproject.hubs.core.layout.WidgetRules.Rule;
import org.fedoraproject.hubs.core.layout.WidgetRules.Settled;
import org.fedoraproject.hubs.core.text.PlainText;
import org.fedoraproject.hubs.web.layout.NoLayoutException.Why;

/**
 * What a file with a layout makes of a hub's layout. Widgets that stand there already, with the same settings, stay the placements that they
 * are, and pinned ones stay first.
 *
 * @param plan all that can be taken from the file
 * @param leftOut a sentence for each widget of the file that cannot be taken, or not as it stands there
 */
record LayoutImport(LayoutPlan plan, List<String> leftOut) {

    /** More than any hub has; a sentence about each of them would fill pages. */
    private static final int MOST_WIDGETS = 4 * Layout.MOST;

    /** Copies the list. */
    LayoutImport {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a file.
     *
     * @param present the hub's layout, and the rules in the language of whoever imports
     * @throws NoLayoutException when it is no such file
     */
    static LayoutImport read(byte[] file, HubKind hub, Present present) throws NoLayoutException {
        JsonNode read = json(file);
        JsonNode format = read.path("format");
        JsonNode widgets = read.path("widgets");
        if (!format.isInt() || !widgets.isArray()) {
            throw new NoLayoutException(Why.SOMETHING_ELSE, 0);
        }
        if (format.asInt() != LayoutFile.FORMAT) {
            throw new NoLayoutException(Why.OTHER_FORMAT, format.asInt());
        }
        if (widgets.size() > MOST_WIDGETS) {
            throw new NoLayoutException(Why.TOO_MANY, widgets.size());
        }
        Split split =
                one(Split.values(), read.path("split")).orElse(present.layout().split());
        Taking taking = new Taking(hub, present);
        widgets.forEach(taking::take);
        return new LayoutImport(new LayoutPlan(split, taking.slots), taking.leftOut);
    }

    private static JsonNode json(byte[] file) throws NoLayoutException {
        if (file.length == 0) {
            throw new NoLayoutException(Why.NOTHING, 0);
        }
        try {
            return BoundedJson.parse(file, LayoutFile.MOST_BYTES);
        } catch (MalformedJsonException e) {
            throw NoLayoutException.of(e);
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, JsonNode word) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word.asText())) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** While a file is read. */
    private static final class Taking {

        private static final int LONGEST_NAME = 60;

        private final HubKind hub;
        private final Present present;
        private final Map<WidgetPlacement, Boolean> free = new LinkedHashMap<>();
        private final List<Slot> slots = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();

        Taking(HubKind hub, Present present) {
            this.hub = hub;
            this.present = present;
            List<WidgetPlacement> pinned = LayoutRules.pinned(hub, present);
            present.layout().placements().forEach(placement -> free.put(placement, !pinned.contains(placement)));
            pinned.forEach(placement -> slots.add(new Slot(
                    placement.id(),
                    placement.kind(),
                    placement.column(),
                    placement.membersOnly(),
                    placement.configuration())));
        }

        void take(JsonNode wanted) {
            String kind = PlainText.clean(wanted.path("widget").asText(), LONGEST_NAME);
            Optional<Rule> rule = present.rules().find(kind);
            if (rule.isEmpty()) {
                leaveOut(Code.UNKNOWN, kind);
            } else if (!rule.get().standsOn().contains(hub)) {
                leaveOut(Code.OTHER_HUB, kind);
            } else if (slots.size() >= Layout.MOST) {
                leaveOut(Code.TOO_MANY, kind);
            } else if (!isPinned(kind, wanted)) {
                place(rule.get(), wanted);
            }
        }

        private void leaveOut(Code code, String kind) {
            leftOut.add(present.rules().say(code, kind));
        }

        /** One that the portal pins here is there already. */
        private boolean isPinned(String kind, JsonNode wanted) {
            return present.rules().pins(hub).stream()
                    .anyMatch(pin -> pin.kind().equals(kind)
                            && one(Column.values(), wanted.path("column"))
                                    .filter(pin.column()::equals)
                                    .isPresent()
                            && slots.stream().anyMatch(slot -> slot.kind().equals(kind)));
        }

        private Column column(Rule rule, JsonNode wanted) {
            Optional<Column> there = one(Column.values(), wanted).filter(rule.columns()::contains);
            if (there.isEmpty()) {
                leaveOut(Code.OTHER_COLUMN, rule.kind());
            }
            return there.orElse(rule.columns().getFirst());
        }

        private void place(Rule rule, JsonNode wanted) {
            JsonNode asked = wanted.path("configuration").isObject()
                    ? wanted.path("configuration")
                    : JsonNodeFactory.instance.objectNode();
            Settled settled = rule.settings().apply(asked);
            settled.faults().forEach(fault -> leftOut.add(rule.kind() + ", " + fault.field() + ": " + fault.words()));
            JsonNode configuration =
                    settled.faults().isEmpty() ? settled.configuration() : JsonNodeFactory.instance.objectNode();
            Column column = column(rule, wanted.path("column"));
            boolean membersOnly = !wanted.path("visibility").asText("public").equals("public");
            Optional<WidgetPlacement> there = free.entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(Map.Entry::getKey)
                    .filter(one -> one.kind().equals(rule.kind())
                            && one.configuration().equals(configuration))
                    .findFirst();
            there.ifPresent(one -> free.put(one, false));
            slots.add(new Slot(
                    there.map(WidgetPlacement::id).orElse(null), rule.kind(), column, membersOnly, configuration));
        }
    }
}
