package org.fedoraproject.hubs.sse;

import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, from where, and how many. Thread-safe.
 *
 * @param cors pages of other origins
 * @param proxies whose word about the client is believed
 * @param limits how many
 * @param access to which topics
 */
record Door(Cors cors, Proxies proxies, ConnectionLimits limits, TopicAccess access) {

    static Door of(SseConfiguration settings, TopicAccess access) {
        return new Door(
                new Cors(settings.origins()),
                new Proxies(settings.proxies()),
                new ConnectionLimits(
                        settings.limits().connections(), settings.limits().perAddress()),
                access);
    }

    /** Whose request it is; empty when only our own proxies are known. */
    Optional<InetAddress> client(InetAddress peer, HttpRequest request) {
        return proxies.client(peer, request.headers().getAll("X-Forwarded-For"));
    }

    /** Whether all topics may be listened to. */
    boolean mayListen(StreamRequest request) {
        @Nullable String token = request.token();
        return request.topics().stream().allMatch(topic -> access.mayListen(topic, token));
    }
}
