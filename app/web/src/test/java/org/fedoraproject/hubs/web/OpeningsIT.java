package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a site administrator looks at that is somebody else's is told to whoever's it is. */
class OpeningsIT {

    private static final HubId DESIGN = HubId.team("design");

    private WebFixture web;
    private Someone administrator;
    private Someone owner;

    @BeforeEach
    void start() {
        web = new WebFixture(Map.of("hubs.admins.users", "tomas"));
        web.community.settle();
        administrator = Someone.signedIn(web, "tomas");
        owner = Someone.signedIn(web, "leilani");
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private List<String> noted(HubId hub) {
        return web.twins.history.of(hub, 0, 50).stream()
                .filter(entry -> entry.action().startsWith("opened-"))
                .map(entry -> entry.actor() + " " + entry.action())
                .sorted()
                .toList();
    }

    @Test
    void settingsThatAnAdministratorOpensAreInTheOwnersHistoryOnce() {
        for (String page : List.of("settings/", "settings/access/", "settings/feed/", "settings/")) {
            assertThat(administrator.get("/t/design/" + page).statusCode()).isEqualTo(200);
        }
        assertThat(noted(DESIGN)).containsExactly("tomas opened-settings");
        assertThat(owner.get("/t/design/history/").body())
                .contains("<b>tomas</b> opened the settings", "site administrator");
    }

    @Test
    void peopleAndHistoryThatAnAdministratorOpensAreNoted() {
        administrator.get("/t/design/members/");
        administrator.get("/t/design/requests/");
        administrator.get("/t/design/history/");
        assertThat(noted(DESIGN)).containsExactly("tomas opened-history", "tomas opened-people");
    }

    @Test
    void interfaceForScriptsNotesItToo() {
        assertThat(administrator.get("/api/v1/hubs/t/design/requests").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get("/api/v1/hubs/t/design/invitations").statusCode())
                .isEqualTo(200);
        assertThat(noted(DESIGN)).containsExactly("tomas opened-people");
    }

    @Test
    void settingsShownAgainBecauseOfAMistakeAreNotedToo() {
        administrator.post(
                "/t/design/settings/",
                "version",
                "1",
                "title",
                "",
                "summary",
                "",
                "description",
                "",
                "picture",
                "drawn");
        assertThat(noted(DESIGN)).containsExactly("tomas opened-settings");
    }

    @Test
    void preferencesThatAnAdministratorOpensAreInThePersonsHistory() {
        assertThat(administrator.get("/account/people/leilani").statusCode()).isEqualTo(200);
        assertThat(noted(HubId.user("leilani"))).containsExactly("tomas opened-preferences");
        assertThat(owner.get("/u/leilani/history/").body())
                .contains("<b>tomas</b> opened the preferences of leilani", "site administrator");
    }

    @Test
    void nobodyElseIsNoted() {
        owner.get("/t/design/settings/");
        owner.get("/t/design/requests/");
        administrator.get("/account/people/tomas");
        administrator.get("/u/tomas/settings/");
        Someone.signedIn(web, "amara").get("/t/design/settings/");
        assertThat(noted(DESIGN)).isEmpty();
        assertThat(noted(HubId.user("tomas"))).isEmpty();
    }
}
