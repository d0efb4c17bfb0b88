package org.fedoraproject.hubs.postgres;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.core.hub.HubSummary;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.search.Alike;
import org.fedoraproject.hubs.core.search.Finds;
import org.fedoraproject.hubs.core.search.Liveness;
import org.fedoraproject.hubs.core.search.PeopleFilter;
import org.fedoraproject.hubs.core.search.PeopleList;
import org.fedoraproject.hubs.core.search.Pulses;
import org.fedoraproject.hubs.core.search.SearchStore;
import org.fedoraproject.hubs.core.search.Sought;
import org.fedoraproject.hubs.core.search.TeamFilter;
import org.fedoraproject.hubs.core.search.TeamList;
import org.fedoraproject.hubs.core.search.Topic;

/**
 * Search in PostgreSQL: full text and, where nothing has the words, {@code pg_trgm} where it is installed. One question for finds, one more
 * when there are none; two for a list. Thread-safe.
 */
@Singleton
public final class PostgresSearch implements SearchStore, Pulses {

    /** How many names that share letters are compared letter by letter. */
    private static final int CANDIDATES = 60;

    private static final String BEAT = """
            INSERT INTO pulse (hub_id, at)
            SELECT h.id, CAST(n.at AS timestamptz) FROM unnest(?, ?, ?) AS n (kind, name, at)
              JOIN hub h ON h.kind = n.kind AND h.name = n.name ORDER BY h.id
                ON CONFLICT (hub_id) DO UPDATE SET at = EXCLUDED.at WHERE pulse.at < EXCLUDED.at
            """;

    /** Where the extension is; from here to the end of the transaction, how much names must share to be looked at. */
    private static final String TRIGRAMS = """
            SELECT quote_ident(n.nspname), set_config('pg_trgm.word_similarity_threshold', '0.25', true)
              FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm'
            """;

    private final TransactionOperations<Connection> transactions;
    private final Bulk bulk;

    PostgresSearch(TransactionOperations<Connection> transactions, Bulk bulk) {
        this.transactions = transactions;
        this.bulk = bulk;
    }

    @Override
    public void beat(Map<HubId, Instant> beats) {
        if (beats.isEmpty()) {
            return;
        }
        List<Map.Entry<HubId, Instant>> all = List.copyOf(beats.entrySet());
        StoreCall.run(
                "note signs of life",
                () -> transactions.executeWrite(status -> bulk.update(
                        BEAT,
                        Column.text(all, beat -> beat.getKey().kind().letter()),
                        Column.text(all, beat -> beat.getKey().name()),
                        Column.text(all, beat -> beat.getValue().toString()))));
    }

    @Override
    public Finds search(Sought sought) {
        if (sought.words().isEmpty()) {
            return Finds.NOTHING;
        }
        return read("search", () -> {
            Finds exact = finds(find(SearchQueries.SEARCH, sought, sought.offset(), sought.limit()), sought, false);
            return exact.total() > 0 ? exact : alike(sought);
        });
    }

    private Finds alike(Sought sought) {
        Optional<String> home =
                bulk.query(TRIGRAMS, row -> row.getString(1)).stream().findFirst();
        if (home.isEmpty()) {
            return Finds.NOTHING;
        }
        List<Row> close = find(SearchQueries.alike(home.get()), sought, 0, CANDIDATES).stream()
                .filter(row -> Alike.areIn(
                        row.find().hub().id().name() + " " + row.find().hub().title(), sought.words()))
                .toList();
        Map<HubKind, Integer> counts = new EnumMap<>(HubKind.class);
        close.forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        Map<HubKind, Integer> places = new EnumMap<>(HubKind.class);
        List<Row> placed = close.stream()
                .map(row -> new Row(
                        row.find(),
                        Objects.requireNonNull(counts.get(row.kind())),
                        places.merge(row.kind(), 1, Integer::sum)))
                .toList();
        return finds(placed, sought, !placed.isEmpty());
    }

    /** A find with the number of its kind and its place among them. */
    private record Row(Finds.Find find, int total, int place) {
        HubKind kind() {
            return find.hub().id().kind();
        }
    }

    private List<Row> find(String sql, Sought sought, int offset, int limit) {
        String username = Objects.requireNonNullElse(sought.viewer().username(), "");
        return bulk.query(
                sql,
                PostgresSearch::row,
                sought.text(),
                sought.isMiddle() ? "%" + sought.text() + "%" : null,
                SearchQueries.query(sought.words(), "A", true),
                SearchQueries.query(sought.words(), "AB", true),
                SearchQueries.query(sought.words(), "", true),
                username,
                username,
                sought.kinds().stream().map(HubKind::letter).toArray(String[]::new),
                sought.viewer().administrator(),
                offset + 1,
                offset + limit);
    }

    private static Row row(ResultSet row) throws SQLException {
        HubSummary hub = summary(row);
        List<String> owned = new ArrayList<>();
        Rows.array(row.getString("follows"), "follows of " + hub.id())
                .forEach(key -> owned.add(new Interest(key.asText()).name()));
        String text = (row.getString("description") + " " + String.join(" ", owned)).strip();
        return new Row(new Finds.Find(hub, text, row.getDouble("score")), row.getInt("total"), row.getInt("place"));
    }

    private static HubSummary summary(ResultSet row) throws SQLException {
        return new HubSummary(
                Rows.id(row.getString("kind"), row.getString("name")),
                row.getString("title"),
                row.getString("summary"),
                row.getInt("members"));
    }

    private static Finds finds(List<Row> rows, Sought sought, boolean alike) {
        Map<HubKind, Integer> counts = new EnumMap<>(HubKind.class);
        rows.forEach(row -> counts.put(row.kind(), row.total()));
        Map<HubKind, List<Finds.Find>> page = rows.stream()
                .filter(row -> row.place() > sought.offset() && row.place() <= sought.offset() + sought.limit())
                .collect(Collectors.groupingBy(Row::kind, Collectors.mapping(Row::find, Collectors.toList())));
        return new Finds(page, counts, alike);
    }

    @Override
    public TeamList teams(TeamFilter filter) {
        return read("list teams", () -> {
            Map<String, Integer> byTopic = new HashMap<>();
            Map<Liveness, Integer> byLiveness = new EnumMap<>(Liveness.class);
            int[] all = new int[1];
            List<Object> asked = new ArrayList<>();
            asked.add(Column.text(filter.topics(), Topic::name));
            asked.add(Column.text(filter.topics(), PostgresSearch::about));
            asked.addAll(times(filter.now()));
            filter.chosen().ifPresent(topic -> asked.add(about(topic)));
            bulk.query(SearchQueries.teamCounts(filter.chosen().isPresent()), Count::of, asked.toArray())
                    .forEach(count -> {
                        switch (count.sort()) {
                            case "TOPIC" -> byTopic.put(count.name(), count.hubs());
                            case "LIVENESS" -> byLiveness.put(Liveness.valueOf(count.name()), count.hubs());
                            default -> all[0] = count.hubs();
                        }
                    });
            return new TeamList(all[0], byTopic, byLiveness, page(filter));
        });
    }

    private record Count(String sort, String name, int hubs) {
        static Count of(ResultSet row) throws SQLException {
            return new Count(row.getString("sort"), row.getString("name"), row.getInt("hubs"));
        }
    }

    private List<TeamList.Team> page(TeamFilter filter) {
        List<Object> asked = new ArrayList<>();
        filter.chosen().ifPresent(topic -> asked.add(about(topic)));
        Liveness liveness = filter.liveness();
        if (liveness != null) {
            asked.addAll(times(filter.now()));
            asked.add(liveness.name());
        }
        asked.add(filter.offset());
        asked.add(filter.limit());
        return bulk.query(
                SearchQueries.teams(filter.chosen().isPresent(), liveness != null),
                row -> {
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    return new TeamList.Team(summary(row), at == null ? null : at.toInstant());
                },
                asked.toArray());
    }

    private static String about(Topic topic) {
        return SearchQueries.query(topic.words(), "ABC", false);
    }

    private static List<String> times(Instant now) {
        return List.of(Liveness.NOW, Liveness.WEEK, Liveness.MONTH).stream()
                .map(liveness -> String.valueOf(liveness.since(now)))
                .toList();
    }

    @Override
    public PeopleList people(PeopleFilter filter) {
        boolean named = !filter.words().isEmpty();
        List<Object> words = named ? List.of(SearchQueries.query(filter.words(), "A", true)) : List.of();
        List<Object> asked = new ArrayList<>();
        asked.add(PeopleList.MOST_TEAMS);
        asked.addAll(words);
        if (!filter.initial().isEmpty()) {
            asked.add(filter.initial());
        }
        asked.add(filter.offset());
        asked.add(filter.limit());
        return read("list people", () -> {
            TreeMap<String, Integer> initials = new TreeMap<>();
            bulk.query(
                            SearchQueries.initials(named),
                            row -> Map.entry(row.getString("initial"), row.getInt("hubs")),
                            words.toArray())
                    .forEach(entry -> initials.put(entry.getKey(), entry.getValue()));
            return new PeopleList(
                    initials,
                    bulk.query(
                            SearchQueries.people(named, !filter.initial().isEmpty()),
                            PostgresSearch::entry,
                            asked.toArray()));
        });
    }

    private static PeopleList.Entry entry(ResultSet row) throws SQLException {
        HubSummary hub = summary(row);
        List<PeopleList.TeamName> teams = new ArrayList<>();
        Rows.array(row.getString("teams"), "teams of " + hub.id())
                .forEach(team -> teams.add(new PeopleList.TeamName(
                        HubId.team(team.path(0).asText()), team.path(1).asText())));
        return new PeopleList.Entry(hub, teams);
    }

    private <T> T read(String operation, Supplier<T> query) {
        return StoreCall.run(operation, () -> transactions.executeRead(status -> query.get()));
    }
}
