package org.fedoraproject.hubs.postgres;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Reads and writes the table {@code last_seen}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LastSeenMarks extends GenericRepository<HubRow, Long> {

    /** Moves a mark forward; an earlier time leaves it as it is. */
    @Query("""
            INSERT INTO last_seen (source, message_time) VALUES (:source, :time)
                ON CONFLICT (source) DO UPDATE SET message_time = GREATEST(last_seen.message_time, EXCLUDED.message_time)
            """)
    void advance(String source, Instant time);

    @Query("SELECT message_time FROM last_seen WHERE source = :source")
    List<Instant> read(String source);
}
