package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Layouts leave a hub as a file and come to another one, looked at before they are saved. */
final class LayoutFileIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static WebFixture web;
    private static Someone owner;
    private static int number;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of("hubs.rates.api", 100_000, "hubs.rates.writes", 100_000));
        web.community.settle().busy();
        owner = Someone.signedIn(web, "leilani");
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    private static String team() {
        number++;
        HubId id = HubId.team("filed-" + number);
        web.twins.hubs.createMissing(List.of(web.community.plan(
                id,
                "Filed " + number,
                "Goes into files.",
                Visibility.PUBLIC,
                List.of(new NewMember("leilani", Role.OWNER), new NewMember("diego", Role.MEMBER)))));
        return id.path();
    }

    private static String export(String hub) {
        HttpResponse<String> answer = owner.get("/" + hub + "/layout.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + hub.substring(2) + "-layout.json\"");
        return answer.body();
    }

    private static HttpResponse<String> bring(String hub, String file) {
        return owner.upload("/" + hub + "/layout/import", "möbel <b>.json", file.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> save(String hub, String page) {
        return owner.post(
                "/" + hub + "/layout",
                "version",
                field(page, "version"),
                "since",
                field(page, "since"),
                "draft",
                field(page, "draft"));
    }

    private static String field(String page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static List<String> kinds(String hub) {
        return web.twins.hubs.placements(HubId.parse(hub).orElseThrow()).stream()
                .map(WidgetPlacement::kind)
                .toList();
    }

    private static String file(String widgets) {
        return "{\"format\":1,\"split\":\"equal\",\"widgets\":[" + widgets.replace('\'', '"') + "]}";
    }

    @Test
    void layoutThatWasExportedIsTheSameOnAnotherHub() {
        String first = team();
        String arranged = file("{'widget':'members','column':'side','visibility':'members'},"
                + "{'widget':'about','column':'main'},{'widget':'feed','column':'main'},"
                + "{'widget':'sticky','column':'side','configuration':{'title':'Tea','text':'At *four*.'}}");
        assertThat(save(first, bring(first, arranged).body()).statusCode()).isEqualTo(303);
        String exported = export(first);
        String second = team();
        List<String> before = kinds(second);
        HttpResponse<String> looked = bring(second, exported);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(kinds(second)).as("nothing is stored before it is saved").isEqualTo(before);
        assertThat(looked.body())
                .contains("From the file möbel &lt;b&gt;.json. Nothing is saved yet.")
                .contains("Note comes in", "Twelve weeks goes", "The width of the columns changes")
                .doesNotContain("This cannot be taken");
        web.twins.takeQuestions();
        assertThat(save(second, looked.body()).headers().firstValue("Location")).hasValue("/" + second + "/?arranged");
        await().untilAsserted(
                        () -> assertThat(web.twins.questions).contains("LayoutStore.change", "UpdateChannel.publish"));
        assertThat(export(second)).isEqualTo(exported);
        assertThat(bring(second, exported).body()).contains("Nothing becomes different");
        History.Entry noted =
                web.twins.history.of(HubId.parse(second).orElseThrow(), 0, 1).getFirst();
        assertThat(noted.actor()).isEqualTo("leilani");
        assertThat(noted.widgets()).isNotEmpty();
    }

    @Test
    void whatCannotBeTakenIsSaidBeforeAnythingIsSaved() {
        String hub = team();
        String page = bring(
                        hub,
                        file(
                                "{'widget':'chess'},{'widget':'feed','column':'side'},"
                                        + "{'widget':'hubs','column':'side'},{'widget':'sticky','column':'main','configuration':{'colour':1}}"))
                .body();
        assertThat(page)
                .contains("This cannot be taken as it stands in the file:", "chess", "colour")
                .contains("does not fit into that column");
    }

    @Test
    void wrongFilesAreRefusedInWordsThatHelp() {
        String hub = team();
        for (Map.Entry<String, String> wrong : Map.of(
                        "",
                        "No file was chosen",
                        "<!doctype html>",
                        "look at line 1",
                        "{\"format\":1}",
                        "no layout: it lacks",
                        "{\"format\":7,\"widgets\":[]}",
                        "is of format 7",
                        file("{},".repeat(500) + "{}"),
                        "has 501 widgets",
                        "[".repeat(5000),
                        "This file is no JSON",
                        "\0\0\0",
                        "This file is no JSON")
                .entrySet()) {
            HttpResponse<String> answer = bring(hub, wrong.getKey());
            assertThat(answer.statusCode()).as(wrong.getValue()).isEqualTo(422);
            assertThat(answer.body()).contains(wrong.getValue(), "href=\"#f-file\"", "aria-invalid=\"true\"");
        }
        assertThat(bring(hub, "x".repeat(10_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void otherPeopleAndForgersAreTurnedAway() {
        String hub = team();
        byte[] file = file("").getBytes(StandardCharsets.UTF_8);
        assertThat(Someone.signedIn(web, "diego")
                        .upload("/" + hub + "/layout/import", "x.json", file)
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.post("/" + hub + "/layout/import", "file", "x").statusCode())
                .as("no such form")
                .isEqualTo(415);
        assertThat(owner.forged("/" + hub + "/layout/import", "multipart/form-data; boundary=x", "--x--")
                        .statusCode())
                .isEqualTo(403);
        assertThat(owner.forged("/" + hub + "/layout/import", FORM, "file=x").statusCode())
                .isEqualTo(403);
        assertThat(owner.get("/" + hub + "/layout/import").body()).contains("enctype=\"multipart/form-data\"");
        assertThat(owner.get("/" + hub + "/layout").body())
                .contains("href=\"/" + hub + "/layout.json\" download", "href=\"/" + hub + "/layout/import\"");
    }

    @Test
    void ofTwoOwnersTheSecondIsTold() {
        String hub = team();
        String page = bring(hub, file("{'widget':'feed','column':'main'}")).body();
        String other = bring(hub, file("{'widget':'feed','column':'main'},{'widget':'about','column':'side'}"))
                .body();
        assertThat(save(hub, other).statusCode()).isEqualTo(303);
        HttpResponse<String> late = save(hub, page);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("leilani changed the layout meanwhile");
        assertThat(kinds(hub)).containsExactly("feed", "about");
    }
}
