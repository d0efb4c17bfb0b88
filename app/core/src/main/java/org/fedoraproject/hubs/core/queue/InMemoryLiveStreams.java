package org.fedoraproject.hubs.core.queue;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.jspecify.annotations.Nullable;

/** Key and ends of an {@link InMemoryPipeline}. */
final class InMemoryLiveStreams implements LiveStreams {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    private final Shared shared;

    private final InMemoryUpdateChannel updates;

    private final Map<Ended, StreamPosition> ends = new LinkedHashMap<>();

    private byte @Nullable [] key;

    InMemoryLiveStreams(Shared shared, InMemoryUpdateChannel updates) {
        this.shared = shared;
        this.updates = updates;
    }

    /** Only under the lock. */
    void clear() {
        ends.clear();
        key = null;
    }

    @Override
    public byte[] key() {
        return shared.atomically(() -> {
            byte[] present = key;
            if (present == null) {
                present = new byte[KEY_BYTES];
                random.nextBytes(present);
                key = present;
            }
            return present.clone();
        });
    }

    @Override
    public void end(Ended whose) {
        shared.atomically(() -> {
            forgetOld();
            ends.put(whose, StreamPosition.parse(updates.add(whose.update())));
            return whose;
        });
    }

    @Override
    public List<Ending> recent() {
        return shared.atomically(() -> {
            forgetOld();
            return ends.entrySet().stream()
                    .map(entry -> new Ending(entry.getKey(), entry.getValue()))
                    .toList();
        });
    }

    private void forgetOld() {
        long oldest = shared.now() - TOKEN_LIFE.plusMinutes(1).toMillis();
        ends.values().removeIf(at -> at.millis() < oldest);
    }
}
