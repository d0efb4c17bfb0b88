package org.fedoraproject.hubs.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows as core's nouns. A JSON column that cannot be read counts as empty and is logged: one odd row must not hide a page. Stateless. */
final class Rows {

    private static final Logger LOG = LoggerFactory.getLogger(Rows.class);

    /** Largest JSON column that is read, in bytes. */
    private static final int MAX_JSON = 1_000_000;

    private Rows() {}

    static Hub hub(HubRow row) {
        HubId id = id(row.kind(), row.name());
        return new Hub(
                id,
                row.title(),
                row.summary(),
                row.description(),
                Visibility.valueOf(row.visibility()),
                row.archived(),
                row.origin(),
                row.timeZone(),
                links(id, row.links()),
                follows(id, row.follows()),
                row.createdAt(),
                Joining.valueOf(row.joining()),
                row.avatar(),
                row.version());
    }

    static HubId id(String kind, String name) {
        return new HubId(HubKind.ofLetter(kind), name);
    }

    static HubSummary summary(SummaryRow row) {
        return new HubSummary(id(row.kind(), row.name()), row.title(), row.summary(), row.members());
    }

    static WidgetPlacement placement(PlacementRow row) {
        HubId hub = id(row.hubKind(), row.hubName());
        JsonNode configuration = json(row.configuration(), "configuration of placement " + row.id());
        return new WidgetPlacement(
                new PlacementId(row.id()),
                hub,
                row.kind(),
                WidgetPlacement.Column.valueOf(row.area()),
                row.position(),
                row.membersOnly(),
                configuration);
    }

    private static List<HubLink> links(HubId id, String text) {
        List<HubLink> links = new ArrayList<>();
        array(text, "links of " + id)
                .forEach(link -> links.add(new HubLink(
                        link.path("label").asText(), link.path("address").asText())));
        return links;
    }

    private static List<Interest> follows(HubId id, String text) {
        List<Interest> keys = new ArrayList<>();
        array(text, "follows of " + id).forEach(key -> keys.add(new Interest(key.asText())));
        return keys;
    }

    static JsonNode array(String text, String what) {
        JsonNode found = json(text, what);
        return found.isArray() ? found : JsonNodeFactory.instance.arrayNode();
    }

    static JsonNode json(String text, String what) {
        try {
            return BoundedJson.parse(text, MAX_JSON);
        } catch (MalformedJsonException e) {
            LOG.warn("the {} cannot be read and counts as empty: {}", what, e.getMessage());
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
