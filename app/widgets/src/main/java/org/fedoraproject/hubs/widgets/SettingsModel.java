package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a kind of widget: what there is to set, and how a record becomes JSON and back. Immutable and thread-safe.
 *
 * @param <C> the widget's configuration
 */
final class SettingsModel<C extends Record> {

    private final C defaults;
    private final ObjectNode usual;
    private final List<Setting> settings;

    /** @throws IllegalArgumentException when a component's type cannot be typed in */
    SettingsModel(C defaults) {
        this.defaults = defaults;
        this.settings = SettingReflection.of(defaults.getClass());
        this.usual = written(defaults);
    }

    List<Setting> settings() {
        return settings;
    }

    /** A configuration with everything it leaves out as the defaults have it. */
    ObjectNode complete(JsonNode stored) {
        ObjectNode all = usual.deepCopy();
        stored.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                all.set(field.getKey(), field.getValue());
            }
        });
        return all;
    }

    /** A stored configuration as the widget knows it; the defaults where it cannot be read. */
    C read(JsonNode stored) {
        if (stored.isEmpty()) {
            return defaults;
        }
        try {
            return record(complete(stored));
        } catch (JsonProcessingException e) {
            return defaults;
        }
    }

    /** @throws JsonProcessingException when it is no such record, or the record refuses it */
    @SuppressWarnings("unchecked") // the defaults are a C, and records have no subclasses
    C record(ObjectNode whole) throws JsonProcessingException {
        return BoundedJson.mapper().treeToValue(whole, (Class<C>) defaults.getClass());
    }

    /** A whole configuration as it is kept: without what is as the defaults have it. */
    ObjectNode kept(ObjectNode whole) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        whole.properties().forEach(field -> {
            if (!field.getValue().equals(usual.get(field.getKey()))) {
                kept.set(field.getKey(), field.getValue());
            }
        });
        return kept;
    }

    /** A record with all its components, the empty ones too, which our mapper would leave out. */
    private static ObjectNode written(Record record) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            out.set(component.getName(), written(value(component, record)));
        }
        return out;
    }

    private static JsonNode written(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNodeFactory.instance.nullNode();
            case Boolean yes -> JsonNodeFactory.instance.booleanNode(yes);
            case Integer number -> number(number);
            case Long number -> number(number);
            case Enum<?> constant -> JsonNodeFactory.instance.textNode(constant.name());
            case Record row -> written(row);
            case List<?> items -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                items.forEach(item -> array.add(written(item)));
                yield array;
            }
            default -> JsonNodeFactory.instance.textNode(value.toString());
        };
    }

    /** A number as the parser makes it, so that equal ones are equal wherever they come from. */
    static JsonNode number(long number) {
        return number == (int) number
                ? JsonNodeFactory.instance.numberNode((int) number)
                : JsonNodeFactory.instance.numberNode(number);
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "cannot read " + component.getName() + " of "
                            + record.getClass().getName(),
                    e);
        }
    }
}
