package org.fedoraproject.hubs.web.docs;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.web.api.Description;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the description of the interface for scripts says, read once: calls in chapters. Immutable and thread-safe. */
@Singleton
final class ApiGuide {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Map<?, ?> whole;
    private final List<Chapter> chapters;

    /**
     * @param id of its heading
     * @param words what it is about
     * @param calls in the order of the description
     */
    record Chapter(String id, String words, List<Call> calls) {}

    /**
     * @param id name of the call, which no other has
     * @param method in capitals
     * @param path with names in braces
     * @param summary what it does
     * @param scopes what a token must allow
     * @param parameters in path, query and header
     * @param body an example of what is sent, JSON; absent when nothing is
     */
    record Call(
            String id,
            String method,
            String path,
            String summary,
            String scopes,
            List<Parameter> parameters,
            @Nullable String body) {}

    /**
     * @param name as it is sent
     * @param where {@code path}, {@code query} or {@code header}
     * @param words what it means
     * @param required whether it must be there
     * @param example of a value; empty when the description has none
     */
    record Parameter(String name, String where, String words, boolean required, String example) {}

    ApiGuide(Description description) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        this.whole = map(yaml.load(new String(description.yaml(), StandardCharsets.UTF_8)));
        this.chapters = read();
    }

    List<Chapter> chapters() {
        return chapters;
    }

    private List<Chapter> read() {
        Map<String, List<Call>> byTag = new LinkedHashMap<>();
        map(whole.get("paths"))
                .forEach((path, methods) -> METHODS.forEach(method -> {
                    Map<?, ?> operation = map(map(methods).get(method));
                    if (!operation.isEmpty()) {
                        String tag = text(list(operation.get("tags")).getFirst());
                        byTag.computeIfAbsent(tag, name -> new ArrayList<>()).add(call(text(path), method, operation));
                    }
                }));
        return list(whole.get("tags")).stream()
                .map(ApiGuide::map)
                .filter(tag -> byTag.containsKey(text(tag.get("name"))))
                .map(tag -> new Chapter(
                        text(tag.get("name")),
                        text(tag.get("description")),
                        List.copyOf(byTag.getOrDefault(text(tag.get("name")), List.of()))))
                .toList();
    }

    private Call call(String path, String method, Map<?, ?> operation) {
        return new Call(
                text(operation.get("operationId")),
                method.toUpperCase(Locale.ROOT),
                path,
                text(operation.get("summary")),
                text(operation.get("x-scopes")),
                list(operation.get("parameters")).stream()
                        .map(ApiGuide::map)
                        .map(ApiGuide::parameter)
                        .toList(),
                body(operation));
    }

    private static Parameter parameter(Map<?, ?> told) {
        return new Parameter(
                text(told.get("name")),
                text(told.get("in")),
                text(told.get("description")),
                Boolean.TRUE.equals(told.get("required")),
                text(told.get("example")));
    }

    private @Nullable String body(Map<?, ?> operation) {
        Map<?, ?> content = map(map(operation.get("requestBody")).get("content"));
        Map<?, ?> schema = map(map(content.get("application/json")).get("schema"));
        String name = text(schema.get("$ref")).replaceFirst(".*/", "");
        Object example =
                map(map(map(whole.get("components")).get("schemas")).get(name)).get("example");
        return example == null ? null : BoundedJson.write(example);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
