package org.fedoraproject.hubs.sse;

import org.jspecify.annotations.Nullable;

/** Decides who may listen to which topic. Called on an event loop for each topic of a new stream: must not block. Thread-safe. */
interface TopicAccess {

    /**
     * Whether the bearer may listen.
     *
     * @param topic path of a hub
     * @param token what the page was given for hubs that are not public; absent when the request has none
     */
    boolean mayListen(String topic, @Nullable String token);
}
