package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a form as a configuration, not yet looked at. A field is named after its setting; a list of texts has one a line; rows are
 * {@code links.0.label}, {@code links.0.address}, and stand by their field {@code links.0.place} (a number), else as they came. Rows
 * without a word are left out. Stateless.
 */
final class SettingsTyped {

    /** Most rows that are looked at, whatever a list allows. */
    private static final int MOST_ROWS = 200;

    /** The field by which rows are ordered. */
    static final String PLACE = "place";

    private static final Pattern ROW = Pattern.compile("([A-Za-z0-9_]+)\\.([0-9]{1,4})\\..+");

    private SettingsTyped() {}

    /** @param fields what was sent, by name of field */
    static ObjectNode read(List<Setting> settings, Map<String, List<String>> fields) {
        return read("", settings, fields);
    }

    private static ObjectNode read(String prefix, List<Setting> settings, Map<String, List<String>> fields) {
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        for (Setting setting : settings) {
            List<String> sent = fields.getOrDefault(prefix + setting.name(), List.of());
            typed.set(
                    setting.name(),
                    switch (setting.sort()) {
                        case TICK -> JsonNodeFactory.instance.booleanNode(!sent.isEmpty());
                        case NUMBER -> number(first(sent));
                        case LIST -> lines(sent);
                        case ROWS -> rows(setting, fields);
                        default -> JsonNodeFactory.instance.textNode(first(sent));
                    });
        }
        return typed;
    }

    private static String first(List<String> sent) {
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    /** What is no number stays as it was typed: it is told of as such. */
    private static JsonNode number(String typed) {
        try {
            return SettingsModel.number(Long.parseLong(typed.strip()));
        } catch (NumberFormatException e) {
            return JsonNodeFactory.instance.textNode(typed);
        }
    }

    private static ArrayNode lines(List<String> sent) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        sent.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        return lines;
    }

    private static ArrayNode rows(Setting setting, Map<String, List<String>> fields) {
        Map<Integer, Double> places = new TreeMap<>();
        fields.keySet().forEach(name -> {
            Matcher row = ROW.matcher(name);
            if (row.matches() && row.group(1).equals(setting.name()) && places.size() < MOST_ROWS) {
                int number = Integer.parseInt(row.group(2));
                places.put(number, place(number, fields.get(setting.name() + "." + number + "." + PLACE)));
            }
        });
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(entry -> read(setting.name() + "." + entry.getKey() + ".", setting.parts(), fields))
                .filter(row -> hasWords(setting, row))
                .forEach(rows::add);
        return rows;
    }

    private static double place(int number, @org.jspecify.annotations.Nullable List<String> sent) {
        try {
            return sent == null ? number : Double.parseDouble(first(sent));
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static boolean hasWords(Setting setting, ObjectNode row) {
        return setting.parts().stream()
                .filter(part -> part.sort() != Setting.Sort.CHOICE)
                .map(part -> row.path(part.name()))
                .anyMatch(value -> value.isNumber()
                        || (value.isTextual() && !value.textValue().isBlank()));
    }
}
