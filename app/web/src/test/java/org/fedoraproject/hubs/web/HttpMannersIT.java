package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs between us and people rely on. */
class HttpMannersIT {

    private static WebFixture web;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of());
        web.community.settle();
        web.twins.hubs.createMissing(List.of(web.community.plan(
                HubId.team("vault"), "Vault", "", Visibility.PRIVATE, List.of(new NewMember("leilani", Role.OWNER)))));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hubs.example.org",
                "ftp://hubs.example.org",
                "https://",
                "https://hubs.example.org/?a",
                "https://a b"
            })
    void addressThatIsNoneEndsTheStartWithWordsThatNameIt(String address) {
        assertThatThrownBy(() -> new WebFixture(Map.of("hubs.address", address)).close())
                .rootCause()
                .hasMessageContainingAll("hubs.address is \"" + address + "\"", "https://hubs.example.org");
    }

    @Test
    void redirectKeepsWhatWasAsked() {
        HttpResponse<String> answer = web.get("/t/design?as=visitor&x=%20");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/t/design/?as=visitor&x=%20");
        assertThat(web.get("/t/design").headers().firstValue("Location")).hasValue("/t/design/");
    }

    @Test
    void refusedMethodIsToldWhichOnesThereAre() {
        for (String path : List.of("/explore/", "/api/v1/hubs")) {
            HttpResponse<String> answer = web.send("DELETE", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow").orElse("")).as(path).contains("GET");
        }
    }

    @Test
    void headThatIsShownIsNotSentAgainWhateverFormItsTagHas() {
        String tag = web.get("/t/design/header").headers().firstValue("ETag").orElseThrow();
        for (String sent : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            assertThat(web.get("/t/design/header", "If-None-Match", sent).statusCode())
                    .as(sent)
                    .isEqualTo(304);
        }
        assertThat(web.get("/t/design/header", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void visitorsOfWhatTheyDoNotSeeAreOfferedNothing() {
        String page =
                Someone.signedIn(web, "leilani").get("/t/vault/?as=visitor").body();
        assertThat(page).contains("the page for a name that nobody has").doesNotContain("Ask to join", "Subscribe");
    }
}
