package org.fedoraproject.hubs.web;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** A form that a page of ours sends, with the secret that it carries. */
    static final String OUR_FORM = "application/x-www-form-urlencoded; charset=utf-8";

    /** A form with a file, as scripts of ours send it. */
    static final String PARTS = "multipart/form-data; boundary=x";

    private static final String NO_PARTS = "--x\r\nContent-Disposition: form-data; name=\"none\"\r\n\r\n\r\n--x--\r\n";

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
        changes();
        signingIn();
        behindHubs();
        forms();
        contributions();
        records();
        streams();
    }

    /** By method and template, as the router writes them. */
    Map<String, Row> rows() {
        return rows;
    }

    private void pages() {
        String hub = "/{letter:[ut]}/{name:[^/]+}";
        rows.put("GET " + hub, Row.get(place -> "/" + place.id().path() + "/", AccessRows::header));
        rows.put(
                "GET " + hub + "/columns",
                Row.get(
                        place -> "/" + place.id().path() + "/columns",
                        (caller, place) -> caller.sees(place) ? FOUND : NOTHING));
        for (String ending : List.of("atom", "json", "as2.json")) {
            rows.put(
                    "GET /reader/{secret:[^/]+}/feed." + ending,
                    Row.get(place -> "/reader/" + "x".repeat(43) + "/feed." + ending, (caller, place) -> NOTHING));
            rows.put(
                    "GET " + hub + "/feed." + ending,
                    Row.get(
                            place -> "/" + place.id().path() + "/feed." + ending,
                            (caller, place) -> caller.sees(place) ? FOUND : NOTHING));
        }
        rows.put(
                "GET " + hub + "/widgets/{number:[0-9]+}",
                Row.get(
                        place -> "/" + place.id().path() + "/widgets/" + place.widget(),
                        (caller, place) -> caller.sees(place) ? FOUND : NOTHING));
    }

    private void sameForEverybody() {
        everybody("/", "/");
        everybody("/happening", "/happening");
        everybody("/explore", "/explore/");
        everybody("/people", "/people/?q=canary");
        everybody("/search", "/search?q=canary");
        everybody("/search/suggestions", "/search/suggestions?q=canary");
        everybody("/docs/bus", "/docs/bus");
        everybody("/docs/api", "/docs/api");
        everybody("/docs/widgets", "/docs/widgets");
        everybody("/healthz/live", "/healthz/live");
        everybody("/healthz/ready", "/healthz/ready");
        everybody("/metrics", "/metrics");
        everybody("/robots.txt", "/robots.txt");
        everybody("/preview.png", "/preview.png");
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
                    Row.get(
                            api(part),
                            (caller, place) -> caller.manages(place)
                                    ? FOUND
                                    : closed(place.isTeam() && caller.changes(place), caller, place)));
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

    private void behindHubs() {
        String hub = "/{letter:[ut]}/{name:[^/]+}";
        rows.put("GET " + hub + "/header", Row.get(page("header"), AccessRows::header));
        rows.put(
                "GET " + hub + "/picture",
                Row.get(page("picture"), (caller, place) -> caller.seesHeader(place) ? Set.of(307) : NOTHING));
        // The same for everybody: what visitors see, and nothing for anybody where they see nothing.
        rows.put(
                "GET " + hub + "/preview.png",
                Row.get(page("preview.png"), (caller, place) -> place.sort() == Sort.PRIVATE ? NOTHING : FOUND));
        rows.put(
                "GET " + hub + "/settings",
                Row.get(
                        page("settings/"),
                        (caller, place) -> caller.changes(place) ? FOUND : turnedAway(caller, place)));
        rows.put(
                "GET " + hub + "/settings/{tab:access|feed}",
                Row.get(
                        page("settings/access/"),
                        (caller, place) -> caller.changes(place) && place.sort() != Sort.ARCHIVED
                                ? FOUND
                                : turnedAway(caller, place)));
        rows.put(
                "GET " + hub + "/layout",
                Row.get(
                        page("layout"),
                        (caller, place) -> arranges(caller, place) ? FOUND : turnedAway(caller, place)));
        rows.put(
                "GET " + hub + "/layout/import",
                Row.get(
                        page("layout/import"),
                        (caller, place) -> arranges(caller, place) ? FOUND : turnedAway(caller, place)));
        rows.put(
                "GET " + hub + "/history",
                Row.get(
                        page("history/"),
                        (caller, place) -> caller.changes(place) ? FOUND : turnedAway(caller, place)));
        rows.put(
                "GET /t/{name:[^/]+}/members",
                Row.get(
                        team("members/"),
                        ofTeam((caller, place) ->
                                caller.sees(place) || caller.manages(place) ? FOUND : turnedAway(caller, place))));
        rows.put(
                "GET /t/{name:[^/]+}/requests",
                Row.get(
                        team("requests/"),
                        ofTeam((caller, place) -> caller.manages(place) ? FOUND : turnedAway(caller, place))));
        rows.put(
                "GET /invitations",
                Row.get(place -> "/invitations", (caller, place) -> caller.isVisitor() ? Set.of(303) : FOUND));
        rows.put(
                "GET /teams/new",
                Row.get(place -> "/teams/new", (caller, place) -> caller.isVisitor() ? Set.of(303) : FOUND));
    }

    private void contributions() {
        String hub = "/{letter:[ut]}/{name:[^/]+}";
        BiFunction<Caller, Place, Set<Integer>> page =
                (caller, place) -> contributes(caller, place) ? FOUND : turnedAway(caller, place);
        BiFunction<Caller, Place, Set<Integer>> wrong =
                (caller, place) -> contributes(caller, place) ? Set.of(422) : turnedAway(caller, place);
        rows.put(
                "GET /t/{name:[^/]+}/meetings.ics",
                Row.get(team("meetings.ics"), ofTeam((caller, place) -> caller.sees(place) ? FOUND : NOTHING)));
        rows.put("GET /t/{name:[^/]+}/help/new", Row.get(team("help/new"), ofTeam(page)));
        rows.put("GET " + hub + "/library/new", Row.get(page("library/new"), page));
        form("/t/{name:[^/]+}/help", team("help"), "text=x&skills=&days=14&card=1", ofTeam(wrong));
        form(
                "/t/{name:[^/]+}/help/done",
                team("help/done"),
                "key=none&card=",
                ofTeam((caller, place) -> contributes(caller, place) ? Set.of(303) : turnedAway(caller, place)));
        form(hub + "/library", page("library"), "address=javascript:alert(1)&title=&blurb=&card=1", wrong);
        form(
                hub + "/library/change",
                page("library/change"),
                "key=none&do=up&card=1",
                (caller, place) -> contributes(caller, place) && caller.at(place) == Who.OWNER
                        ? Set.of(303)
                        : turnedAway(caller, place));
    }

    /** Members and owners, while the hub lives. */
    private static boolean contributes(Caller caller, Place place) {
        return caller.isInside(place) && place.sort() != Sort.ARCHIVED;
    }

    /** Each with what changes nothing when it is taken in: the matrix must look the same afterwards. */
    private void forms() {
        String hub = "/{letter:[ut]}/{name:[^/]+}";
        form(hub + "/roles/{what:[a-z-]+}", page("roles/star"), "", AccessRows::starForm);
        form(
                "/t/{name:[^/]+}/members/{what:invite|uninvite|promote|demote|remove}",
                team("members/invite"),
                "person=no.such.person&role=member",
                ofTeam((caller, place) -> managed(caller, place, 422)));
        form(
                "/t/{name:[^/]+}/requests/{what:approve|defer|deny|lift}",
                team("requests/approve"),
                "person=no.such.person",
                ofTeam((caller, place) -> managed(caller, place, 409)));
        form(
                hub + "/settings",
                page("settings/"),
                "version=0&title=&summary=&description=&picture=drawn",
                AccessRows::wrongSettings);
        BiFunction<Caller, Place, Set<Integer>> noForm =
                (caller, place) -> caller.seesHeader(place) ? Set.of(400) : NOTHING;
        form(hub + "/settings/{tab:access|feed}", page("settings/access/"), "origin=fas", noForm);
        form(hub + "/settings/{what:archive|restore}", page("settings/restore"), "origin=fas", noForm);
        BiFunction<Caller, Place, Set<Integer>> noDraft =
                (caller, place) -> arranges(caller, place) ? Set.of(400) : turnedAway(caller, place);
        rows.put("POST " + hub + "/layout/import", new Row(page("layout/import"), NO_PARTS, PARTS, noDraft));
        form(hub + "/layout", page("layout"), "draft=none&version=0&since=0", noDraft);
        form(hub + "/layout/draft", page("layout/draft"), "draft=none&version=0&since=0", noDraft);
        form(
                "/teams/new",
                place -> "/teams/new",
                "name=!&title=x&summary=",
                (caller, place) -> caller.isVisitor() ? Set.of(303) : Set.of(422));
    }

    private void form(
            String route, Function<Place, String> path, String body, BiFunction<Caller, Place, Set<Integer>> expected) {
        rows.put("POST " + route, new Row(path, body, OUR_FORM, expected));
    }

    private static Function<Place, String> page(String end) {
        return place -> "/" + place.id().path() + "/" + end;
    }

    private static Function<Place, String> team(String end) {
        return place -> "/t/" + place.id().name() + "/" + end;
    }

    /** A person's name is no team's. */
    private static BiFunction<Caller, Place, Set<Integer>> ofTeam(BiFunction<Caller, Place, Set<Integer>> expected) {
        return (caller, place) -> place.isTeam() ? expected.apply(caller, place) : NOTHING;
    }

    /** What whoever may not gets from a page: nothing, the way to sign in, or the words that somebody else may. */
    private static Set<Integer> turnedAway(Caller caller, Place place) {
        if (!caller.seesHeader(place)) {
            return NOTHING;
        }
        return caller.isVisitor() ? Set.of(303) : Set.of(403);
    }

    /** Widgets are their owners' to arrange and nobody else's. */
    private static boolean arranges(Caller caller, Place place) {
        return caller.at(place) == Who.OWNER && place.sort() != Sort.ARCHIVED;
    }

    private static Set<Integer> starForm(Caller caller, Place place) {
        Set<Integer> asScript = star(caller, place);
        if (asScript.equals(Set.of(401))) {
            return Set.of(303);
        }
        return asScript.equals(FOUND) ? Set.of(303) : asScript;
    }

    private static Set<Integer> managed(Caller caller, Place place, int done) {
        if (caller.isVisitor() || !caller.seesHeader(place)) {
            return turnedAway(caller, place);
        }
        return Set.of(place.sort() == Sort.ARCHIVED ? 409 : caller.manages(place) ? done : 403);
    }

    private static Set<Integer> wrongSettings(Caller caller, Place place) {
        if (!caller.changes(place)) {
            return turnedAway(caller, place);
        }
        return Set.of(place.sort() == Sort.ARCHIVED ? 409 : 422);
    }

    private void changes() {
        rows.put(
                "GET /api/v1/hubs/{letter:[ut]}/{name}/layout",
                Row.get(
                        api("/layout"),
                        (caller, place) -> arranges(caller, place)
                                ? FOUND
                                : closed(caller.at(place) == Who.OWNER, caller, place)));
        rows.put(
                "PUT /api/v1/hubs/{letter:[ut]}/{name}/layout",
                new Row(
                        api("/layout"),
                        "{\"split\":\"single\",\"widgets\":[]}",
                        "application/json",
                        (caller, place) -> arranges(caller, place)
                                ? Set.of(428)
                                : closed(caller.at(place) == Who.OWNER, caller, place)));
        rows.put(
                "GET /{letter:[ut]}/{name:[^/]+}/layout.json",
                Row.get(
                        place -> "/" + place.id().path() + "/layout.json",
                        (caller, place) -> arranges(caller, place) ? FOUND : turnedAway(caller, place)));
        rows.put(
                "PATCH /api/v1/hubs/{letter:[ut]}/{name}",
                new Row(api(""), "{\"summary\":\"taken over\"}", "application/json", AccessRows::patch));
    }

    /** Whoever may is told that they did not say what they saw; the others that they may not. */
    private static Set<Integer> patch(Caller caller, Place place) {
        return caller.changes(place) && place.sort() != Sort.ARCHIVED
                ? Set.of(428)
                : closed(caller.changes(place), caller, place);
    }

    private void signingIn() {
        BiFunction<Caller, Place, Set<Integer>> anything = (caller, place) -> Set.of();
        rows.put("GET /login", Row.get(place -> "/login", anything));
        rows.put("GET /login/callback", Row.get(place -> "/login/callback?code=x&state=x", anything));
        // Visitors choose theirs; whoever is signed in sends the secret of the form with it.
        rows.put(
                "POST /language",
                new Row(
                        place -> "/language",
                        "language=de&to=/explore/",
                        "application/x-www-form-urlencoded",
                        (caller, place) -> caller.isVisitor() ? Set.of(303) : Set.of(303, 403)));
        rows.put("POST /login", new Row(place -> "/login", "to=/", "application/x-www-form-urlencoded", anything));
        for (String own : Set.of(
                "/account",
                "/account/sessions",
                "/account/tokens",
                "/account/readers",
                "/account/people/{name}",
                "/welcome")) {
            Function<Place, String> path =
                    place -> own.replace("{name}", place.id().name());
            rows.put("GET " + own, Row.get(path, anything));
            // Without the secret of a form nothing is changed.
            if (!own.equals("/account/sessions")) {
                rows.put("POST " + own, new Row(path, "", "application/x-www-form-urlencoded", AccessRows::forged));
            }
        }
        for (String act : Set.of(
                "/account/sessions/end",
                "/account/sessions/end-all",
                "/account/tokens/revoke",
                "/account/readers/revoke")) {
            rows.put("POST " + act, new Row(place -> act, "", "application/x-www-form-urlencoded", AccessRows::forged));
        }
        rows.put("GET /logout", Row.get(place -> "/logout", anything));
        // Without the secret of a form nobody is signed out.
        rows.put("POST /logout", new Row(place -> "/logout", "", "application/x-www-form-urlencoded", anything));
    }

    /** Their own stream alone: no address names anybody. What is sent changes nothing. */
    private void streams() {
        BiFunction<Caller, Place, Set<Integer>> own = (caller, place) -> caller.isVisitor() ? Set.of(303) : FOUND;
        BiFunction<Caller, Place, Set<Integer>> back = (caller, place) -> Set.of(303);
        rows.put("GET /stream", Row.get(place -> "/stream/", own));
        rows.put(
                "GET /stream/{tab:actions|mentions|saved|all}",
                Row.get(place -> "/stream/all/?hub=" + place.id().path(), own));
        rows.put(
                "GET /stream/unread",
                Row.get(place -> "/stream/unread", (caller, place) -> caller.isVisitor() ? Set.of(401) : FOUND));
        form("/stream/read", place -> "/stream/read", "upTo=0", back);
        form("/stream/saved/{what:remove|restore|pin|unpin}", place -> "/stream/saved/pin", "entry=none", back);
        form(
                "/stream/hides/{what:hide|show}",
                place -> "/stream/hides/show",
                "hub=&application=none&action=none",
                back);
        form("/stream/packages/{what:follow|unfollow}", place -> "/stream/packages/unfollow", "name=none", back);
        form("/stream/filters", place -> "/stream/filters", "name=&query=", back);
        form("/stream/filters/remove", place -> "/stream/filters/remove", "id=none", back);
        String entry = "/{letter:[ut]}/{name:[^/]+}/entries/{id:[^/]+}";
        rows.put(
                "GET " + entry,
                Row.get(page("entries/none"), (caller, place) -> caller.sees(place) ? Set.of(410) : NOTHING));
        form(
                entry + "/{what:save|remove|restore|pin|unpin|hide|hide-everywhere|show|show-everywhere}",
                page("entries/none/save"),
                "",
                (caller, place) -> caller.sees(place) ? Set.of(303) : NOTHING);
    }

    /** Their own records alone: no address names anybody. */
    private void records() {
        BiFunction<Caller, Place, Set<Integer>> signedIn =
                (caller, place) -> caller.who() == Who.ANONYMOUS ? Set.of(303) : FOUND;
        rows.put("GET /account/export", Row.get(place -> "/account/export", signedIn));
        rows.put("GET /account/erase", Row.get(place -> "/account/erase", signedIn));
        // Without the secret of a form nobody is forgotten.
        rows.put(
                "POST /account/erase",
                new Row(
                        place -> "/account/erase",
                        "name=owner",
                        "application/x-www-form-urlencoded",
                        (caller, place) -> Set.of(caller.who() == Who.ANONYMOUS ? 303 : 403)));
    }

    private static Set<Integer> forged(Caller caller, Place place) {
        return caller.who() == Who.ANONYMOUS ? Set.of(401) : Set.of(403);
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

    /** As {@link #refused}; whoever might if the hub were not archived is told that it is. */
    private static Set<Integer> closed(boolean might, Caller caller, Place place) {
        return might && place.sort() == Sort.ARCHIVED ? Set.of(409) : refused(caller, place);
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
