package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.LiveAddress;
import org.fedoraproject.hubs.web.site.Stores;

/** What a page has to do with the live part: from which update on it shall follow, and what it wants computed anew. Thread-safe. */
@Singleton
public final class LiveUpdates {

    private final UpdateChannel channel;
    private final RefreshQueue refreshes;
    private final Stores stores;
    private final LiveAddress address;

    LiveUpdates(UpdateChannel channel, RefreshQueue refreshes, Stores stores, LiveAddress address) {
        this.channel = channel;
        this.refreshes = refreshes;
        this.stores = stores;
        this.address = address;
    }

    /** The stream for a page that is about to be made: nothing that happens after this is missed. */
    public Frame.Live from(HttpRequest<?> request, String topics) {
        String after = stores.redis()
                .ask(channel::newestId)
                .get()
                .filter(id -> !id.equals("0-0"))
                .orElse(null);
        return new Frame.Live(address.of(request), topics, after);
    }

    /** Asks for data that pages lack; nothing is lost when nobody hears it, the next page asks again. */
    void request(List<RefreshWidget> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        stores.redis().ask(() -> {
            refreshes.request(Set.copyOf(wanted));
            return wanted.size();
        });
    }
}
