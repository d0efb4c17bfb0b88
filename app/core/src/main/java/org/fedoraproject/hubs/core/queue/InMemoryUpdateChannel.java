package org.fedoraproject.hubs.core.queue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** The updates of an {@link InMemoryPipeline}. */
final class InMemoryUpdateChannel implements UpdateChannel {

    private static final String NONE = "0-0";

    private final Shared shared;

    private final Deque<Published> stream = new ArrayDeque<>();

    InMemoryUpdateChannel(Shared shared) {
        this.shared = shared;
    }

    /** Only under the lock. */
    void clear() {
        stream.clear();
    }

    /** Returns its id. Only under the lock. */
    String add(Update update) {
        String id = shared.nextId();
        stream.addLast(new Published(id, update));
        if (stream.size() > PipelineLimits.MAX_UPDATES) {
            stream.removeFirst();
        }
        return id;
    }

    @Override
    public void publish(List<Update> updates) {
        shared.atomically(() -> {
            updates.forEach(this::add);
            return updates;
        });
    }

    @Override
    public String newestId() {
        return shared.atomically(
                () -> stream.isEmpty() ? NONE : stream.getLast().id());
    }

    @Override
    public String oldestId() {
        return shared.atomically(
                () -> stream.isEmpty() ? NONE : stream.getFirst().id());
    }

    @Override
    public List<Published> after(String id, int max, Duration wait) {
        StreamPosition position = StreamPosition.parse(id);
        return shared.waitFor(wait, List.of(), () -> {
            List<Published> found = stream.stream()
                    .filter(each -> StreamPosition.parse(each.id()).compareTo(position) > 0)
                    .limit(max)
                    .toList();
            return found.isEmpty() ? null : found;
        });
    }
}
