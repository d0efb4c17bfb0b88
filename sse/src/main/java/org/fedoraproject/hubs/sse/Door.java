package org.fedoraproject.hubs.sse;

import io.netty.handler.codec.http.HttpRequest;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may come in, from where, and how many. Thread-safe.
 *
 * @param cors pages of other origins
 * @param proxies whose word about the client is believed
 * @param limits how many
 * @param desk reads what they show
 */
record Door(Cors cors, Proxies proxies, ConnectionLimits limits, TokenDesk desk) {

    static Door of(SseConfiguration settings, TokenDesk desk) {
        return new Door(
                new Cors(settings.origins()),
                new Proxies(settings.proxies()),
                new ConnectionLimits(settings.limits()),
                desk);
    }

    /** Whose request it is; empty when only our own proxies are known. */
    Optional<InetAddress> client(InetAddress peer, HttpRequest request) {
        return proxies.client(peer, request.headers().getAll("X-Forwarded-For"));
    }

    /** What a reader may hear; empty when it shows a token that is worth nothing. Without a token everybody may ask for every topic. */
    Optional<Listening> listening(StreamRequest request) {
        String token = request.token();
        return token == null
                ? Optional.of(new Listening(request.topics(), null))
                : desk.read(token, Instant.now()).map(shown -> new Listening(request.topics(), shown));
    }
}
