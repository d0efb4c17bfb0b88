package org.fedoraproject.hubs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.web.AccessRows.Row;
import org.fedoraproject.hubs.web.Cast.Caller;
import org.fedoraproject.hubs.web.Cast.Place;
import org.fedoraproject.hubs.web.Cast.Who;
import org.fedoraproject.hubs.widgets.SampleHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page that the router has, asked for in a language that puts each text between brackets: a word outside of them is in no message
 * file, unless somebody wrote it or the bus says it.
 */
class EveryWordIT {

    /** What is called the same in every language: the product, formats, makers of browsers, people and hubs of the test. */
    private static final Set<String> NAMES = Set.of(
            "hubs",
            "Deutsch",
            "English",
            "العربية",
            "Ido",
            "Atom",
            "JSON Feed",
            "ActivityStreams",
            "test",
            "directory",
            "staging");

    private static final Pattern CANARY = Pattern.compile("canary\\w+|Just \\w+|@[\\w-]+|#[\\w-]+|\\w+/[\\w/.-]+");

    /** A day as no language in particular writes it: the brackets are about texts, and a test of its own about months. */
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|UTC|Z)\\b");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    /** Who looks: what one may do decides what one reads. */
    private static final Set<Who> LOOKERS =
            Set.of(Who.ANONYMOUS, Who.STRANGER, Who.MEMBER, Who.OWNER, Who.ADMINISTRATOR);

    private static WebFixture web;
    private static Cast cast;
    private static HubId full;
    private static final Set<String> DATA = new HashSet<>();

    private final Map<String, Row> rows = new AccessRows().rows();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        PseudoLanguage.speak();
        web = new WebFixture(Map.of(
                "hubs.admins.users",
                Cast.ADMINISTRATOR,
                "hubs.rates.writes",
                1_000_000,
                "hubs.rates.search",
                1_000_000,
                "hubs.rates.login",
                1_000_000,
                "hubs.environment",
                "staging",
                "hubs.contact.mail",
                "help@example.org",
                "test.worker",
                "true"));
        cast = new Cast(web);
        try (FullHub hubs = new FullHub(web)) {
            full = hubs.of("full", 2 * hubs.kinds());
            hubs.words().map(EveryWordIT::plain).forEach(DATA::add);
        }
        Hub team = web.twins.hubs.find(full).orElseThrow();
        Stream.of(team, SampleHub.of(HubKind.TEAM, Instant.now()), SampleHub.of(HubKind.USER, Instant.now()))
                .flatMap(EveryWordIT::said)
                .flatMap(String::lines)
                .map(EveryWordIT::plain)
                .forEach(DATA::add);
        DATA.addAll(cast.names());
        // A widget of these tests has no message files.
        DATA.addAll(
                Set.of("Note", NoteWidget.KIND, "words", plain("help@example.org"), plain("The dial stands at 7.")));
    }

    @AfterAll
    static void stop() {
        web.close();
    }

    /** A team, a person, and a hub that is closed to most. */
    private static List<Place> places() {
        return cast.places().stream()
                .filter(place ->
                        place.sort() == Cast.Sort.PUBLIC || (place.isTeam() && place.sort() == Cast.Sort.PRIVATE))
                .toList();
    }

    @Test
    void standsInMessageFiles() {
        Map<String, Set<String>> bare = new TreeMap<>();
        int pages = 0;
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            for (Place place : places()) {
                for (Caller caller : cast.callers(place)) {
                    if (LOOKERS.contains(caller.who())) {
                        pages += look(row.getKey(), row.getValue(), caller, place, bare);
                    }
                }
            }
        }
        assertThat(pages).isGreaterThan(300);
        assertThat(bare).isEmpty();
    }

    @Test
    void standsInMessageFilesOfWidgets() {
        Map<String, Set<String>> bare = new TreeMap<>();
        Place place = new Place(full, Cast.Sort.PUBLIC, 0, 0);
        for (Caller caller : cast.callers(cast.places().getFirst())) {
            Row page = Row.get(each -> "/" + full.path() + "/", (who, where) -> Set.of());
            assertThat(look("GET /t/full/", page, caller, place, bare)).isOne();
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void standsInMessageFilesOfPagesThatGoWrong() {
        Map<String, Set<String>> bare = new TreeMap<>();
        for (String path : List.of("/nowhere", "/t/zzzz/", "/docs/bus?q=zzzz", "/explore/?q=zzzz", "/docs/widgets")) {
            gather(path, get(path), bare);
        }
        web.twins.postgresAway = true;
        gather("PostgreSQL away", get("/t/team-public/"), bare);
        web.twins.postgresAway = false;
        web.twins.postgresBroken = true;
        gather("broken", get("/t/team-public/"), bare);
        web.twins.postgresBroken = false;
        web.twins.mongoAway = true;
        web.twins.redisAway = true;
        gather("Redis and MongoDB away", get("/t/team-public/"), bare);
        gather("landing page alone", get("/"), bare);
        web.twins.mongoAway = false;
        web.twins.redisAway = false;
        assertThat(bare).isEmpty();
    }

    /** The number of pages that this is: 1 or 0. */
    private int look(String route, Row row, Caller caller, Place place, Map<String, Set<String>> bare) {
        HttpResponse<String> answer = send(route, row, caller, place);
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (page) {
            gather(route, answer, bare);
        }
        return page ? 1 : 0;
    }

    private static void gather(String about, HttpResponse<String> answer, Map<String, Set<String>> bare) {
        for (String words : BareWords.of(answer.body())) {
            // The name of the product stands behind each title, and some names stand in a row.
            boolean foreign =
                    Stream.of(words.split(" · |, ")).map(EveryWordIT::plain).anyMatch(own -> !isData(own));
            if (foreign && !isData(plain(words))) {
                bare.computeIfAbsent(words, none -> new TreeSet<>()).add(about + " " + answer.statusCode());
            }
        }
    }

    /** Whether somebody wrote it: a title as it is, or a part of a longer text, which Markdown takes apart. */
    private static boolean isData(String words) {
        return words.isEmpty()
                || NAMES.contains(words)
                || DATA.contains(words)
                || DATA.stream().anyMatch(data -> data.length() > 20 && data.contains(words));
    }

    private static String plain(String words) {
        String own = CANARY.matcher(words).replaceAll("");
        return EDGES.matcher(DATE.matcher(own).replaceAll("")).replaceAll("");
    }

    private static Stream<String> said(Hub hub) {
        Stream<String> links = hub.links().stream()
                .flatMap(link -> Stream.of(link.label(), link.address().replaceFirst("^https://", "")));
        Stream<String> follows = hub.follows().stream().map(Interest::name);
        Stream<String> happened = SampleHub.feed(hub, Instant.now()).entries().stream()
                .flatMap(entry -> entry.said().parts().stream())
                .map(Sentence.Part::text);
        return Stream.of(
                        Stream.of(hub.title(), hub.summary(), hub.description().replace("**", "\n")),
                        links,
                        follows,
                        happened)
                .flatMap(words -> words);
    }

    private static HttpResponse<String> get(String path) {
        return web.get(path, "Accept-Language", PseudoLanguage.TAG);
    }

    private HttpResponse<String> send(String route, Row row, Caller caller, Place place) {
        HttpRequest.BodyPublisher body = row.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(row.body());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        web.address(row.path().apply(place)))
                .method(route.substring(0, route.indexOf(' ')), body)
                .header("Accept-Language", PseudoLanguage.TAG)
                .header("Accept", "text/html,*/*;q=0.8");
        if (row.body() != null) {
            request.header("Content-Type", row.type());
        }
        if (caller.secret() != null) {
            request.header("Cookie", "__Host-hubs=" + caller.secret().text())
                    .header("X-CSRF-Token", caller.secret().derive("csrf"))
                    .header("Sec-Fetch-Site", "same-origin");
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
