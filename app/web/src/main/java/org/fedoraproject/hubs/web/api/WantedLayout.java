package org.fedoraproject.hubs.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement.Column;
import org.fedoraproject.hubs.core.layout.LayoutPlan;
import org.fedoraproject.hubs.core.layout.LayoutPlan.Slot;
import org.fedoraproject.hubs.core.layout.Split;
import org.fedoraproject.hubs.web.failure.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How a script wants the widgets of a hub to stand.
 *
 * @param split how the columns share the page
 * @param widgets all of them, in page order within their columns
 */
@Schema(
        name = "NewLayout",
        description = "How the widgets of a hub shall stand.",
        example = "{\"split\":\"wide_main\",\"widgets\":[{\"widget\":\"feed\",\"column\":\"main\"}]}")
record WantedLayout(
        @Schema(
                type = "string",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"wide_main", "balanced", "equal", "single"})
        @Nullable
        String split,

        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED), maxItems = 100) @Nullable
        List<NewWidget> widgets) {

    private static final int MOST = 100;

    /**
     * @param id number of the placement that stays; left out for a new one
     * @param widget which widget
     * @param column where
     * @param membersOnly whether only members see it; false when it is left out
     * @param configuration its settings; the defaults when it is left out
     */
    @Schema(name = "NewPlacement", description = "A widget where it shall stand.")
    record NewWidget(
            @Schema(nullable = true, minimum = "1", example = "42") @Nullable
            Long id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "feed", maxLength = 40) @Nullable
            String widget,

            @Schema(
                    type = "string",
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"main", "side"})
            @Nullable
            String column,

            @Schema(nullable = true) @Nullable Boolean membersOnly,

            @Schema(nullable = true, type = "object") @Nullable
            JsonNode configuration) {}

    /** @throws ProblemException when something is missing or none of the words described; it names the field */
    LayoutPlan plan() {
        List<NewWidget> wanted = widgets;
        if (wanted == null || wanted.size() > MOST) {
            throw ProblemException.of(422, "widgets", "Name all widgets of the hub, at most " + MOST + ".");
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            slots.add(slot("widgets." + i, wanted.get(i)));
        }
        return new LayoutPlan(one(Split.values(), "split", split), slots);
    }

    private static Slot slot(String field, @Nullable NewWidget wanted) {
        if (wanted == null || wanted.widget() == null) {
            throw ProblemException.of(422, field + ".widget", "Say which widget.");
        }
        Long id = wanted.id();
        if (id != null && id < 1) {
            throw ProblemException.of(422, field + ".id", "It is the number of a placement.");
        }
        JsonNode configuration = wanted.configuration();
        boolean none = configuration == null || configuration.isNull();
        return new Slot(
                id == null ? null : new PlacementId(id),
                Objects.requireNonNull(wanted.widget()),
                one(Column.values(), field + ".column", wanted.column()),
                Boolean.TRUE.equals(wanted.membersOnly()),
                none ? JsonNodeFactory.instance.objectNode() : Objects.requireNonNull(configuration));
    }

    private static <E extends Enum<E>> E one(E[] values, String field, @Nullable String word) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        throw ProblemException.of(422, field, "This is none of the words described.");
    }
}
