package org.fedoraproject.hubs.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fedoraproject.hubs.web.Cast.Caller;
import org.fedoraproject.hubs.web.Cast.Place;
import org.fedoraproject.hubs.web.Cast.Sort;
import org.fedoraproject.hubs.web.Cast.Who;
import org.jspecify.annotations.Nullable;

/**
 * A row for every address of the web role: how it is asked for a hub, and what each viewer gets. Said here anew and not with the classes
 * that decide, so that a mistake there is seen.
 */
final class AccessRows {

    private static final Set<Integer> FOUND = Set.of(200);

    private static final Set<Integer> NOTHING = Set.of(404);

    /**
     * @param path of a request about a hub
     * @param body JSON or form to send; absent for none
     * @param type of the body
     * @param expected statuses that are right for a viewer of a hub
     */
    record Row(
            Function<Place, String> path,
            @Nullable String body,
            String type,
            BiFunction<Caller, Place, Set<Integer>> expected) {

        static Row get(Function<Place, String> path, BiFunction<Caller, Place, Set<Integer>> expected) {
            return new Row(path, null, "", expected);
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();

    AccessRows() {
        pages();
        sameForEverybody();
        api();
        signingIn();
    }

    /** By method and template, as the router writes them. */
    Map<String, Row> rows() {
        return rows;
    }

    private void pages() {
        String hub = "/{letter:[ut]}/{name:[^/]+}";
        rows.put("GET " + hub, Row.get(place -> "/" + place.id().path() + "/", AccessRows::header));
        rows.put(
                "GET " + hub + "/widgets/{number:[0-9]+}",
                Row.get(
                        place -> "/" + place.id().path() + "/widgets/" + place.widget(),
                        (caller, place) -> caller.sees(place) ? FOUND : NOTHING));
    }

    private void sameForEverybody() {
        everybody("/", "/");
        everybody("/happening", "/happening");
        everybody("/explore", "/explore/?q=canary");
        everybody("/docs/bus", "/docs/bus");
        everybody("/healthz/live", "/healthz/live");
        everybody("/healthz/ready", "/healthz/ready");
        everybody("/metrics", "/metrics");
        everybody("/robots.txt", "/robots.txt");
        everybody("/favicon.ico", "/favicon.ico");
        everybody("/openapi.yml", "/openapi.yml");
        rows.put("GET /static/{name:[^/]+}", Row.get(place -> "/static/none.js", (caller, place) -> NOTHING));
        // A picture is drawn from the name, whether or not there is such a hub.
        rows.put(
                "GET /avatar/{letter:[ut]}/{name:[^/]+}",
                Row.get(place -> "/avatar/" + place.id().path() + ".svg", (caller, place) -> FOUND));
        rows.put("GET /live", Row.get(place -> "/live?topic=" + place.id().path(), (caller, place) -> FOUND));
    }

    private void api() {
        String hub = "/api/v1/hubs/{letter:[ut]}/{name}";
        everybody("/api/v1/hubs", "/api/v1/hubs?q=canary");
        everybody("/api/v1/search", "/api/v1/search?q=canary");
        rows.put(
                "GET /api/v1/me",
                Row.get(place -> "/api/v1/me", (caller, place) -> caller.who() == Who.ANONYMOUS ? Set.of(401) : FOUND));
        rows.put("GET " + hub, Row.get(api(""), AccessRows::header));
        for (String part : Set.of("/feed", "/members", "/placements")) {
            rows.put(
                    "GET " + hub + part,
                    Row.get(api(part), (caller, place) -> caller.sees(place) ? FOUND : refused(caller, place)));
        }
        for (String part : Set.of("/requests", "/invitations")) {
            rows.put(
                    "GET " + hub + part,
                    Row.get(api(part), (caller, place) -> caller.manages(place) ? FOUND : refused(caller, place)));
        }
        rows.put(
                "GET " + hub + "/membership",
                Row.get(
                        api("/membership"),
                        (caller, place) -> caller.who() == Who.ANONYMOUS || !caller.seesHeader(place)
                                ? refused(caller, place)
                                : FOUND));
        rows.put(
                "POST " + hub + "/membership",
                new Row(api("/membership"), "{\"action\":\"star\"}", "application/json", AccessRows::star));
    }

    private void signingIn() {
        BiFunction<Caller, Place, Set<Integer>> anything = (caller, place) -> Set.of();
        rows.put("GET /login", Row.get(place -> "/login", anything));
        rows.put("GET /login/callback", Row.get(place -> "/login/callback?code=x&state=x", anything));
        rows.put("POST /login", new Row(place -> "/login", "to=/", "application/x-www-form-urlencoded", anything));
        rows.put("GET /logout", Row.get(place -> "/logout", anything));
        // Without the secret of a form nobody is signed out.
        rows.put("POST /logout", new Row(place -> "/logout", "", "application/x-www-form-urlencoded", anything));
    }

    private void everybody(String route, String path) {
        rows.put("GET " + route, Row.get(place -> path, (caller, place) -> FOUND));
    }

    private static Function<Place, String> api(String part) {
        return place -> "/api/v1/hubs/" + place.id().path() + part;
    }

    private static Set<Integer> header(Caller caller, Place place) {
        return caller.seesHeader(place) ? FOUND : NOTHING;
    }

    /** What whoever may not gets from the interface: nothing, or the words that somebody else may. */
    private static Set<Integer> refused(Caller caller, Place place) {
        if (!caller.seesHeader(place)) {
            return NOTHING;
        }
        return caller.who() == Who.ANONYMOUS ? Set.of(401) : Set.of(403);
    }

    private static Set<Integer> star(Caller caller, Place place) {
        boolean own = !place.isTeam() && caller.at(place) == Who.OWNER;
        boolean warden = place.sort() == Sort.PRIVATE && caller.at(place) == Who.ADMINISTRATOR;
        if (caller.who() == Who.ANONYMOUS || !caller.seesHeader(place)) {
            return refused(caller, place);
        }
        if (place.sort() == Sort.ARCHIVED) {
            return Set.of(409);
        }
        return own || warden ? Set.of(403) : FOUND;
    }
}
