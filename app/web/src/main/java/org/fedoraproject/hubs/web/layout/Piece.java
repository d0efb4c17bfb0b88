package org.fedoraproject.hubs.web.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.jspecify.annotations.Nullable;

/**
 * A widget in a draft.
 *
 * @param key what the draft calls it: {@code w} and the number of its placement, {@code n} and a number for a new one
 * @param id number of the placement; absent for a new one
 * @param kind which widget
 * @param column where
 * @param membersOnly whether only members see it
 * @param configuration its settings; an empty object means the defaults
 */
record Piece(String key, @Nullable Long id, String kind, Column column, boolean membersOnly, JsonNode configuration) {

    /** What JSON left out is empty. */
    @SuppressWarnings("ConstantValue") // Jackson passes null for what the text leaves out
    Piece {
        if (key == null || !key.matches("[wn][0-9]{1,18}") || kind == null || !kind.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("a piece of a draft has a key and a kind");
        }
        column = column == null ? Column.MAIN : column;
        configuration = configuration == null || !configuration.isObject()
                ? JsonNodeFactory.instance.objectNode()
                : configuration;
    }

    static Piece of(WidgetPlacement placement) {
        return new Piece(
                "w" + placement.id().value(),
                placement.id().value(),
                placement.kind(),
                placement.column(),
                placement.membersOnly(),
                placement.configuration());
    }

    /** @param fresh what it is called where it is a new one */
    static Piece of(LayoutPlan.Slot slot, String fresh) {
        PlacementId id = slot.id();
        return new Piece(
                id == null ? fresh : "w" + id.value(),
                id == null ? null : id.value(),
                slot.kind(),
                slot.column(),
                slot.membersOnly(),
                slot.configuration());
    }

    LayoutPlan.Slot slot() {
        return new LayoutPlan.Slot(id == null ? null : new PlacementId(id), kind, column, membersOnly, configuration);
    }

    Piece in(Column other) {
        return new Piece(key, id, kind, other, membersOnly, configuration);
    }

    Piece seenByMembersOnly(boolean only) {
        return new Piece(key, id, kind, column, only, configuration);
    }

    Piece configured(JsonNode settings) {
        return new Piece(key, id, kind, column, membersOnly, settings);
    }

    /** The same as a widget that is new. */
    Piece fresh(String name) {
        return new Piece(name, null, kind, column, membersOnly, configuration);
    }
}
