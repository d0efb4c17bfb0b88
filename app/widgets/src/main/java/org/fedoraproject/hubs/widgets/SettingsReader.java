package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.layout.WidgetRules.Fault;
import org.fedoraproject.hubs.core.layout.WidgetRules.Settled;

/**
 * Looks at a configuration that somebody asks for: everything in it is a setting of the widget and is as its constraints want it. Texts come
 * out fit for a page. For one configuration; not thread-safe.
 */
final class SettingsReader {

    /** Most bytes of a configuration. */
    static final int MOST_BYTES = 16 * 1024;

    private final Texts texts;
    private final List<Fault> faults = new ArrayList<>();

    private SettingsReader(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param wanted from outside
     * @param texts the portal's, in the language of whoever asks
     */
    static Settled settle(SettingsModel<?> model, JsonNode wanted, Texts texts) {
        return new SettingsReader(texts).settle(model, wanted);
    }

    private Settled settle(SettingsModel<?> model, JsonNode wanted) {
        if (!wanted.isObject()) {
            return refused("setting.object", Map.of());
        }
        if (wanted.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return refused("setting.large", Map.of("most", MOST_BYTES / 1024));
        }
        ObjectNode read = object("", model.settings(), wanted);
        if (!faults.isEmpty()) {
            return new Settled(wanted, faults);
        }
        try {
            ObjectNode whole = model.complete(read);
            model.record(whole);
            return new Settled(model.kept(whole), List.of());
        } catch (JsonProcessingException e) {
            return refused("setting.unreadable", Map.of());
        }
    }

    private Settled refused(String key, Map<String, ?> values) {
        return new Settled(JsonNodeFactory.instance.objectNode(), List.of(new Fault("", texts.say(key, values))));
    }

    private void fault(String field, String key, Map<String, ?> values) {
        faults.add(new Fault(field, texts.say(key, values)));
    }

    private ObjectNode object(String prefix, List<Setting> settings, JsonNode wanted) {
        Set<String> known = settings.stream().map(Setting::name).collect(Collectors.toSet());
        for (Iterator<String> names = wanted.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                String shown = org.fedoraproject.hubs.core.text.PlainText.clean(name, 60);
                fault(prefix + shown, "setting.unknown", Map.of("name", shown));
            }
        }
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        for (Setting setting : settings) {
            JsonNode value = wanted.path(setting.name());
            if (!value.isMissingNode() && !value.isNull()) {
                read.set(setting.name(), value(prefix + setting.name(), setting, value));
            } else if (!prefix.isEmpty()) {
                read.set(setting.name(), absent(prefix + setting.name(), setting));
            }
        }
        return read;
    }

    /** What a row does not say: there are no defaults for it. */
    private JsonNode absent(String field, Setting setting) {
        return switch (setting.sort()) {
            case TICK -> JsonNodeFactory.instance.booleanNode(false);
            case NUMBER -> number(field, setting, JsonNodeFactory.instance.numberNode(0));
            case CHOICE -> JsonNodeFactory.instance.textNode(setting.choices().getFirst());
            default -> text(field, setting, JsonNodeFactory.instance.textNode(""));
        };
    }

    private JsonNode value(String field, Setting setting, JsonNode value) {
        return switch (setting.sort()) {
            case TICK -> {
                if (!value.isBoolean()) {
                    fault(field, "setting.tick", Map.of());
                }
                yield value;
            }
            case NUMBER -> number(field, setting, value);
            case CHOICE -> {
                if (!value.isTextual() || !setting.choices().contains(value.textValue())) {
                    fault(field, "setting.choice", Map.of("choices", String.join(", ", setting.choices())));
                }
                yield value;
            }
            case LIST, ROWS -> items(field, setting, value);
            default -> text(field, setting, value);
        };
    }

    private JsonNode number(String field, Setting setting, JsonNode value) {
        Setting.Limits limits = setting.limits();
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            fault(field, "setting.number", Map.of());
            return value;
        }
        if (value.longValue() < limits.least() || value.longValue() > limits.most()) {
            fault(field, "setting.range", Map.of("least", limits.least(), "most", limits.most()));
        }
        return SettingsModel.number(value.longValue());
    }

    private JsonNode text(String field, Setting setting, JsonNode value) {
        if (!value.isTextual()) {
            fault(field, "setting.text", Map.of());
            return value;
        }
        String text = SettingText.clean(setting.sort(), value.textValue());
        SettingText.problem(setting, text)
                .ifPresent(key -> fault(
                        field,
                        key,
                        Map.of(
                                "least",
                                setting.limits().least(),
                                "most",
                                setting.limits().most())));
        return JsonNodeFactory.instance.textNode(text);
    }

    private JsonNode items(String field, Setting setting, JsonNode value) {
        Setting.Limits limits = setting.limits();
        if (!value.isArray()) {
            fault(field, "setting.list", Map.of());
            return value;
        }
        if (value.size() > limits.most()) {
            fault(field, "setting.many", Map.of("most", limits.most()));
            return value;
        }
        if (value.size() < limits.least() || (limits.required() && value.isEmpty())) {
            fault(field, "setting.few", Map.of("least", Math.max(1, limits.least())));
        }
        ArrayNode read = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            String at = field + "[" + i + "]";
            if (setting.sort() == Setting.Sort.LIST) {
                read.add(text(at, setting.parts().getFirst(), value.get(i)));
            } else if (value.get(i).isObject()) {
                read.add(object(at + ".", setting.parts(), value.get(i)));
            } else {
                fault(at, "setting.object", Map.of());
            }
        }
        return read;
    }
}
