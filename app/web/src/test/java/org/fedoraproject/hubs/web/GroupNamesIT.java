package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A team made here does not take the name of a group that the account system has. */
class GroupNamesIT {

    private final WebFixture web = new WebFixture(Map.of("test.accounts", "true"));

    @AfterEach
    void stop() {
        web.close();
    }

    private HttpResponse<String> make(String name) {
        web.community.settle();
        return Someone.signedIn(web, "amara")
                .post("/teams/new", "name", name, "title", "Art <b>club</b>", "summary", "We & you");
    }

    private void keepsWhatWasTyped(HttpResponse<String> answer) {
        assertThat(answer.body()).contains("Art &lt;b&gt;club&lt;/b&gt;", "We &amp; you");
        assertThat(web.twins.hubs.find(HubId.team("art-club"))).isEmpty();
    }

    @Test
    void nameOfAGroupWithoutHubIsRefusedWithTheWayToItsHub() {
        web.twins.accountSystem.groups.add("art-club");
        HttpResponse<String> answer = make("art-club");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ask an operator for “fas create-team art-club”", "aria-invalid=\"true\"");
        keepsWhatWasTyped(answer);
    }

    @Test
    void accountSystemThatIsAwayMakesNothing() {
        web.twins.accountSystem.away = true;
        HttpResponse<String> answer = make("art-club");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The account system does not say at the moment", "What you typed is kept");
        keepsWhatWasTyped(answer);
    }

    @Test
    void accountSystemThatSaysNothingIsWaitedForSomeSeconds() {
        web.twins.accountSystem.silent = true;
        Instant begun = Instant.now();
        HttpResponse<String> answer = make("art-club");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(9));
        assertThat(answer.statusCode()).isEqualTo(503);
        keepsWhatWasTyped(answer);
    }

    @Test
    void otherNamesAreFree() {
        web.twins.accountSystem.groups.add("art-club");
        assertThat(make("music-club").statusCode()).isEqualTo(303);
        assertThat(web.twins.hubs.find(HubId.team("music-club"))).isPresent();
    }
}
