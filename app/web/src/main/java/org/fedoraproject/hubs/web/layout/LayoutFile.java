package org.fedoraproject.hubs.web.layout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.layout.Layout;

/**
 * A layout as a file that another hub, here or on another portal, can take: kinds, columns, who sees what, settings and widths, and neither
 * numbers nor names. Stateless.
 */
final class LayoutFile {

    /** The version of the format. */
    static final int FORMAT = 1;

    /** Most bytes of a file; a request that brings one has at most 64 KB. */
    static final int MOST_BYTES = 64 * 1024;

    private LayoutFile() {}

    /** The file, as indented JSON in UTF-8. */
    static byte[] write(Layout layout) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("format", FORMAT);
        file.put("split", layout.split().name().toLowerCase(Locale.ROOT));
        ArrayNode widgets = file.putArray("widgets");
        layout.placements().forEach(placement -> widgets.add(widget(placement)));
        return (file.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode widget(WidgetPlacement placement) {
        ObjectNode widget = JsonNodeFactory.instance.objectNode();
        widget.put("widget", placement.kind());
        widget.put("column", placement.column().name().toLowerCase(Locale.ROOT));
        widget.put("visibility", placement.membersOnly() ? "members" : "public");
        widget.set("configuration", placement.configuration());
        return widget;
    }
}
