package org.fedoraproject.hubs.sse;

import jakarta.inject.Singleton;
import org.fedoraproject.hubs.core.hub.HubId;
import org.jspecify.annotations.Nullable;

/** Everybody may listen to the topic of any hub: an update says that something changed, never what, and pages decide on reading. */
@Singleton
final class PublicTopics implements TopicAccess {

    @Override
    public boolean mayListen(String topic, @Nullable String token) {
        return HubId.parse(topic).isPresent();
    }
}
