package org.fedoraproject.hubs.sse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.StreamPosition;

/** Key and ends beside {@link StoredUpdates}; another key can be set, as after a store was emptied. */
final class StoredStreams implements LiveStreams {

    private final StoredUpdates updates;
    private final Map<Ended, StreamPosition> ends = new LinkedHashMap<>();
    private byte key = 1;

    StoredStreams(StoredUpdates updates) {
        this.updates = updates;
    }

    synchronized void setKey(int value) {
        key = (byte) value;
    }

    @Override
    public synchronized byte[] key() {
        byte[] all = new byte[32];
        Arrays.fill(all, key);
        return all;
    }

    @Override
    public synchronized void end(Ended whose) {
        ends.put(whose, StreamPosition.parse(updates.add(whose.update())));
    }

    @Override
    public synchronized List<Ending> recent() {
        return ends.entrySet().stream()
                .map(entry -> new Ending(entry.getKey(), entry.getValue()))
                .toList();
    }
}
