package org.fedoraproject.hubs.web.access;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells event servers whose streams are over. Beside the request: signing out works while Redis is away, and the streams then end when
 * their tokens do. Thread-safe.
 */
@Singleton
public final class StreamEnds {

    private static final Logger LOG = LoggerFactory.getLogger(StreamEnds.class);

    private final LiveStreams streams;
    private final ExecutorService threads;

    StreamEnds(LiveStreams streams, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.streams = streams;
        this.threads = threads;
    }

    /** Those of one session. */
    public void session(SessionId id) {
        end(new Ended.Session(id.value()));
    }

    /** All of a person. */
    public void person(String username) {
        end(new Ended.Person(username));
    }

    private void end(Ended whose) {
        threads.execute(() -> {
            try {
                streams.end(whose);
            } catch (QueueException e) {
                LOG.warn("event streams go on until their tokens end: {}", e.getMessage());
            }
        });
    }
}
