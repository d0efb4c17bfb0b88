package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the description of the interface for scripts says, and the page that is made from it. */
class ApiDescriptionIT {

    private static WebFixture web;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of());
        web.community.settle();
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void descriptionAndAddressesAreTheSame() throws IOException {
        Set<String> described = new TreeSet<>();
        JsonNode paths = description().path("paths");
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path)
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        Set<String> answered = new TreeSet<>();
        RouteList.of(web.twins).stream()
                .filter(route -> route.contains(" /api/") && !route.startsWith("HEAD "))
                .forEach(route -> answered.add(route.replaceAll("\\{(\\w+):[^}]*}", "{$1}")));
        assertThat(described)
                .as("openapi.properties leaves other packages out; every call has its annotations")
                .isEqualTo(answered);
    }

    @Test
    void everyCallIsDescribedWhole() throws IOException {
        JsonNode description = description();
        assertThat(description
                        .path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .has("errors"))
                .isTrue();
        assertThat(description.path("components").path("securitySchemes").has("token"))
                .isTrue();
        for (JsonNode path : description.path("paths")) {
            for (JsonNode call : path) {
                assertThat(call.path("operationId").asText()).isNotEmpty();
                assertThat(call.path("summary").asText()).isNotEmpty();
                JsonNode answers = call.path("responses");
                for (String status : List.of("200", "400", "401", "403", "404", "406", "429")) {
                    assertThat(answers.has(status))
                            .as(call.path("operationId").asText() + " " + status)
                            .isTrue();
                }
                assertThat(answers.path("200")
                                .path("content")
                                .path("application/json")
                                .path("schema")
                                .has("$ref"))
                        .isTrue();
            }
        }
    }

    @Test
    void everyCallSaysWhatATokenMustAllowAndThePageShowsIt() throws IOException {
        HttpResponse<String> page = web.get("/docs/api");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("{letter}/{name}'", "<script>");
        JsonNode paths = description().path("paths");
        List<String> calls = new ArrayList<>();
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path).fieldNames().forEachRemaining(method -> {
                    JsonNode call = paths.path(path).path(method);
                    assertThat(call.path("x-scopes").asText())
                            .as(method + " " + path)
                            .isIn("read", "manage", "follow or manage");
                    calls.add("<code>" + method.toUpperCase(java.util.Locale.ROOT) + " " + path + "</code>");
                }));
        assertThat(calls).hasSizeGreaterThan(10);
        assertThat(page.body())
                .contains(calls)
                .contains("Scope: manage. 300 calls a minute, 30 changes a minute.", "30 searches a minute")
                .contains("https://hubs.example.org/api/v1/hubs/t/design/feed&#x27;")
                .contains("https://hubs.example.org/api/v1/search?q&#x3D;design&#x27;")
                .contains("-X PATCH", "If-Match: &quot;7&quot;", "We draw what others build.");
        assertThat(web.get("/").body()).contains("href=\"/docs/api\"");
    }

    private static JsonNode description() throws IOException {
        try (InputStream in = web.address("/openapi.yml").toURL().openStream()) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        }
    }
}
