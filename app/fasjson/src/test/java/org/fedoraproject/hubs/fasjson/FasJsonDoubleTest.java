package org.fedoraproject.hubs.fasjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.testkit.accounts.FasJsonDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The double answers in the shapes of the service's published document: {@code definitions.json} says in our words what it says of the
 * fields that there are and their types. Any field may be null, as the service's are.
 */
final class FasJsonDoubleTest {

    private final FasJsonDouble service = FasJsonDouble.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private JsonNode definitions;

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("definitions.json"))) {
            definitions = BoundedJson.mapper().readTree(in);
        }
        service.group("design", List.of("mizmo"), List.of("mizmo", "ralph", "shy"))
                .person("shy", true);
    }

    @AfterEach
    void stop() {
        service.close();
        client.close();
    }

    private HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + "/v1/" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        return BoundedJson.mapper().readTree(ask(path, headers).body());
    }

    private void fits(JsonNode value, String name) {
        JsonNode definition = definitions.path(name);
        assertThat(value.isObject()).isTrue();
        value.properties().forEach(field -> {
            assertThat(definition.has(field.getKey()))
                    .as(name + " has " + field.getKey())
                    .isTrue();
            assertThat(isA(field.getValue(), definition.path(field.getKey()).asText()))
                    .as(name + "." + field.getKey() + " = " + field.getValue())
                    .isTrue();
        });
    }

    private static boolean isA(JsonNode value, String type) {
        return value.isNull()
                || switch (type) {
                    case "string" -> value.isTextual();
                    case "integer" -> value.isInt();
                    case "boolean" -> value.isBoolean();
                    case "strings" -> value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
                    default -> false;
                };
    }

    @Test
    void groupsAndPeopleHaveTheFieldsOfTheDocument() throws IOException, InterruptedException {
        fits(json("groups/design/").path("result"), "Group");
        JsonNode ralph = json("users/ralph/").path("result");
        fits(ralph, "User");
        assertThat(ralph.path("human_name").asText()).isEqualTo("Human ralph");
    }

    @Test
    void listsNameTheirPagesAndShowNamesUnlessAskedForMore() throws IOException, InterruptedException {
        JsonNode page = json("groups/design/members/?page_size=2&page_number=1");
        fits(page.path("page"), "Page");
        assertThat(page.path("page").path("next_page").asText()).endsWith("?page_size=2&page_number=2");
        assertThat(page.path("result")).hasSize(2).allSatisfy(member -> {
            fits(member, "User");
            assertThat(member.properties())
                    .extracting(java.util.Map.Entry::getKey)
                    .containsExactly("username", "uri");
        });
        assertThat(json("groups/design/members/?page_size=2&page_number=2")
                        .path("page")
                        .has("next_page"))
                .isFalse();
        assertThat(json("groups/design/sponsors/").has("page")).isFalse();
        json("groups/design/members/", "X-Fields", "{username,emails}")
                .path("result")
                .forEach(member -> fits(member, "User"));
    }

    @Test
    void whatPrivatePeopleHideIsMissingFromTheirPageAndNotFromLists() throws IOException, InterruptedException {
        JsonNode shy = json("users/shy/").path("result");
        fits(shy, "User");
        assertThat(shy.has("human_name") || shy.has("timezone")).isFalse();
        assertThat(json("groups/design/members/", "X-Fields", "{username,human_name}")
                        .path("result")
                        .findValuesAsText("human_name"))
                .contains("Human shy");
    }

    @Test
    void errorsHaveAMessageAndTheNameThatWasAskedFor() throws IOException, InterruptedException {
        JsonNode group = json("groups/none/");
        fits(group, "Error");
        assertThat(group.path("groupname").asText()).isEqualTo("none");
        fits(json("users/none/"), "Error");
        service.admit(header -> false);
        HttpResponse<String> refused = ask("groups/design/");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Negotiate");
        fits(BoundedJson.mapper().readTree(refused.body()), "Error");
    }
}
