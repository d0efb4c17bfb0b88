package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.fedoraproject.hubs.web.AccessRows.Row;
import org.fedoraproject.hubs.web.Cast.Caller;
import org.fedoraproject.hubs.web.Cast.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Every viewer asks every address about every hub: nobody gets what is not theirs, nobody is denied what is, and no word of a hub reaches
 * whoever may not see it, in bodies and headers alike.
 */
class AccessMatrixIT {

    private static WebFixture web;
    private static Cast cast;
    private final Map<String, Row> rows = new AccessRows().rows();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        web = new WebFixture(Map.of(
                "hubs.admins.users",
                Cast.ADMINISTRATOR,
                "hubs.rates.writes",
                1_000_000,
                "hubs.rates.search",
                1_000_000,
                "hubs.rates.api",
                1_000_000,
                "hubs.rates.login",
                1_000_000,
                "test.worker",
                "true"));
        cast = new Cast(web);
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    @Test
    void everyAddressHasARow() {
        Set<String> answered = new TreeSet<>();
        for (String route : RouteList.of(web.twins)) {
            // The router makes HEAD of each GET.
            answered.add(route.replaceFirst("^HEAD ", "GET "));
        }
        assertThat(rows.keySet())
                .as("write into AccessRows who gets what at a new address")
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void everybodyGetsWhatIsTheirsAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        rows.forEach((route, row) -> {
            for (Place place : cast.places()) {
                for (Caller caller : cast.callers(place)) {
                    asked.incrementAndGet();
                    wrong.addAll(check(route, row, caller, place));
                }
            }
        });
        LoggerFactory.getLogger(AccessMatrixIT.class)
                .info("{} addresses, {} requests, {} wrong", rows.size(), asked, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** Words that are nowhere would be missed by nobody. */
    @Test
    void ownersFindTheWordsOfTheirHubs() {
        Row page = row("GET /{letter:[ut]}/{name:[^/]+}");
        for (Place place : cast.places()) {
            Caller owner = cast.callers(place).stream()
                    .filter(caller -> caller.at(place) == Cast.Who.OWNER)
                    .findFirst()
                    .orElseThrow();
            String html = send("GET ", page, owner, place).body();
            for (String where : List.of("title", "summary", "link", "feed", "inside")) {
                assertThat(html).as(place.id().path()).contains(place.canary(where));
            }
            if (place.isTeam()) {
                assertThat(send("GET ", row("GET /t/{name:[^/]+}/meetings.ics"), owner, place)
                                .body())
                        .contains(place.canary("meeting"));
            }
            if (owner.manages(place)) {
                Row requests = row("GET /api/v1/hubs/{letter:[ut]}/{name}/requests");
                assertThat(send("GET ", requests, owner, place).body()).contains(place.canary("words"));
            }
        }
    }

    /** The address of the fragment and the list of widgets are asked for the widget that only members see, on hubs of every visibility. */
    @Test
    void widgetForMembersIsSeenByMembersAndOwnersAlone() {
        String fragment = "GET /{letter:[ut]}/{name:[^/]+}/widgets/{number:[0-9]+}";
        Row inside = Row.get(
                place -> "/" + place.id().path() + "/widgets/" + place.inside(),
                (caller, place) -> Set.of(caller.isInside(place) ? 200 : 404));
        Row placements = row("GET /api/v1/hubs/{letter:[ut]}/{name}/placements");
        List<String> wrong = new ArrayList<>();
        for (Place place : cast.places()) {
            for (Caller caller : cast.callers(place)) {
                wrong.addAll(check(fragment, inside, caller, place));
                boolean listed =
                        send("GET ", placements, caller, place).body().contains("\"id\":" + place.inside() + ",");
                if (listed != caller.isInside(place)) {
                    wrong.add(
                            caller + " of " + place.id() + (listed ? " is told of" : " does not find") + " the widget");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void ownerWhoLooksAsOthersDoFindsNoWordOfTheWidgetForMembers() {
        for (Place place : cast.places()) {
            Caller owner = cast.callers(place).stream()
                    .filter(caller -> caller.at(place) == Cast.Who.OWNER)
                    .findFirst()
                    .orElseThrow();
            for (String as : List.of("visitor", "person")) {
                Row page = Row.get(each -> "/" + each.id().path() + "/?as=" + as, (caller, each) -> Set.of());
                assertThat(send("GET ", page, owner, place).body())
                        .as(as + " of " + place.id())
                        .doesNotContain(place.canary("inside"));
            }
            Row member = Row.get(each -> "/" + each.id().path() + "/?as=member", (caller, each) -> Set.of());
            assertThat(send("GET ", member, owner, place).body()).contains(place.canary("inside"));
        }
    }

    @Test
    void whatNobodyMaySeeLooksLikeWhatDoesNotExist() {
        for (Place place : cast.places()) {
            Place missing = new Place(
                    org.fedoraproject.hubs.core.hub.HubId.ofPath(
                            place.id().path().replace("private", "nowhere")),
                    place.sort(),
                    1,
                    2);
            for (Caller caller : cast.callers(place)) {
                if (!caller.seesHeader(place)) {
                    rows.forEach((route, row) -> {
                        // A picture is drawn from the name alone, so two names have two.
                        if (route.startsWith("GET ") && !route.contains("/avatar/")) {
                            assertThat(plain(send(route, row, caller, place), place))
                                    .as(route + " " + caller)
                                    .isEqualTo(plain(send(route, row, caller, missing), missing));
                        }
                    });
                }
            }
        }
    }

    private Row row(String route) {
        return java.util.Objects.requireNonNull(rows.get(route), route);
    }

    private List<String> check(String route, Row row, Caller caller, Place place) {
        HttpResponse<String> answer = send(route, row, caller, place);
        String about = route + " of " + place.id() + " for " + caller + ": ";
        List<String> wrong = new ArrayList<>();
        Set<Integer> expected = row.expected().apply(caller, place);
        boolean broken = answer.statusCode() == 500;
        if (broken || (!expected.isEmpty() && !expected.contains(answer.statusCode()))) {
            wrong.add(about + answer.statusCode() + " instead of " + expected);
        }
        String said = answer.headers().map() + "\n" + answer.body();
        for (Place other : cast.places()) {
            // Who looks after the site changes what a hub says of itself, and so reads it there.
            boolean opened = route.contains("/settings") && caller.changes(place) && other.equals(place);
            for (String word : opened ? List.of(other.canary("feed"), other.canary("inside")) : hidden(caller, other)) {
                if (said.contains(word)) {
                    wrong.add(about + "tells " + word);
                }
            }
            boolean named = row.path().apply(place).contains(other.id().name());
            if (!caller.seesHeader(other)
                    && other.isTeam()
                    && !named
                    && said.contains(other.id().path())) {
                wrong.add(about + "names " + other.id());
            }
        }
        return wrong;
    }

    /** Words of a hub that must not reach somebody. */
    private static List<String> hidden(Caller caller, Place place) {
        List<String> words = new ArrayList<>();
        if (!caller.seesHeader(place)) {
            words.add(place.canary("title"));
            words.add(place.canary("summary"));
        }
        if (!caller.sees(place)) {
            words.add(place.canary("description"));
            words.add(place.canary("link"));
            words.add(place.canary("feed"));
            words.add(place.canary("meeting"));
        }
        if (!caller.isInside(place)) {
            words.add(place.canary("inside"));
        }
        if (!caller.manages(place)) {
            words.add(place.canary("words"));
        }
        return words;
    }

    private HttpResponse<String> send(String route, Row row, Caller caller, Place place) {
        String method = route.substring(0, route.indexOf(' '));
        HttpRequest.BodyPublisher body = row.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(row.body());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(web.address(row.path().apply(place))).method(method, body);
        if (row.body() != null) {
            request.header("Content-Type", row.type());
        }
        if (caller.secret() != null) {
            request.header("Cookie", "__Host-hubs=" + caller.secret().text());
        }
        if (caller.secret() != null
                && Set.of("application/json", AccessRows.OUR_FORM, AccessRows.PARTS)
                        .contains(row.type())) {
            request.header("X-CSRF-Token", caller.secret().derive("csrf")).header("Sec-Fetch-Site", "same-origin");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without what is another one each time, and the name that was asked for. */
    private static String plain(HttpResponse<String> answer, Place place) {
        return (answer.statusCode() + "\n" + answer.body())
                .replace(place.id().name(), "NAME")
                .replaceAll("data-token=\"[^\"]*\"|\"token\":\"[^\"]*\"", "TOKEN")
                .replaceAll("(?m)^(hubs|http|jvm|process|system|executor)_.*$", "")
                .replaceAll("(d|hue-)[^\"<>]*\"", "");
    }
}
