package org.fedoraproject.hubs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.Joining;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.postgres.PostgresStores;
import org.fedoraproject.hubs.testkit.accounts.FasJsonDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code fas}, as they are typed, against a double of the account system and a real database. */
final class FasCommandsIT {

    private static final HubId DESIGN = HubId.team("design");

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    @TempDir
    Path folder;

    private final FasJsonDouble fas = FasJsonDouble.start();

    private PostgresStores stores;
    private TestTerminal terminal = TestTerminal.bare();

    @BeforeEach
    void open() throws IOException {
        Map<String, Object> settings =
                new java.util.HashMap<>(SharedStores.get(Store.POSTGRES).settings());
        settings.put("hubs.postgres.schema", "it_fas_" + SCHEMAS.incrementAndGet());
        settings.put("hubs.postgres.migrate", true);
        stores = PostgresStores.open(settings);
        settings.put("hubs.fas.url", fas.url());
        settings.put("hubs.fas.page-size", 200);
        settings.put("hubs.fas.attempts", 2);
        settings.put("hubs.fas.timeout", "2s");
        settings.remove("hubs.postgres.migrate");
        Files.writeString(
                folder.resolve("hubs.yml"),
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + ": '" + entry.getValue() + "'")
                        .collect(Collectors.joining("\n")));
    }

    @AfterEach
    void close() {
        stores.close();
        fas.close();
    }

    private int run(String... arguments) {
        terminal = TestTerminal.bare();
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = folder.resolve("hubs.yml").toString();
        return terminal.run(all);
    }

    private Set<NewMember> people(HubId team) {
        return stores.rosters().before(team).orElseThrow().roles();
    }

    private static NewMember owner(String name) {
        return new NewMember(name, Role.OWNER);
    }

    private static NewMember member(String name) {
        return new NewMember(name, Role.MEMBER);
    }

    private static List<String> crowd(int size) {
        return IntStream.range(0, size).mapToObj(i -> "member" + i).toList();
    }

    @Test
    void createsATeamWithTwoThousandPeopleThoughAPageFailsOnce() {
        AtomicInteger failures = new AtomicInteger();
        fas.group("design", List.of("mizmo"), crowd(2000)).person("member7", true);
        fas.trouble(exchange -> {
            boolean fails =
                    exchange.getRequestURI().toString().contains("page_number=4") && failures.getAndIncrement() == 0;
            if (fails) {
                exchange.sendResponseHeaders(502, -1);
            }
            return fails;
        });

        assertThat(run("fas", "create-team", "design")).as(terminal.err()).isZero();

        assertThat(terminal.out()).isEqualTo("t/design was created with 2001 people.\n");
        assertThat(terminal.err()).isEmpty();
        assertThat(people(DESIGN)).hasSize(2001).contains(owner("mizmo"), member("member7"), member("member1999"));
        Hub hub = stores.hubs().find(DESIGN).orElseThrow();
        assertThat(hub.title()).isEqualTo("design");
        assertThat(hub.summary()).isEqualTo("The design team");
        assertThat(hub.origin()).isEqualTo("fas");
        assertThat(hub.joining()).isEqualTo(Joining.GROUP);
        assertThat(hub.links()).isNotEmpty();
        assertThat(hub.follows()).isNotEmpty();
        assertThat(stores.hubs().placements(DESIGN)).isNotEmpty();
        assertThat(stores.hubs().find(HubId.user("member7")).orElseThrow().title())
                .isEqualTo("member7");
        assertThat(stores.hubs().existingPeople(crowd(2000))).hasSize(2000);
    }

    @Test
    void callsPeopleWhoComeByTheirNamesUnlessTheyKeepThem() {
        fas.group("design", List.of("mizmo"), List.of("mizmo", "shy")).person("shy", true);

        run("fas", "create-team", "design");

        Hub mizmo = stores.hubs().find(HubId.user("mizmo")).orElseThrow();
        assertThat(mizmo.title()).isEqualTo("Human mizmo");
        assertThat(mizmo.timeZone()).isEqualTo("Europe/Paris");
        Hub shy = stores.hubs().find(HubId.user("shy")).orElseThrow();
        assertThat(shy.title()).isEqualTo("shy");
        assertThat(shy.timeZone()).isNull();
    }

    @Test
    void leavesATeamThatExistsAsItIs() {
        fas.group("design", List.of("mizmo"), List.of("mizmo"));
        run("fas", "create-team", "design");
        fas.group("design", List.of("thief"), List.of("thief"));

        assertThat(run("fas", "create-team", "design")).isZero();

        assertThat(terminal.out()).contains("t/design exists already").contains("fas sync-teams design");
        assertThat(people(DESIGN)).containsExactlyInAnyOrder(owner("mizmo"), member("mizmo"));
    }

    @Test
    void makesNothingOfAGroupThatThereIsNot() {
        assertThat(run("fas", "create-team", "nothing")).isEqualTo(ExitCode.NOT_FOUND);

        assertThat(terminal.err()).contains("there is no group 'nothing' in FASJSON at localhost; nothing was made");
        assertThat(stores.hubs().find(HubId.team("nothing"))).isEmpty();
        assertThat(run("fas", "create-team", "no/name")).isEqualTo(ExitCode.NOT_FOUND);
    }

    @Test
    void saysWhatToSetWhereNoAccountSystemIs() throws IOException {
        Files.writeString(folder.resolve("hubs.yml"), "hubs.postgres.url: jdbc:postgresql://127.0.0.1:1/hubs");

        assertThat(run("fas", "create-team", "design")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("hubs.fas.url (or HUBS_FAS_URL)");
    }

    @Test
    void syncsEveryTeamThatCameFromFasAndNoOther() {
        stores.hubs()
                .createMissing(List.of(new NewHub(
                        Hub.named(HubId.team("local"), "web", java.time.Instant.now()),
                        Set.of(),
                        List.of(),
                        List.of(owner("ada")))));
        fas.group("design", List.of("mizmo"), List.of("mizmo", "ralph"));
        fas.group("websites", List.of("mizmo"), List.of("mizmo"));
        fas.group("local", List.of("thief"), List.of("thief"));
        run("fas", "create-team", "design");
        run("fas", "create-team", "websites");
        fas.group("design", List.of("ralph"), List.of("mizmo", "ralph", "decause"));

        assertThat(run("fas", "sync-teams", "--dry-run")).isZero();
        String diff = """
                  + decause member
                  + ralph owner
                  - mizmo owner
                """;
        assertThat(terminal.out()).isEqualTo("t/design would change:\n" + diff);
        assertThat(people(DESIGN)).contains(owner("mizmo"));

        assertThat(run("fas", "sync-teams")).isZero();
        assertThat(terminal.out()).isEqualTo("t/design changed:\n" + diff);
        assertThat(terminal.err()).isEmpty();
        assertThat(people(DESIGN))
                .containsExactlyInAnyOrder(owner("ralph"), member("ralph"), member("mizmo"), member("decause"));
        assertThat(people(HubId.team("local"))).containsExactly(owner("ada"));

        assertThat(run("fas", "sync-teams")).isZero();
        assertThat(terminal.out() + terminal.err()).isEmpty();
        assertThat(run("fas", "sync-teams", "local")).isEqualTo(ExitCode.PARTLY);
        assertThat(people(HubId.team("local"))).containsExactly(owner("ada"));
    }

    @Test
    void reportsWhatCouldNotBeSyncedAndGoesOn() throws MalformedJsonException {
        fas.group("design", List.of("mizmo"), List.of("mizmo"));
        fas.group("gone", List.of("mizmo"), List.of("mizmo"));
        fas.group("ill", List.of("mizmo"), List.of("mizmo"));
        List.of("design", "gone", "ill").forEach(name -> run("fas", "create-team", name));
        fas.vanish("gone");
        fas.group("design", List.of("mizmo"), List.of("mizmo", "ralph"));
        fas.trouble(exchange -> {
            boolean ill = exchange.getRequestURI().getPath().contains("/ill/");
            if (ill) {
                exchange.sendResponseHeaders(500, -1);
            }
            return ill;
        });

        assertThat(run("fas", "sync-teams", "--json")).isEqualTo(ExitCode.PARTLY);

        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(BoundedJson.parse(lines.getFirst(), 10_000).toString())
                .isEqualTo(
                        "{\"hub\":\"t/design\",\"state\":\"changed\",\"come\":[{\"username\":\"ralph\",\"role\":\"member\"}],"
                                + "\"go\":[]}");
        JsonNode gone = BoundedJson.parse(lines.get(1), 10_000);
        assertThat(gone.path("state").asText()).isEqualTo("no-group");
        assertThat(BoundedJson.parse(lines.get(2), 10_000).path("state").asText())
                .isEqualTo("failed");
        assertThat(terminal.err())
                .contains("t/gone: there is no such group", "t/ill: FASJSON at localhost has failed 2 times");
        assertThat(stores.hubs().find(HubId.team("gone")).orElseThrow().archived())
                .isFalse();
        assertThat(people(HubId.team("gone"))).contains(owner("mizmo"));
        assertThat(people(HubId.team("ill"))).contains(owner("mizmo"));
    }

    @Test
    void suggestsCreateTeamForWhatIsNoTeamHub() {
        fas.group("design", List.of("mizmo"), List.of("mizmo"));

        assertThat(run("fas", "sync-teams", "design")).isEqualTo(ExitCode.NOT_FOUND);

        assertThat(terminal.err()).contains("there is no team hub 'design'", "fedora-hubs fas create-team design");
        assertThat(stores.hubs().find(DESIGN)).isEmpty();
    }

    @Test
    void believesNoGroupToBeEmptied() {
        fas.group("design", List.of("mizmo"), List.of("mizmo"));
        run("fas", "create-team", "design");
        fas.group("design", List.of(), List.of());

        assertThat(run("fas", "sync-teams")).isEqualTo(ExitCode.PARTLY);
        assertThat(terminal.err()).contains("nobody is in the group");
        assertThat(people(DESIGN)).hasSize(2);
    }

    @Test
    void aSecondSyncSaysWhoIsAtItAndDoesNothing() throws Exception {
        fas.group("design", List.of("mizmo"), List.of("mizmo"));
        run("fas", "create-team", "design");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        fas.trouble(exchange -> {
            begun.countDown();
            assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
            return false;
        });
        String config = folder.resolve("hubs.yml").toString();
        CompletableFuture<Integer> first =
                CompletableFuture.supplyAsync(() -> TestTerminal.bare().run("fas", "sync-teams", "--config", config));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(run("fas", "sync-teams")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err())
                .contains("teams are being synced already by " + System.getProperty("user.name") + " at ")
                .contains("process " + ProcessHandle.current().pid());

        go.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(run("fas", "sync-teams")).isZero();
    }

    @Test
    void aSyncThatIsKilledLeavesWholeTeamsAndCanBeRunAgain() throws Exception {
        List.of("design", "websites").forEach(name -> {
            fas.group(name, List.of("mizmo"), crowd(300));
            run("fas", "create-team", name);
        });
        Set<NewMember> before = people(HubId.team("websites"));
        List.of("design", "websites").forEach(name -> fas.group(name, List.of("ralph"), crowd(500)));
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        fas.trouble(exchange -> {
            String asked = exchange.getRequestURI().toString();
            if (asked.contains("/websites/") && asked.contains("page_number=2")) {
                second.countDown();
                assertThat(go.await(60, TimeUnit.SECONDS)).isTrue();
            }
            return false;
        });
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "fas",
                        "sync-teams",
                        "--config",
                        folder.resolve("hubs.yml").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(second.await(60, TimeUnit.SECONDS))
                .as(Files.readString(folder.resolve("out")))
                .isTrue();

        process.destroyForcibly().waitFor();
        go.countDown();
        fas.trouble(exchange -> false);

        assertThat(people(DESIGN)).hasSize(501).contains(owner("ralph")).doesNotContain(owner("mizmo"));
        assertThat(people(HubId.team("websites"))).isEqualTo(before);
        await().untilAsserted(() ->
                assertThat(run("fas", "sync-teams")).as(terminal.err()).isZero());
        assertThat(people(HubId.team("websites"))).isEqualTo(people(DESIGN));
    }

    @Test
    void aPageThatFailsForGoodChangesNothingOfThatTeam() {
        fas.group("design", List.of("mizmo"), crowd(450));
        run("fas", "create-team", "design");
        Set<NewMember> before = people(DESIGN);
        fas.group("design", List.of("ralph"), crowd(500));
        fas.trouble(exchange -> {
            boolean last = exchange.getRequestURI().toString().contains("page_number=3");
            if (last) {
                exchange.sendResponseHeaders(503, -1);
            }
            return last;
        });

        assertThat(run("fas", "sync-teams")).isEqualTo(ExitCode.PARTLY);
        assertThat(people(DESIGN)).isEqualTo(before);
    }
}
