package org.fedoraproject.hubs.testkit.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.layout.LayoutPlan.Slot;
import org.fedoraproject.hubs.core.layout.LayoutProblem;
import org.fedoraproject.hubs.core.layout.WidgetRules;

/**
 * Widgets that tests place: {@code feed} (main column, shows the feed), {@code about} and {@code members} (side first), {@code note} (many;
 * its setting {@code text} may be absent and has at most ten characters), {@code votes} (teams only), {@code watch} (waits for the package
 * that its setting {@code text} names). Immutable and thread-safe.
 */
public final class LayoutFixture implements WidgetRules {

    /** A portal with all of them, the first three on every new hub. */
    public static final LayoutFixture WIDGETS = new LayoutFixture(rules(), List.of());

    private final Map<String, Rule> rules;
    private final List<Pin> pins;

    private LayoutFixture(Map<String, Rule> rules, List<Pin> pins) {
        this.rules = rules;
        this.pins = pins;
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new TreeMap<>();
        Stream.of(
                        rule("feed", List.of(Column.MAIN), true, 100),
                        rule("about", List.of(Column.SIDE, Column.MAIN), true, 100),
                        rule("members", List.of(Column.SIDE), true, 200),
                        rule("note", List.of(Column.SIDE, Column.MAIN), false, 500),
                        rule("watch", List.of(Column.SIDE, Column.MAIN), false, 500),
                        new Rule(
                                "votes",
                                Set.of(HubKind.TEAM),
                                List.of(Column.SIDE),
                                Set.of(),
                                500,
                                LayoutFixture::settle))
                .forEach(rule -> rules.put(rule.kind(), rule));
        return rules;
    }

    private static Rule rule(String kind, List<Column> columns, boolean starts, int order) {
        Set<HubKind> both = Set.of(HubKind.USER, HubKind.TEAM);
        return new Rule(kind, both, columns, starts ? both : Set.of(), order, LayoutFixture::settle);
    }

    private static Settled settle(JsonNode configuration) {
        String text = configuration.path("text").asText();
        return text.length() > 10
                ? new Settled(configuration, List.of(new Fault("text", "at most 10 characters")))
                : new Settled(text.isEmpty() ? none() : configuration, List.of());
    }

    /** A portal of the next release, where every hub starts with this one too. */
    public LayoutFixture starting(String kind, Column column, int order) {
        Map<String, Rule> more = new TreeMap<>(rules);
        more.put(kind, rule(kind, List.of(column), true, order));
        return new LayoutFixture(more, pins);
    }

    /** A portal that has one no longer. */
    public LayoutFixture without(String kind) {
        Map<String, Rule> fewer = new TreeMap<>(rules);
        fewer.remove(kind);
        return new LayoutFixture(fewer, pins);
    }

    /** A portal whose administrators pin one behind those pinned before. */
    public LayoutFixture pinning(String kind, Column column) {
        List<Pin> more = new ArrayList<>(pins);
        more.add(new Pin(kind, column));
        return new LayoutFixture(rules, List.copyOf(more));
    }

    /** An empty configuration. */
    public static JsonNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A configuration of {@code note} and {@code watch}. */
    public static JsonNode text(String words) {
        return JsonNodeFactory.instance.objectNode().put("text", words);
    }

    /** A new widget. */
    public static Slot fresh(String kind, Column column) {
        return new Slot(null, kind, column, false, none());
    }

    /** A widget as it stands. */
    public static Slot kept(WidgetPlacement placement) {
        return new Slot(
                placement.id(),
                placement.kind(),
                placement.column(),
                placement.membersOnly(),
                placement.configuration());
    }

    @Override
    public Optional<Rule> find(String kind) {
        return Optional.ofNullable(rules.get(kind));
    }

    @Override
    public Collection<Rule> all() {
        return rules.values();
    }

    @Override
    public List<Pin> pins(HubKind hub) {
        return pins;
    }

    @Override
    public String say(LayoutProblem.Code code, String kind) {
        return code + (kind.isEmpty() ? "" : " " + kind);
    }

    @Override
    public NewHub interests(Indexed stored) {
        List<NewPlacement> told = stored.placements().stream()
                .map(placement -> new NewPlacement(
                        placement.kind(),
                        placement.column(),
                        placement.position(),
                        placement.configuration(),
                        placement.kind().equals("feed"),
                        waits(placement)))
                .toList();
        return new NewHub(stored.hub(), Set.of(Interest.group(stored.hub().id().name())), told, List.of());
    }

    private static Set<Interest> waits(WidgetPlacement placement) {
        return placement.kind().equals("watch")
                ? Set.of(Interest.pkg(placement.configuration().path("text").asText("none")))
                : Set.of();
    }
}
