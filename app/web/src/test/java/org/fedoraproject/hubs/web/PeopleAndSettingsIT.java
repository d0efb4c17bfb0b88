package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.interest.Interest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do to hubs with forms, over HTTP on stores in memory. */
class PeopleAndSettingsIT {

    private static final HubId DESIGN = HubId.team("design");

    private WebFixture web;
    private Someone owner;
    private Someone stranger;

    @BeforeEach
    void start() {
        web = new WebFixture(Map.of("hubs.admins.users", "tomas"));
        web.community.settle();
        owner = Someone.signedIn(web, "leilani");
        stranger = Someone.signedIn(web, "amara");
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private static void assertSeeOther(HttpResponse<String> answer, String address) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(address);
    }

    private String version() {
        return Long.toString(web.twins.hubs.find(DESIGN).orElseThrow().version());
    }

    private static List<String> general(String version, String title, String summary, String description) {
        return new ArrayList<>(List.of(
                "version",
                version,
                "title",
                title,
                "summary",
                summary,
                "description",
                description,
                "picture",
                "drawn"));
    }

    private HttpResponse<String> save(Someone who, List<String> fields) {
        return who.post("/t/design/settings/", fields.toArray(String[]::new));
    }

    @Test
    void buttonsAtTheHeadOfAHubWorkWithoutScripts() {
        assertSeeOther(stranger.post("/t/design/roles/subscribe"), "/t/design/");
        assertSeeOther(stranger.post("/t/design/roles/star"), "/t/design/");
        assertThat(web.twins.hubs.roles(DESIGN, "amara")).containsExactlyInAnyOrder(Role.SUBSCRIBER, Role.STARGAZER);
        assertThat(stranger.get("/t/design/").body())
                .contains("Subscribed <span class=\"count\">1</span>", "roles/unsubscribe", "roles/unstar");
        assertSeeOther(stranger.post("/t/design/roles/unsubscribe"), "/t/design/");
        assertThat(web.twins.hubs.roles(DESIGN, "amara")).containsExactly(Role.STARGAZER);
        assertSeeOther(stranger.post("/u/ngozi/roles/subscribe"), "/u/ngozi/");
        assertThat(stranger.post("/u/amara/roles/subscribe").statusCode()).isEqualTo(403);
    }

    @Test
    void visitorsAreSentToSignIn() {
        assertThat(web.get("/t/design/").body()).contains("/login?to&#x3D;/t/design/", "Ask to join");
        HttpResponse<String> answer =
                web.send("POST", "/t/design/roles/star", "Content-Type", "application/x-www-form-urlencoded");
        assertSeeOther(answer, "/login?to=%2Ft%2Fdesign%2F");
        assertSeeOther(web.get("/t/design/settings/"), "/login?to=%2Ft%2Fdesign%2Fsettings%2F");
        assertSeeOther(web.get("/teams/new"), "/login?to=%2Fteams%2Fnew");
    }

    @Test
    void requestIsAskedAnsweredAndSeen() {
        assertSeeOther(stranger.post("/t/design/roles/join", "words", "I draw <b>maps</b>"), "/t/design/");
        assertThat(stranger.get("/t/design/").body()).contains("You asked to join.", "Withdraw the request");
        assertThat(owner.get("/t/design/").body()).contains("1 waiting");
        assertThat(owner.get("/t/design/requests/").body()).contains("I draw &lt;b&gt;maps&lt;/b&gt;", "Amara Diallo");
        assertThat(stranger.get("/t/design/requests/").statusCode()).isEqualTo(403);
        assertThat(stranger.post("/t/design/requests/approve", "person", "amara")
                        .statusCode())
                .isEqualTo(403);

        assertSeeOther(
                owner.post("/t/design/requests/deny", "person", "amara", "word", "come to a meeting"),
                "/t/design/requests/");
        assertThat(stranger.get("/t/design/").body()).contains("leilani said no this time", "come to a meeting");
        assertThat(stranger.get("/t/design/").body())
                .contains("You can ask again 7 days after that, from ")
                .doesNotContain("Ask to join", "Understood");
        assertThat(stranger.get("/invitations").body())
                .contains("You can ask again 7 days after that, from ")
                .doesNotContain("roles/withdraw");
        HttpResponse<String> tooEarly = stranger.post("/t/design/roles/join", "words", "please");
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("or when an owner lets you earlier");
        assertThat(owner.get("/t/design/requests/").body())
                .contains("Told no", "Let them ask again", "leilani said no");
        assertThat(stranger.post("/t/design/requests/lift", "person", "amara").statusCode())
                .isEqualTo(403);
        assertSeeOther(owner.post("/t/design/requests/lift", "person", "amara"), "/t/design/requests/");
        assertThat(owner.get("/t/design/requests/").body()).doesNotContain("Told no");
        stranger.post("/t/design/roles/join", "words", "");
        assertSeeOther(owner.post("/t/design/requests/approve", "person", "amara", "word", ""), "/t/design/requests/");
        assertThat(web.twins.hubs.roles(DESIGN, "amara")).containsExactly(Role.MEMBER);
        assertThat(owner.post("/t/design/requests/approve", "person", "amara").statusCode())
                .isEqualTo(409);
    }

    @Test
    void ownersOfOtherTeamsAnswerNothingHere() {
        Someone ngozi = Someone.signedIn(web, "ngozi");
        stranger.post("/t/design/roles/join", "words", "");
        assertThat(ngozi.post("/t/design/requests/approve", "person", "amara").statusCode())
                .isEqualTo(403);
        assertThat(ngozi.post("/t/python/requests/approve", "person", "diego").statusCode())
                .isEqualTo(409);
        assertThat(web.twins.hubs.roles(DESIGN, "amara")).isEmpty();
    }

    @Test
    void membersAreInvitedPromotedAndRemoved() {
        HttpResponse<String> wrong = owner.post("/t/design/members/invite", "person", "nobodyy", "role", "owner");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"nobodyy\"", "href=\"#f-person\"", "value=\"owner\" checked");
        assertSeeOther(
                owner.post("/t/design/members/invite", "person", "amara", "role", "member"), "/t/design/members/");
        assertThat(stranger.get("/t/design/").body()).contains("leilani invites you to be a member of Design");
        assertSeeOther(stranger.post("/t/design/roles/accept"), "/t/design/");
        assertSeeOther(owner.post("/t/design/members/promote", "person", "amara"), "/t/design/members/");
        assertThat(web.twins.hubs.roles(DESIGN, "amara")).containsExactlyInAnyOrder(Role.MEMBER, Role.OWNER);
        assertSeeOther(owner.post("/t/design/members/remove", "person", "amara"), "/t/design/members/");
        assertThat(web.twins.hubs.roles(DESIGN, "amara")).isEmpty();
        assertThat(stranger.post("/t/design/members/remove", "person", "leilani")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void lastOwnerStays() {
        Someone ngozi = Someone.signedIn(web, "ngozi");
        HttpResponse<String> answer = ngozi.post("/t/python/roles/leave");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("You are the last owner of Python");
        assertThat(web.twins.hubs.roles(HubId.team("python"), "ngozi")).contains(Role.OWNER);
    }

    @Test
    void settingsAreSavedAndShown() {
        List<String> fields = general(version(), "Design team", "We draw.", "**Hello** there");
        fields.addAll(List.of("link-label", "Chat", "link-address", "https://chat.example.org/"));
        fields.addAll(List.of("link-label", "", "link-address", ""));
        assertSeeOther(save(owner, fields), "/t/design/settings/?saved");
        assertThat(web.twins.hubs.find(DESIGN).orElseThrow().links())
                .containsExactly(new HubLink("Chat", "https://chat.example.org/"));
        assertThat(web.get("/t/design/").body()).contains("<h1>Design team</h1>", "We draw.", "<strong>Hello</strong>");

        assertSeeOther(
                owner.post(
                        "/t/design/settings/access/", "version", version(), "visibility", "preview", "joining", "open"),
                "/t/design/settings/access/?saved");
        assertThat(web.twins.hubs.find(DESIGN).orElseThrow().visibility()).isEqualTo(Visibility.PREVIEW);
        assertThat(web.twins.hubs.find(DESIGN).orElseThrow().joining()).isEqualTo(Joining.OPEN);
    }

    @Test
    void feedFollowsWhatWasTypedOrPasted() {
        assertSeeOther(
                owner.post(
                        "/t/design/settings/feed/",
                        "version",
                        version(),
                        "channel",
                        "#Design",
                        "list",
                        "design@lists.example.org",
                        "calendar",
                        "design",
                        "repository",
                        "https://github.com/Fedora/Art.git\ngit@gitlab.com:fedora/design.git\n\nhttps://codeberg.org/a/b/",
                        "package",
                        "rpms/backgrounds"),
                "/t/design/settings/feed/?saved");
        assertThat(web.twins.hubs.find(DESIGN).orElseThrow().follows())
                .containsExactlyInAnyOrder(
                        Interest.channel("#design"),
                        Interest.list("design@lists.example.org"),
                        Interest.calendar("design"),
                        Interest.repository("github.com/fedora/art"),
                        Interest.repository("gitlab.com/fedora/design"),
                        Interest.repository("codeberg.org/a/b"),
                        Interest.pkg("backgrounds"));
    }

    @Test
    void whatCannotBeIsShownAgainAsItWasTyped() {
        List<String> fields = general(version(), "", "x".repeat(156), "kept words");
        fields.addAll(List.of("link-label", "Bad", "link-address", "javascript:alert(1)"));
        HttpResponse<String> answer = save(owner, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "3 things need another look",
                        "href=\"#f-summary\"",
                        "156 characters; shorten it by 16.",
                        "kept words",
                        "value=\"javascript:alert(1)\"")
                .doesNotContain("href=\"javascript:");
        HttpResponse<String> feed = owner.post(
                "/t/design/settings/feed/",
                "version",
                version(),
                "channel",
                "design",
                "list",
                "",
                "calendar",
                "",
                "repository",
                "not a repository",
                "package",
                "");
        assertThat(feed.statusCode()).isEqualTo(422);
        assertThat(feed.body()).contains("href=\"#f-channel\"", "href=\"#f-repository\"", "not a repository");
    }

    @Test
    void secondOfTwoOwnersIsToldAndLosesNothing() {
        String seen = version();
        assertThat(save(Someone.signedIn(web, "meiling"), general(seen, "Design", "Mei-Ling was here.", ""))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> second = save(owner, general(seen, "Design", "Leilani was here.", "long words"));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains(
                        "meiling changed this hub meanwhile",
                        "now “Mei-Ling was here.”",
                        "Leilani was here.",
                        "long words");
        assertThat(web.twins.hubs.find(DESIGN).orElseThrow().summary()).isEqualTo("Mei-Ling was here.");
        Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(second.body());
        assertThat(version.find()).isTrue();
        assertThat(save(owner, general(version.group(1), "Design", "Leilani was here.", "long words"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void fieldsThatAFormDoesNotHaveAreRefused() {
        for (String extra : List.of("origin", "visibility", "archived", "follows", "kind", "administrator")) {
            List<String> fields = general(version(), "Taken over", "", "");
            fields.addAll(List.of(extra, "true"));
            assertThat(save(owner, fields).statusCode()).as(extra).isEqualTo(400);
        }
        assertThat(owner.post("/t/design/members/invite", "person", "amara", "role", "stargazer")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stranger.post("/t/design/roles/star", "username", "ngozi").statusCode())
                .isEqualTo(400);
        assertThat(web.twins.hubs.find(DESIGN).orElseThrow().title()).isEqualTo("Design");
        assertThat(owner.post("/u/leilani/settings/access/", "version", "1", "visibility", "public", "joining", "open")
                        .statusCode())
                .isEqualTo(400);
        assertThat(owner.post("/u/leilani/settings/feed/", "version", "1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void otherPeoplesSettingsAreNotTheirs() {
        assertThat(save(stranger, general(version(), "Mine now", "", "")).statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/t/design/settings/").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/u/leilani/settings/").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/t/design/history/").statusCode()).isEqualTo(403);
        assertThat(stranger.post("/t/design/settings/archive").statusCode()).isEqualTo(403);
        assertThat(stranger.get("/u/amara/settings/").statusCode()).isEqualTo(200);
        assertSeeOther(
                stranger.post(
                        "/u/amara/settings/",
                        general(
                                        Long.toString(web.twins
                                                .hubs
                                                .find(HubId.user("amara"))
                                                .orElseThrow()
                                                .version()),
                                        "Amara D.",
                                        "",
                                        "")
                                .toArray(String[]::new)),
                "/u/amara/settings/?saved");
    }

    @Test
    void hiddenTeamIsNowhere() {
        web.twins.hubs.createMissing(
                List.of(web.community.plan(HubId.team("secret"), "Canary", "", Visibility.PRIVATE, List.of())));
        for (String path : List.of("", "header", "members/", "requests/", "settings/", "history/")) {
            HttpResponse<String> answer = stranger.get("/t/secret/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).doesNotContain("Canary");
        }
        assertThat(stranger.post("/t/secret/roles/join", "words", "").statusCode())
                .isEqualTo(404);
        assertThat(stranger.post("/t/secret/members/promote", "person", "amara").statusCode())
                .isEqualTo(404);
    }

    @Test
    void invitationToAHiddenTeamIsReadInOnesOwnPlace() {
        web.twins.hubs.createMissing(List.of(web.community.plan(
                HubId.team("secret"),
                "Quiet ones",
                "",
                Visibility.PRIVATE,
                List.of(new org.fedoraproject.hubs.core.hub.NewHub.NewMember("leilani", Role.OWNER)))));
        owner.post("/t/secret/members/invite", "person", "amara", "role", "member");
        assertThat(stranger.get("/t/secret/").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/invitations").body()).contains("Quiet ones", "leilani invites you to be a member.");
        assertThat(Someone.signedIn(web, "diego").get("/invitations").body()).doesNotContain("Quiet ones");
        assertSeeOther(stranger.post("/t/secret/roles/accept"), "/t/secret/");
        assertThat(stranger.get("/t/secret/").statusCode()).isEqualTo(200);
        assertSeeOther(stranger.post("/t/secret/roles/leave"), "/invitations");
    }

    @Test
    void harmfulMarkdownStaysText() {
        String harmful = """
                <script>alert(1)</script> <img src=x onerror=alert(2)>
                [click](javascript:alert(3)) [data](data:text/html,x) ![pic](https://evil.example/x.png)
                [entity](&#106;avascript:alert(4))
                """;
        assertThat(save(owner, general(version(), "Design", "", harmful)).statusCode())
                .isEqualTo(303);
        for (String page : List.of("/t/design/", "/t/design/settings/")) {
            assertThat(owner.get(page).body())
                    .doesNotContain(
                            "<script>alert",
                            "<img src=x",
                            "href=\"javascript:",
                            "href=\"data:",
                            "evil.example/x.png\">");
        }
    }

    @Test
    void archivedTeamSaysSoAndComesBack() {
        assertSeeOther(owner.post("/t/design/settings/archive"), "/t/design/settings/?saved");
        assertThat(web.get("/t/design/").body())
                .contains("archived, kept for reading")
                .doesNotContain("Ask to join");
        assertThat(stranger.post("/t/design/roles/star").statusCode()).isEqualTo(409);
        assertThat(owner.get("/t/design/settings/").body())
                .contains("Bring it back")
                .doesNotContain("f-summary");
        assertSeeOther(owner.post("/t/design/settings/restore"), "/t/design/settings/?saved");
        assertThat(web.get("/t/design/").body()).doesNotContain("archived, kept for reading");
    }

    @Test
    void teamsAreMadeByWhoeverWantsOne() {
        HttpResponse<String> wrong = stranger.post("/teams/new", "name", "Art Club!", "title", "Art", "summary", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"Art Club!\"", "href=\"#f-name\"");
        assertThat(stranger.post("/teams/new", "name", "design", "title", "Art", "summary", "")
                        .statusCode())
                .isEqualTo(422);
        assertSeeOther(
                stranger.post("/teams/new", "name", "art-club", "title", "Art club", "summary", "We meet."),
                "/t/art-club/");
        assertThat(web.twins.hubs.roles(HubId.team("art-club"), "amara")).containsExactly(Role.OWNER);
        assertThat(stranger.get("/t/art-club/").body()).contains("<h1>Art club</h1>", "We meet.", "Owner");
    }

    @Test
    void siteAdministratorsChangeSettingsAndItSaysSo() {
        Someone admin = Someone.signedIn(web, "tomas");
        assertThat(admin.get("/t/design/settings/").body()).contains("because you look after the site");
        assertThat(save(admin, general(version(), "Design", "Corrected.", "")).statusCode())
                .isEqualTo(303);
        assertThat(owner.get("/t/design/history/").body())
                .contains("<b>tomas</b> changed", "site administrator")
                .doesNotContain("Corrected.");
        assertThat(admin.post("/t/design/members/invite", "person", "tomas", "role", "owner")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void headHasAnEntityTagThatChangesWithTheStanding() {
        HttpResponse<String> before = stranger.get("/t/design/header");
        String tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(stranger.get("/t/design/header").headers().firstValue("ETag"))
                .hasValue(tag);
        stranger.post("/t/design/roles/join", "words", "");
        assertThat(stranger.get("/t/design/header").headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(tag);
    }
}
