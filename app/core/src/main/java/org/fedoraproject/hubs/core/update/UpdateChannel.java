package org.fedoraproject.hubs.core.update;

import java.time.Duration;
import java.util.List;

/** The stream of updates. Every reader sees every update. Thread-safe; may block; throws {@code QueueException} when unreachable. */
public interface UpdateChannel {

    /**
     * An update as it stands in the stream.
     *
     * @param id the stream's id of it, {@code millis-number}; grows
     * @param update what it says
     */
    record Published(String id, Update update) {}

    /** Publishes updates, in order. */
    void publish(List<Update> updates);

    /** The id of the newest update; {@code 0-0} when there is none. */
    String newestId();

    /**
     * Id of the oldest update still there; {@code 0-0} when there is none. An id below it can no longer be continued from.
     */
    String oldestId();

    /**
     * Updates after an id, oldest first; waits when there are none.
     *
     * @param id an id from this channel
     * @param max most to return
     * @param wait longest wait for the first; zero does not wait
     */
    List<Published> after(String id, int max, Duration wait);
}
