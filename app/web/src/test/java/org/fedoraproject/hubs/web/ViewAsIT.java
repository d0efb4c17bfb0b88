package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.fedoraproject.hubs.web.Cast.Caller;
import org.fedoraproject.hubs.web.Cast.Place;
import org.fedoraproject.hubs.web.Cast.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An owner looks at their hub as others do, and nobody gets more by asking for it. */
class ViewAsIT {

    private static WebFixture web;
    private static Cast cast;

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of());
        cast = new Cast(web);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void ownerSeesWhatOthersSee() {
        Place place = place("team-private");
        Caller owner = caller(place, Who.OWNER);
        for (String as : new String[] {"visitor", "person"}) {
            String page = get(place, owner, "?as=" + as);
            assertThat(page).contains("You see this page as", "Back to your own view");
            assertThat(page).doesNotContain(place.canary("feed"), place.canary("link"));
            assertThat(fragment(place, owner, "?as=" + as)).isEqualTo(404);
        }
        String member = get(place, owner, "?as=member");
        assertThat(member).contains(place.canary("feed"), "/widgets/" + place.widget() + "?as&#x3D;member");
        assertThat(fragment(place, owner, "?as=member")).isEqualTo(200);
        assertThat(get(place, owner, "?as=owner"))
                .contains(place.canary("feed"))
                .doesNotContain("You see this page as");
    }

    @Test
    void askingForItGivesNobodyElseAnything() {
        for (Place place : cast.places()) {
            for (Caller caller : cast.callers(place)) {
                if (caller.at(place) != Who.OWNER) {
                    for (String as : new String[] {"visitor", "person", "member"}) {
                        assertThat(fragment(place, caller, "?as=" + as))
                                .as(caller + " at " + place.id() + " as " + as)
                                .isEqualTo(fragment(place, caller, ""));
                        assertThat(get(place, caller, "?as=" + as)).doesNotContain("You see this page as");
                    }
                }
            }
        }
    }

    private static String get(Place place, Caller caller, String query) {
        return web.get("/" + place.id().path() + "/" + query, headers(caller)).body();
    }

    private static int fragment(Place place, Caller caller, String query) {
        String path = "/" + place.id().path() + "/widgets/" + place.widget() + query;
        return web.get(path, headers(caller)).statusCode();
    }

    private static String[] headers(Caller caller) {
        return caller.secret() == null
                ? new String[0]
                : new String[] {
                    "Cookie",
                    "__Host-hubs=" + Objects.requireNonNull(caller.secret()).text()
                };
    }

    private static Place place(String name) {
        return cast.places().stream()
                .filter(each -> each.id().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Caller caller(Place place, Who who) {
        return cast.callers(place).stream()
                .filter(each -> each.who() == who)
                .findFirst()
                .orElseThrow();
    }
}
