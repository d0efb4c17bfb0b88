package org.fedoraproject.hubs.web.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.NewHub;
import org.fedoraproject.hubs.core.hub.NewHub.NewPlacement;
import org.fedoraproject.hubs.core.hub.Visibility;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.settings.Followed;
import org.fedoraproject.hubs.widgets.Layouts;

/**
 * Packages that people follow: each of them who follows any has a private hub {@code s/NAME} whose feed holds what happens to these, and which
 * shows it, so that their stream hears of it at once. Thread-safe.
 */
@Singleton
final class Packages {

    /** Most that one person follows. */
    static final int MOST = 100;

    private final HubStore hubs;

    Packages(HubStore hubs) {
        this.hubs = hubs;
    }

    /** Follows one more; the name as it is kept, empty when it can be none or when there are too many. */
    Optional<String> follow(String username, String typed, Instant now) {
        Optional<Interest> key = Followed.PACKAGE.read(typed);
        Hub stream = stream(username, now);
        if (key.isEmpty()
                || (stream.follows().size() >= MOST && !stream.follows().contains(key.get()))) {
            return Optional.empty();
        }
        List<Interest> follows = new ArrayList<>(stream.follows());
        if (!follows.contains(key.get())) {
            follows.add(key.get());
            save(stream, follows);
        }
        return key.map(Interest::name);
    }

    /** Follows it no longer; false when nobody did. */
    boolean unfollow(String username, String name, Instant now) {
        Hub stream = stream(username, now);
        List<Interest> follows = new ArrayList<>(stream.follows());
        boolean did = Followed.PACKAGE.read(name).map(follows::remove).orElse(false);
        if (did) {
            save(stream, follows);
        }
        return did;
    }

    private Hub stream(String username, Instant now) {
        HubId id = HubId.stream(username);
        return hubs.find(id).orElseGet(() -> hub(id, List.of(), now));
    }

    private static Hub hub(HubId id, List<Interest> follows, Instant created) {
        return new Hub(id, id.name(), "", "", Visibility.PRIVATE, false, "here", null, List.of(), follows, created);
    }

    private void save(Hub stream, List<Interest> follows) {
        Hub next = hub(stream.id(), follows, stream.createdAt());
        NewPlacement feed = new NewPlacement(
                "feed", WidgetPlacement.Column.MAIN, 0, JsonNodeFactory.instance.objectNode(), true, Set.of());
        hubs.save(List.of(new NewHub(next, Layouts.feedInterests(next), List.of(feed), List.of())));
    }
}
