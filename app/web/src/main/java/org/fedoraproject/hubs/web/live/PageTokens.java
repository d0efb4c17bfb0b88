package org.fedoraproject.hubs.web.live;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.core.access.Action;
import org.fedoraproject.hubs.core.access.Viewer;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.core.update.TopicTokens;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.web.access.Presence;
import org.fedoraproject.hubs.web.access.Seen;
import org.fedoraproject.hubs.web.access.Viewers;
import org.fedoraproject.hubs.web.site.Stores;

/**
 * Signs what a page may hear of. Who is not signed in needs nothing signed: they hear what everybody may hear. Who is gets a token on
 * every page, so that signing out ends the page's stream too. Thread-safe.
 */
@Singleton
public final class PageTokens {

    /** How long the key is taken for the right one: a store that was emptied has another. */
    private static final Duration KEY_AGE = Duration.ofSeconds(5);

    private final LiveStreams streams;
    private final UpdateChannel channel;
    private final Stores stores;
    private final AtomicReference<Key> key =
            new AtomicReference<>(new Key(Optional.empty(), System.nanoTime() - KEY_AGE.toNanos()));

    private record Key(Optional<TopicTokens> tokens, long readAt) {}

    PageTokens(LiveStreams streams, UpdateChannel channel, Stores stores) {
        this.streams = streams;
        this.channel = channel;
        this.stores = stores;
    }

    /**
     * The newest place in the stream of updates, to be asked for before anything is decided about the viewer; empty when Redis does not
     * answer.
     */
    public Optional<StreamPosition> now() {
        return stores.redis().ask(channel::newestId).get().map(StreamPosition::parse);
    }

    /**
     * A token for whoever sent this request; empty when they are not signed in, and when Redis does not answer.
     *
     * @param before from {@link #now}, before the hubs were looked at
     * @param seen the hubs of the page as they see them
     */
    public Optional<String> sign(HttpRequest<?> request, Optional<StreamPosition> before, Collection<Seen> seen) {
        Viewer viewer = Viewers.of(request);
        if (viewer.isVisitor() || before.isEmpty()) {
            return Optional.empty();
        }
        // What is guarded on a hub that everybody sees is its members' widgets.
        Set<String> topics = seen.stream()
                .filter(each -> each.viewer().equals(viewer) && each.may(Action.SEE_INSIDE))
                .map(each -> each.hub().id().path())
                .collect(Collectors.toSet());
        TopicToken token = new TopicToken(
                Presence.of(request)
                        .map(presence -> presence.signedIn().session().id().value())
                        .orElse(null),
                viewer.username(),
                topics,
                before.get(),
                Instant.now().plus(LiveStreams.TOKEN_LIFE));
        return signer().map(signer -> signer.sign(token));
    }

    private Optional<TopicTokens> signer() {
        Key known = key.get();
        if (System.nanoTime() - known.readAt() < KEY_AGE.toNanos()) {
            return known.tokens();
        }
        Optional<TopicTokens> read = stores.redis().ask(streams::key).get().map(TopicTokens::new);
        if (read.isPresent()) {
            key.set(new Key(read, System.nanoTime()));
        }
        return read;
    }
}
