package org.fedoraproject.hubs.widgets.feed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubKind;
import org.fedoraproject.hubs.widgets.FeedLens;
import org.jspecify.annotations.Nullable;

/**
 * Where entries stand by themselves: {@code /t/design/entries/ID}.
 *
 * @param hub whose page it is
 * @param lens what the page knows
 */
record Addresses(HubId hub, FeedLens lens) {

    /** Of one entry; absent where its feed belongs to no hub. */
    @Nullable
    String of(FeedEntry entry) {
        List<FeedLens.Stand> stands = lens.stands().getOrDefault(entry.id(), List.of());
        if (stands.isEmpty() && !lens.own()) {
            return null;
        }
        HubId where = stands.isEmpty() ? hub : stands.getFirst().hub();
        String id =
                URLEncoder.encode(entry.id().value(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/" + page(where) + "entries/" + id;
    }

    /** The address of a hub; what somebody follows is behind their own page. */
    static String page(HubId id) {
        return (id.kind() == HubKind.STREAM ? HubId.user(id.name()) : id).path() + "/";
    }
}
