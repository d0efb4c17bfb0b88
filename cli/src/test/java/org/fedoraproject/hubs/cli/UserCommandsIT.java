package org.fedoraproject.hubs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.cache.CacheKey;
import org.fedoraproject.hubs.core.cache.CachedValue;
import org.fedoraproject.hubs.core.cache.WidgetCache;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.feed.FeedId;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.hub.History;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewMember;
import org.fedoraproject.hubs.core.hub.PlacementId;
import org.fedoraproject.hubs.core.hub.Role;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.embedded.SharedStores;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.widgets.Layouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person with something in every table, feed and corner of Redis is exported, then gone from all of them. */
final class UserCommandsIT {

    /** A word that stands nowhere else. */
    private static final String CANARY = "canaryperson";

    private static final HubId DESIGN = HubId.team("design");

    @TempDir
    Path folder;

    private final Map<String, Object> settings = new HashMap<>(
            SharedStores.get(Store.POSTGRES, Store.REDIS, Store.MONGO).settings());

    private ApplicationContext context;

    @BeforeEach
    void open() throws IOException {
        settings.put("hubs.postgres.schema", "it_user");
        settings.put("hubs.redis.prefix", "it-user:");
        sql("DROP SCHEMA IF EXISTS it_user CASCADE");
        Files.writeString(
                folder.resolve("hubs.yml"),
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + ": '" + entry.getValue() + "'")
                        .collect(Collectors.joining("\n")));
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("postgres", "redis", "mongo")
                .properties(settings)
                .start();
        fill();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private HubStore hubs() {
        return context.getBean(HubStore.class);
    }

    private static NewHub with(NewHub plan, NewMember... members) {
        return new NewHub(plan.hub(), plan.feedInterests(), plan.widgets(), List.of(members));
    }

    private void fill() {
        Layouts layouts = context.getBean(Layouts.class);
        hubs().createMissing(List.of(
                layouts.plan(Hub.named(HubId.user(CANARY), "bus", Instant.now()), List.of()),
                layouts.plan(Hub.named(HubId.user("other"), "bus", Instant.now()), List.of()),
                with(
                        layouts.plan(Hub.named(DESIGN, "fas", Instant.now()), List.of()),
                        new NewMember(CANARY, Role.OWNER),
                        new NewMember("other", Role.MEMBER))));
        sql("INSERT INTO account (issuer, subject, username) VALUES ('https://id', 's1', '" + CANARY + "')");
        sql("INSERT INTO session (token, username, agent, expires_at) VALUES ('\\x01', '" + CANARY
                + "', 'Firefox', now())");
        sql("INSERT INTO personal_token (token, username, label, scopes, expires_at) VALUES ('\\x02', '" + CANARY
                + "', 'script', '[]', now())");
        sql("INSERT INTO join_request (hub_id, username, answered_by) SELECT id, 'other', '" + CANARY
                + "' FROM hub WHERE kind = 't'");
        sql("INSERT INTO invitation (hub_id, username, role, invited_by) SELECT id, '" + CANARY
                + "', 'OWNER', 'other' FROM hub WHERE kind = 't'");
        sql("INSERT INTO visit (username, hub_id) SELECT '" + CANARY + "', id FROM hub WHERE kind = 't'");
        sql("INSERT INTO audit (actor, action, hub, person, detail) VALUES ('" + CANARY + "', 'join', 't/design', '"
                + CANARY + "', '{\"by\": \"" + CANARY + "\"}'), ('other', 'save', 'u/" + CANARY + "', NULL, '{}')");
        sql(
                "INSERT INTO announcement (what, kind, name, content) VALUES ('user.role.added', 't', 'design', '{\"username\": \""
                        + CANARY + "\"}')");
        FeedStore feeds = context.getBean(FeedStore.class);
        feeds.append(List.of(
                new FeedStore.Addition(new FeedId("u/" + CANARY), entry("1", CANARY)),
                new FeedStore.Addition(new FeedId("t/design"), entry("1", CANARY)),
                new FeedStore.Addition(new FeedId("t/design"), entry("2", "other"))));
        PlacementId placement = hubs().placements(DESIGN).getFirst().id();
        context.getBean(WidgetCache.class)
                .put(
                        new CacheKey(placement, "first", "0"),
                        new CachedValue("{\"people\":[\"" + CANARY + "\"]}", 1, Instant.now(), null),
                        Duration.ofHours(1));
        context.getBean(DeadLetters.class)
                .keepDelivery("a.topic", "odd", ("{\"user\":\"" + CANARY + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static FeedEntry entry(String id, String agent) {
        Sentence said = Sentence.start().person(agent).text(" drew something").end();
        return new FeedEntry(
                new MessageId("message-" + id),
                Instant.now(),
                "design",
                "org.fedoraproject.prod.design.draw",
                Severity.INFO,
                agent,
                List.of(agent),
                List.of(),
                null,
                said,
                said,
                "test",
                "");
    }

    private void sql(String statement) {
        try (Connection connection = connect();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(
                String.valueOf(settings.get("hubs.postgres.url")),
                String.valueOf(settings.get("hubs.postgres.username")),
                String.valueOf(settings.get("hubs.postgres.password")));
        connection.setSchema("it_user");
        return connection;
    }

    /** Tables in which the word stands in any column. */
    private List<String> tablesWithCanary() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect();
                Statement run = connection.createStatement();
                Statement look = connection.createStatement();
                ResultSet tables = run.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'it_user'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (ResultSet count = look.executeQuery(
                        "SELECT count(*) FROM \"" + table + "\" t WHERE t::text LIKE '%" + CANARY + "%'")) {
                    if (count.next() && count.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private TestTerminal run(String input, int code, String... arguments) {
        TestTerminal terminal = new TestTerminal(Map.of("HOME", "/nonexistent"), input);
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = folder.resolve("hubs.yml").toString();
        assertThat(terminal.run(all)).as(terminal.err()).isEqualTo(code);
        return terminal;
    }

    @Test
    void exportsEverythingFromEveryStoreWithoutSecrets() throws MalformedJsonException {
        String out = run("", ExitCode.DONE, "user", "export", CANARY).out();

        JsonNode all = BoundedJson.parse(out, 1_000_000);
        assertThat(all.path("username").asText()).isEqualTo(CANARY);
        JsonNode postgres = all.path("postgresql");
        for (String part : List.of(
                "person",
                "hubs",
                "widgets",
                "roles",
                "accounts",
                "sessions",
                "tokens",
                "requests",
                "invitations",
                "visits",
                "history",
                "announcements")) {
            assertThat(postgres.path(part)).as(part).isNotEmpty();
        }
        assertThat(postgres.path("sessions").get(0).has("token")).isFalse();
        assertThat(postgres.path("tokens").get(0).has("token")).isFalse();
        assertThat(all.path("mongodb").path("u/" + CANARY)).hasSize(1);
        assertThat(all.path("mongodb").path("t/design")).hasSize(1);
        assertThat(all.path("redis").path("cached")).hasSize(1);
        assertThat(all.path("redis").path("dead_letters")).isNotEmpty();
    }

    @Test
    void erasesEverythingFromEveryStoreAndNothingBringsItBack() throws SQLException {
        String before = context.getBean(UpdateChannel.class).newestId();
        WidgetPlacement first = hubs().placements(DESIGN).getFirst();

        TestTerminal erased = run("", ExitCode.DONE, "user", "erase", CANARY, "--yes");
        assertThat(erased.out()).startsWith(CANARY + " was erased: ");
        assertThat(erased.err()).contains("Nobody but " + CANARY + " owns t/design. Without an owner");
        assertThat(context.getBean(History.class).of(DESIGN, 0, 1))
                .extracting(entry -> entry.actor() + entry.action())
                .containsExactly("ownerless");

        assertThat(tablesWithCanary()).isEmpty();
        assertThat(hubs().find(HubId.user(CANARY))).isEmpty();
        assertThat(hubs().members(DESIGN, 0, 10)).extracting("username").containsExactly("other");
        FeedStore feeds = context.getBean(FeedStore.class);
        assertThat(feeds.read(new FeedId("u/" + CANARY)).entries()).isEmpty();
        assertThat(feeds.read(new FeedId("t/design")).entries())
                .extracting(FeedEntry::agent)
                .containsExactly("other");
        assertThat(context.getBean(WidgetCache.class).getAll(List.of(new CacheKey(first.id(), "first", "0"))))
                .isEmpty();
        assertThat(context.getBean(RefreshQueue.class).lease(10, Duration.ofSeconds(1)))
                .extracting(lease -> lease.job().text())
                .contains(first.id() + ":first");
        assertThat(context.getBean(DeadLetters.class).count()).isZero();
        assertThat(context.getBean(UpdateChannel.class).newestId()).isNotEqualTo(before);

        assertThat(run("", ExitCode.NOT_FOUND, "user", "export", CANARY).out()).isEmpty();

        hubs().createMissing(List.of(
                new NewHub(Hub.named(HubId.user(CANARY), "bus", Instant.now()), Set.of(), List.of(), List.of())));
        assertThat(hubs().find(HubId.user(CANARY))).isEmpty();
        assertThat(hubs().existingPeople(Set.of(CANARY))).containsExactly(CANARY);
        assertThat(run("", ExitCode.NOT_FOUND, "user", "erase", CANARY, "--yes").err())
                .contains("nothing is known of " + CANARY);
    }

    @Test
    void nothingIsMadeOfANameThatNobodyHas() {
        assertThat(run("", ExitCode.NOT_FOUND, "user", "export", "nobodyatall").out())
                .isEmpty();
        assertThat(run("", ExitCode.NOT_FOUND, "user", "erase", "nobodyatall", "--yes")
                        .err())
                .contains("nothing is known of nobodyatall");
        assertThat(hubs().existingPeople(Set.of("nobodyatall"))).isEmpty();
    }

    @Test
    void asksForTheNameAndErasesNothingForAnotherAnswer() throws SQLException {
        assertThat(run("yes\n", ExitCode.FAILED, "user", "erase", CANARY).err()).contains("nothing was erased");
        assertThat(tablesWithCanary()).isNotEmpty();

        run(CANARY + "\n", ExitCode.DONE, "user", "erase", CANARY);
        assertThat(tablesWithCanary()).isEmpty();
    }
}
