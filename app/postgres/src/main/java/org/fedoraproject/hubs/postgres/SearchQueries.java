package org.fedoraproject.hubs.postgres;

import java.util.List;
import java.util.stream.Collectors;

/** The statements of {@link PostgresSearch}, with the parameters in the order in which they stand. Stateless. */
final class SearchQueries {

    /** What lists show to everybody. */
    private static final String LISTED = "h.visibility = 'PUBLIC' AND NOT h.archived AND NOT h.unlisted";

    /** How many people are on a team, on how many open teams a person is; of the row {@code h}. */
    private static final String MEMBERS = """
            CASE h.kind
              WHEN 't' THEN (SELECT count(DISTINCT m.username) FROM membership m
                              WHERE m.hub_id = h.id AND m.role IN ('OWNER', 'MEMBER'))
              ELSE (SELECT count(DISTINCT t.id) FROM membership m JOIN hub t ON t.id = m.hub_id
                     WHERE m.username = h.name AND m.role IN ('OWNER', 'MEMBER')
                       AND t.kind = 't' AND t.visibility <> 'PRIVATE' AND NOT t.archived)
            END AS members
            """;

    /**
     * Of the hubs that hold something: those that the viewer may see, ranked by kind, a page of each kind and always the first, which
     * carries the count. Parameters: text, middle, words in A, in A and B, anywhere; username, username; kinds; administrator; offset, last.
     */
    private static final String FIND = """
            WITH asked AS (SELECT CAST(? AS text) AS text, CAST(? AS text) AS middle, CAST(? AS tsquery) AS name,
                                  CAST(? AS tsquery) AS head, CAST(? AS tsquery) AS whole),
            found AS (
              SELECT h.id, h.kind, h.name, h.sort_title, h.visibility, NOT h.archived AND NOT h.unlisted AS shown,
                     h.kind = 'u' AND h.name = ? OR h.id IN (SELECT m.hub_id FROM membership m WHERE m.username = ?
                                                                AND m.role IN ('OWNER', 'MEMBER')) AS inside,
                     %s AS in_head, %s AS score
                FROM asked a CROSS JOIN hub_words w JOIN hub h ON h.id = w.hub_id
               WHERE %s AND h.kind = ANY(?)),
            ranked AS (
              SELECT f.id, f.inside OR f.visibility = 'PUBLIC' AS whole, f.score,
                     count(*) OVER (PARTITION BY f.kind) AS total,
                     row_number() OVER (PARTITION BY f.kind ORDER BY f.score DESC, f.sort_title, f.name) AS place
                FROM found f
               WHERE f.inside OR f.shown AND (f.visibility = 'PUBLIC' OR f.in_head AND (f.visibility = 'PREVIEW' OR ?)))
            SELECT h.kind, h.name, h.title, h.summary, r.score, r.total, r.place,
                   CASE WHEN r.whole THEN left(h.description, 4000) ELSE '' END AS description,
                   CASE WHEN r.whole THEN CAST(h.follows AS text) ELSE '[]' END AS follows,
            """ + MEMBERS + """
              FROM ranked r JOIN hub h ON h.id = r.id
             WHERE r.place = 1 OR r.place BETWEEN ? AND ? ORDER BY h.kind, r.place
            """;

    private static final String SCORE = """
            CASE WHEN w.names LIKE a.text || E'\\n%' OR w.names LIKE E'%\\n' || a.text THEN 4
                 WHEN w.names LIKE a.text || '%' OR w.names LIKE E'%\\n' || a.text || '%' THEN 3
                 WHEN w.names LIKE a.middle OR w.words @@ a.name THEN 2
                 WHEN w.words @@ a.head THEN 1
                 ELSE 0.5 END + 0.4 * ts_rank(w.words, a.whole)
            """;

    /** Hubs that hold the words. */
    static final String SEARCH = FIND.formatted(
            "w.words @@ a.head OR w.names LIKE a.middle", SCORE, "(w.words @@ a.whole OR w.names LIKE a.middle)");

    /** Teams for everybody as {@code h} with {@code p.at}, when something last happened where everybody may read of it. */
    private static final String TEAMS = """
             FROM hub h LEFT JOIN pulse p ON p.hub_id = h.id
                  AND EXISTS (SELECT FROM placement x WHERE x.hub_id = h.id AND x.shows_feed AND NOT x.members_only)
            WHERE h.kind = 't' AND
            """ + LISTED;

    private static final String ABOUT =
            " AND EXISTS (SELECT FROM hub_words w WHERE w.hub_id = h.id AND w.words @@ CAST(? AS tsquery))";

    /** Parameters: an hour, a week, a month ago. */
    private static final String LIVENESS = """
            CASE WHEN p.at >= CAST(? AS timestamptz) THEN 'NOW' WHEN p.at >= CAST(? AS timestamptz) THEN 'WEEK'
                 WHEN p.at >= CAST(? AS timestamptz) THEN 'MONTH' ELSE 'QUIET' END
            """;

    private static final String PEOPLE =
            " FROM hub h JOIN hub_words w ON w.hub_id = h.id WHERE h.kind = 'u' AND " + LISTED;

    private static final String NAMED = " AND w.words @@ CAST(? AS tsquery)";

    private SearchQueries() {}

    /** As {@link #SEARCH}, hubs whose names share groups of three letters with the text; candidates for whoever compares letters. */
    static String alike(String home) {
        String likeness = home + ".word_similarity(a.text, w.names)";
        return FIND.formatted("true", likeness, "a.text OPERATOR(" + home + ".<%) w.names");
    }

    /**
     * What there is, by topic and by liveness: rows of a sort, a name and a count. Parameters: names and words of topics; times; the words
     * of the topic that is chosen, if so.
     */
    static String teamCounts(boolean chosen) {
        return "SELECT 'ALL' AS sort, '' AS name, count(*) AS hubs FROM hub h WHERE h.kind = 't' AND " + LISTED
                + " UNION ALL SELECT 'TOPIC', t.name, count(*)"
                + " FROM unnest(?, ?) AS t (name, words) JOIN hub_words w ON w.words @@ CAST(t.words AS tsquery)"
                + " JOIN hub h ON h.id = w.hub_id WHERE h.kind = 't' AND " + LISTED + " GROUP BY t.name"
                + " UNION ALL SELECT 'LIVENESS', l.liveness, count(*) FROM (SELECT " + LIVENESS + " AS liveness" + TEAMS
                + (chosen ? ABOUT : "") + ") l GROUP BY l.liveness";
    }

    /** A page of teams. Parameters: the words of the topic; times and the liveness, each if asked for; offset, limit. */
    static String teams(boolean chosen, boolean lively) {
        return "SELECT h.kind, h.name, h.title, h.summary, p.at, " + MEMBERS + TEAMS
                + (chosen ? ABOUT : "")
                + (lively ? " AND " + LIVENESS + " = ?" : "")
                + " ORDER BY p.at DESC NULLS LAST, h.sort_title, h.name OFFSET ? LIMIT ?";
    }

    /** How many people have which initial. Parameter: the words, if any. */
    static String initials(boolean named) {
        return "SELECT w.initial, count(*) AS hubs" + PEOPLE + (named ? NAMED : "") + " GROUP BY w.initial";
    }

    /** A page of people and the first of their teams. Parameters: most teams; the words, if any; the initial, if any; offset, limit. */
    static String people(boolean named, boolean initial) {
        return "SELECT h.kind, h.name, h.title, h.summary, " + MEMBERS + """
                , (SELECT CAST(coalesce(jsonb_agg(jsonb_build_array(t.name, t.title) ORDER BY t.sort_title, t.name), '[]') AS text)
                     FROM (SELECT DISTINCT t.name, t.title, t.sort_title FROM membership m JOIN hub t ON t.id = m.hub_id
                            WHERE m.username = h.name AND m.role IN ('OWNER', 'MEMBER')
                              AND t.kind = 't' AND t.visibility <> 'PRIVATE' AND NOT t.archived
                            ORDER BY t.sort_title, t.name LIMIT ?) t) AS teams
                """ + PEOPLE + (named ? NAMED : "")
                + (initial ? " AND w.initial = ?" : "")
                + " ORDER BY h.sort_title, h.name OFFSET ? LIMIT ?";
    }

    /**
     * Words as PostgreSQL looks for them, each the beginning of one.
     *
     * @param words of letters and digits alone
     * @param sections in which they count, A to D
     * @param all whether all of them must be there
     */
    static String query(List<String> words, String sections, boolean all) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "''").replace("\\", "\\\\") + "':*" + sections)
                .collect(Collectors.joining(all ? " & " : " | "));
    }
}
