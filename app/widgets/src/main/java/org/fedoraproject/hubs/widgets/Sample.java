package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;

/**
 * What a widget shows where somebody only wants to know what it is like: {@code sample.json} beside its class, {@code {"configuration":
 * {…}, "data": {"<function>": {…}}}}. So that it never grows old, the texts {@code "@now"}, {@code "@now-PT3H"} and {@code "@now+PT45M"} stand
 * for instants, {@code "@today"}, {@code "@today-3"} and {@code "@today+10"} for days, also as keys.
 *
 * @param configuration settings; empty for the defaults
 * @param cached data of its cached functions by name, computed at the time of the page
 */
public record Sample(JsonNode configuration, Map<String, CachedValue> cached) {

    private static final Pattern MOMENT =
            Pattern.compile("\"@now(?:([+-])(P[0-9DTHMS]{2,20}))?\"|\"@today([+-][0-9]{1,4})?\"");

    private static final int LARGEST = 256 * 1024;

    /** Copies the map. */
    public Sample {
        cached = Map.copyOf(cached);
    }

    /**
     * The sample of a widget.
     *
     * @param now the time of the page
     * @throws IllegalStateException when it has none or it is not JSON, which a test of the widget shows
     */
    public static Sample of(WidgetKind<?, ?> kind, Instant now) {
        String name = kind.widget().profile().kind();
        String text = WidgetFiles.read(kind, "sample.json")
                .orElseThrow(() -> new IllegalStateException("the widget " + name + " has no sample.json"));
        JsonNode sample = parse(name, at(text, now));
        Map<String, CachedValue> cached = new LinkedHashMap<>();
        sample.path("data")
                .properties()
                .forEach(data -> cached.put(
                        data.getKey(), new CachedValue(data.getValue().toString(), 1, now, null)));
        JsonNode configuration = sample.path("configuration");
        return new Sample(configuration.isObject() ? configuration : JsonNodeFactory.instance.objectNode(), cached);
    }

    /** JSON whose moments are counted from now. */
    static String at(String text, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return MOMENT.matcher(text).replaceAll(found -> "\"" + moment((Matcher) found, second, today) + "\"");
    }

    private static String moment(Matcher found, Instant now, LocalDate today) {
        if (found.group().startsWith("\"@today")) {
            String days = found.group(3);
            return today.plusDays(days == null ? 0 : Long.parseLong(days)).toString();
        }
        if (found.group(2) == null) {
            return now.toString();
        }
        Duration distance = Duration.parse(found.group(2));
        return (found.group(1).equals("+") ? now.plus(distance) : now.minus(distance)).toString();
    }

    static JsonNode parse(String name, String text) {
        try {
            return BoundedJson.parse(text.getBytes(StandardCharsets.UTF_8), LARGEST);
        } catch (MalformedJsonException e) {
            throw new IllegalStateException("the sample of " + name + " is no JSON", e);
        }
    }
}
