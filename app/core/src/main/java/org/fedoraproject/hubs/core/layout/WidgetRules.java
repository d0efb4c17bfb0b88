package org.fedoraproject.hubs.core.layout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubStore.Indexed;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;

/**
 * What the widgets of this portal allow, said in one language. Pure and quick: stores ask inside their transactions. Immutable and
 * thread-safe.
 */
public interface WidgetRules {

    /** The rule of a widget that this portal has and shows. */
    Optional<Rule> find(String kind);

    /** All of them. */
    Collection<Rule> all();

    /** What stands first on every such hub because the portal's administrators say so, in order. */
    List<Pin> pins(HubKind hub);

    /**
     * A problem in words.
     *
     * @param kind of the widget; empty where it is about none
     */
    String say(LayoutProblem.Code code, String kind);

    /** What a hub and the widgets on it wait for; its widgets stand in the order of the placements asked about. */
    NewHub interests(Indexed stored);

    /**
     * A widget's rule.
     *
     * @param kind of which widget
     * @param standsOn hubs it may stand on
     * @param columns where it may stand; the first is where it is put
     * @param startsOn hubs that have one from the start
     * @param order where it starts among the others of its column; lower is higher up
     * @param settings looks at a configuration that somebody asks for
     */
    record Rule(
            String kind,
            Set<HubKind> standsOn,
            List<Column> columns,
            Set<HubKind> startsOn,
            int order,
            Function<JsonNode, Settled> settings) {
        /** Copies the collections. */
        public Rule {
            standsOn = Set.copyOf(standsOn);
            columns = List.copyOf(columns);
            startsOn = Set.copyOf(startsOn);
        }
    }

    /**
     * A configuration after it was looked at.
     *
     * @param configuration as it is kept; an empty object where it says what the defaults say
     * @param faults what cannot be; the configuration is of no use unless there are none
     */
    record Settled(JsonNode configuration, List<Fault> faults) {
        /** Copies the list. */
        public Settled {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A setting that cannot be.
     *
     * @param field its name, perhaps with a row: {@code links[2].address}; empty where it is about the whole
     * @param words why, and what can be
     */
    record Fault(String field, String words) {}

    /** A widget that stands first. */
    record Pin(String kind, Column column) {}
}
