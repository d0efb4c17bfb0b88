package org.fedoraproject.hubs.web.hub;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.job.RefreshWidget;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.live.PageTokens;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.LiveAddress;
import org.fedoraproject.hubs.web.site.Stores;

/** What a page has to do with the live part: from which update on it shall follow, and what it wants computed anew. Thread-safe. */
@Singleton
public final class LiveUpdates {

    private final RefreshQueue refreshes;
    private final Stores stores;
    private final LiveAddress address;
    private final PageTokens tokens;

    LiveUpdates(RefreshQueue refreshes, Stores stores, LiveAddress address, PageTokens tokens) {
        this.refreshes = refreshes;
        this.stores = stores;
        this.address = address;
        this.tokens = tokens;
    }

    /** The place from which a page shall follow, to be asked for before anything is read for it: nothing after it is missed. */
    public Optional<StreamPosition> now() {
        return tokens.now();
    }

    /**
     * The stream for a page.
     *
     * @param from what {@link #now} said
     * @param topics hubs to follow, separated by blanks
     * @param seen those of them that the viewer may see more of than everybody
     */
    public Frame.Live from(
            HttpRequest<?> request, Optional<StreamPosition> from, String topics, Collection<Seen> seen) {
        String after = from.map(StreamPosition::toString)
                .filter(id -> !id.equals("0-0"))
                .orElse(null);
        boolean signed = !Viewers.of(request).isVisitor();
        String token = tokens.sign(request, from, seen).orElse("");
        return new Frame.Live(address.of(request), topics, after, signed, token);
    }

    /** Asks for data that pages lack; nothing is lost when nobody hears it, the next page asks again. */
    public void request(List<RefreshWidget> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        stores.redis().ask(() -> {
            refreshes.request(Set.copyOf(wanted));
            return wanted.size();
        });
    }
}
