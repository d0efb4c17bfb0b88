package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fedoraproject.hubs.core.layout.WidgetRules.Fault;
import org.fedoraproject.hubs.widgets.SettingsForm.Box;
import org.fedoraproject.hubs.widgets.SettingsForm.Choice;
import org.fedoraproject.hubs.widgets.SettingsForm.Field;
import org.fedoraproject.hubs.widgets.SettingsForm.Row;
import org.jspecify.annotations.Nullable;

/** Makes the form of a widget's settings. For one form; not thread-safe. */
final class SettingsFormMaker {

    /** Empty rows that a form offers beside those that are there. */
    private static final int SPARE = 2;

    private final Texts texts;
    private final List<Fault> faults;

    /**
     * @param texts the widget's
     * @param faults what was found wrong with what stands in the form
     */
    SettingsFormMaker(Texts texts, List<Fault> faults) {
        this.texts = texts;
        this.faults = faults;
    }

    /** @param whole a configuration with all its settings, or what was typed */
    SettingsForm form(List<Setting> settings, JsonNode whole) {
        List<Field> fields = settings.stream()
                .map(setting -> field("", "setting.", setting, whole.path(setting.name())))
                .toList();
        return new SettingsForm(fields, problem(""));
    }

    private @Nullable String problem(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::words)
                .findFirst()
                .orElse(null);
    }

    /** An item's fault stands at its list, where it can be mended. */
    private @Nullable String problemIn(Setting setting, String field) {
        String own = problem(field);
        if (own != null || setting.sort() != Setting.Sort.LIST) {
            return own;
        }
        return faults.stream()
                .filter(fault -> fault.field().startsWith(field + "["))
                .map(Fault::words)
                .findFirst()
                .orElse(null);
    }

    private Field field(String prefix, String key, Setting setting, JsonNode value) {
        String path = prefix + setting.name();
        String name = path.replace("[", ".").replace("]", "");
        String said = key + setting.name();
        List<Choice> choices = setting.choices().stream()
                .map(choice -> new Choice(choice, texts.say(said + "." + choice), choice.equals(value.asText())))
                .toList();
        return new Field(
                name,
                texts.say(said),
                texts.has(said + ".help") ? texts.say(said + ".help") : null,
                box(setting, value),
                words(setting, value),
                problemIn(setting, path),
                choices,
                setting.sort() == Setting.Sort.ROWS ? rows(path, said + ".", setting, value) : List.of());
    }

    private static String words(Setting setting, JsonNode value) {
        if (setting.sort() == Setting.Sort.LIST) {
            List<String> lines = new ArrayList<>();
            value.forEach(item -> lines.add(item.asText()));
            return String.join("\n", lines);
        }
        return value.isContainerNode() || value.isNull() ? "" : value.asText();
    }

    private List<Row> rows(String path, String key, Setting setting, JsonNode value) {
        List<Row> rows = new ArrayList<>();
        int shown = (int) Math.min(setting.limits().most(), (long) value.size() + SPARE);
        for (int i = 0; i < Math.max(shown, value.size()); i++) {
            String prefix = path + "[" + i + "].";
            JsonNode row = value.path(i);
            List<Field> fields = setting.parts().stream()
                    .map(part -> field(prefix, key, part, row.path(part.name())))
                    .toList();
            rows.add(new Row(i + 1, path + "." + i + "." + SettingsTyped.PLACE, fields));
        }
        return rows;
    }

    private static Box box(Setting setting, JsonNode value) {
        Setting.Sort sort = setting.sort();
        Setting.Sort item =
                sort == Setting.Sort.LIST ? setting.parts().getFirst().sort() : sort;
        boolean list = sort == Setting.Sort.LIST;
        boolean text = list || sort == Setting.Sort.MARKDOWN || sort == Setting.Sort.LINES;
        boolean number = sort == Setting.Sort.NUMBER;
        boolean tick = sort == Setting.Sort.TICK;
        boolean choice = sort == Setting.Sort.CHOICE;
        boolean table = sort == Setting.Sort.ROWS;
        boolean line = !(text || tick || choice || table);
        Setting.Limits limits = setting.limits();
        return new Box(
                tick,
                line,
                text,
                choice,
                table,
                number ? "number" : sort == Setting.Sort.LINK ? "url" : "text",
                sort == Setting.Sort.MARKDOWN,
                list,
                suggests(item),
                value.asBoolean(),
                limits.required() && !tick,
                number && limits.least() > Integer.MIN_VALUE ? limits.least() : null,
                number && limits.most() < Integer.MAX_VALUE ? limits.most() : null,
                (line && !number) || (text && !list) ? limits.most() : null);
    }

    private static @Nullable String suggests(Setting.Sort sort) {
        return switch (sort) {
            case PERSON -> "people";
            case TEAM -> "teams";
            case ZONE -> "zones";
            default -> null;
        };
    }
}
