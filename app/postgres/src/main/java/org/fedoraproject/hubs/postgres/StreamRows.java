package org.fedoraproject.hubs.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.stream.EntryKind;
import org.fedoraproject.hubs.core.stream.FilterId;
import org.fedoraproject.hubs.core.stream.Hide;
import org.fedoraproject.hubs.core.stream.SavedEntry;
import org.fedoraproject.hubs.core.stream.SavedFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows of what people keep, as the nouns they stand for. Stateless. */
final class StreamRows {

    private static final Logger LOG = LoggerFactory.getLogger(StreamRows.class);

    private static final int LONGEST = 100_000;

    private StreamRows() {}

    /** An entry as it is kept. */
    static String json(FeedEntry entry) {
        return BoundedJson.writeAscii(entry).replace("\\u0000", "");
    }

    /** A saved entry; empty, and said in the log, when a release of another time wrote what this one cannot read. */
    static Optional<SavedEntry> saved(ResultSet row) throws SQLException {
        try {
            List<HubId> hubs = new ArrayList<>();
            for (JsonNode hub : BoundedJson.parse(row.getString("hubs"), LONGEST)) {
                HubId.parse(hub.asText()).ifPresent(hubs::add);
            }
            FeedEntry entry = BoundedJson.read(row.getString("entry"), FeedEntry.class);
            return hubs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new SavedEntry(entry, hubs, instant(row, "saved_at"), row.getObject("pinned_at") != null));
        } catch (MalformedJsonException e) {
            LOG.warn("a saved entry cannot be read: {}", e.getMessage());
            return Optional.empty();
        }
    }

    static Hide hide(JsonNode row) {
        String hub = row.path("hub").asText();
        return new Hide(
                HubId.parse(hub).orElse(null),
                new EntryKind(
                        row.path("application").asText(), row.path("action").asText()));
    }

    static SavedFilter filter(ResultSet row) throws SQLException {
        return new SavedFilter(
                new FilterId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                row.getString("query"),
                instant(row, "created_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
