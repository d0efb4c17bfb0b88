package org.fedoraproject.hubs.widgets;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Activity;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.layout.WidgetRules;

/**
 * A widget as triage, worker and web use it: by placement, with the stored configuration turned into the widget's record. Immutable and
 * thread-safe.
 *
 * @param <C> the widget's configuration
 * @param <V> what its template sees
 */
public final class WidgetKind<C extends Record, V extends Record> {

    private final Widget<C, V> widget;
    private final Map<String, CachedFunction<C, ?>> functions;
    private final SettingsModel<C> settings;

    WidgetKind(Widget<C, V> widget) {
        this.widget = widget;
        Map<String, CachedFunction<C, ?>> byName = new LinkedHashMap<>();
        for (CachedFunction<C, ?> function : widget.functions()) {
            if (byName.put(function.name(), function) != null) {
                throw new IllegalStateException(
                        "widget " + widget.profile().kind() + " has two cached functions called " + function.name());
            }
        }
        this.functions = Map.copyOf(byName);
        this.settings = new SettingsModel<>(widget.profile().defaults());
    }

    /** The widget itself. */
    public Widget<C, V> widget() {
        return widget;
    }

    /** Its cached functions by name. */
    public Map<String, CachedFunction<C, ?>> functions() {
        return functions;
    }

    /** What a placement waits for. A stored configuration that the widget no longer understands counts as the default one. */
    public Set<Interest> interests(Hub hub, JsonNode configuration) {
        return widget.interests(hub, configuration(configuration));
    }

    /** Whether an activity changes what a placement shows. */
    public boolean isAffectedBy(Activity activity, WidgetPlacement placement) {
        return widget.isAffectedBy(activity, placement, configuration(placement.configuration()));
    }

    /** Where the cache keeps what a function computed for a placement with its present configuration. */
    public CacheKey key(WidgetPlacement placement, String function) {
        return new CacheKey(placement.id(), function, fingerprint(placement.configuration()));
    }

    /**
     * Computes a function's data, as JSON; runs in a worker.
     *
     * @throws IllegalArgumentException when the widget has no function of that name
     * @throws Exception whatever the widget's loader threw
     */
    public String load(String function, WidgetContext context) throws Exception {
        CachedFunction<C, ?> cached = functions.get(function);
        if (cached == null) {
            throw new IllegalArgumentException(
                    "widget " + widget.profile().kind() + " has no cached function " + function);
        }
        return BoundedJson.write(
                cached.loader().load(context, configuration(context.placement().configuration())));
    }

    /** What the template shows. Cached data that cannot be read (of another version) counts as absent. */
    public V view(ViewRequest request, Map<String, CachedValue> cached) {
        Map<String, Record> data = new LinkedHashMap<>();
        cached.forEach((name, value) -> read(name, value).ifPresent(record -> data.put(name, record)));
        return widget.view(new ViewInput<>(
                request.hub(),
                request.placement(),
                configuration(request.placement().configuration()),
                data,
                request.feed(),
                request.lens(),
                request.onlooker(),
                texts(request.onlooker().locale()),
                request.now()));
    }

    /** The hubs that cached data of a function tells of. */
    public Set<HubId> hubsNamed(String function, CachedValue value) {
        return namesHubs(function) && read(function, value).orElse(null) instanceof NamesHubs<?> naming
                ? naming.hubs()
                : Set.of();
    }

    /** Cached data of a function with nothing of other hubs than these. */
    public CachedValue only(String function, CachedValue value, Set<HubId> visible) {
        return namesHubs(function) && read(function, value).orElse(null) instanceof NamesHubs<?> naming
                ? new CachedValue(
                        BoundedJson.write(naming.only(visible)), value.generation(), value.builtAt(), value.error())
                : value;
    }

    private boolean namesHubs(String function) {
        CachedFunction<C, ?> cached = functions.get(function);
        return cached != null && NamesHubs.class.isAssignableFrom(cached.dataType());
    }

    /** Whether a view, one of {@link #view}, has nothing in it for anybody. */
    @SuppressWarnings("unchecked") // whoever asks has it from this kind
    public boolean isEmpty(Record view) {
        return widget.isEmpty((V) view);
    }

    /** Its texts in a language. */
    public Texts texts(Locale locale) {
        return MessageFiles.beside(widget.getClass(), locale);
    }

    /** What visitors read on a placement. */
    public String title(WidgetPlacement placement, Locale locale) {
        return widget.title(configuration(placement.configuration()), texts(locale));
    }

    /** Names of the functions whose data a view lacks. */
    public List<String> missing(Map<String, CachedValue> cached) {
        return functions.keySet().stream()
                .filter(name -> Optional.ofNullable(cached.get(name))
                        .flatMap(v -> read(name, v))
                        .isEmpty())
                .sorted()
                .toList();
    }

    private Optional<Record> read(String function, CachedValue value) {
        CachedFunction<C, ?> cached = functions.get(function);
        if (cached == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(BoundedJson.read(value.data(), cached.dataType()));
        } catch (MalformedJsonException e) {
            return Optional.empty();
        }
    }

    /** Whether there is anything to set. */
    public boolean hasSettings() {
        return !settings.settings().isEmpty();
    }

    /** What there is to set. */
    public List<Setting> settings() {
        return settings.settings();
    }

    /** Looks at a configuration that somebody asks for; what is wrong is said in a language. */
    public WidgetRules.Settled settle(JsonNode wanted, Locale locale) {
        return SettingsReader.settle(settings, wanted, MessageFiles.beside(WidgetKind.class, locale));
    }

    /**
     * The fields of a form as a configuration, which {@link #settle} then looks at.
     *
     * @param fields what was sent, by name of field; others than the settings' are left alone
     */
    public JsonNode typed(Map<String, List<String>> fields) {
        return SettingsTyped.read(settings.settings(), fields);
    }

    /**
     * A form in which a configuration stands.
     *
     * @param configuration a stored one, or what {@link #typed} made of a form that comes back
     * @param faults what {@link #settle} found wrong with it
     */
    public SettingsForm form(JsonNode configuration, Locale locale, List<WidgetRules.Fault> faults) {
        return new SettingsFormMaker(texts(locale), faults).form(settings.settings(), settings.complete(configuration));
    }

    private C configuration(JsonNode stored) {
        return settings.read(stored);
    }

    private static String fingerprint(JsonNode configuration) {
        if (configuration.isEmpty()) {
            return "0";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(configuration.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
