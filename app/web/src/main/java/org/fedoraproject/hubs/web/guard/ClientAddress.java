package org.fedoraproject.hubs.web.guard;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a request comes from: the other end of the connection, or what a configured proxy says of it. Somebody with a network of IPv6
 * counts once, since they have as many addresses as they like. Immutable and thread-safe.
 */
@Singleton
final class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

    private final ProxyConfiguration configuration;

    ClientAddress(ProxyConfiguration configuration) {
        this.configuration = configuration;
    }

    String of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        String direct = peer == null ? "unknown" : peer.getHostAddress();
        if (!configuration.proxies().contains(direct)) {
            return shortened(direct);
        }
        // Proxies add at the end: the last one that is no proxy of ours is the farthest that somebody we trust has
        // seen.
        List<String> chain = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        return chain.reversed().stream()
                .filter(hop -> !configuration.proxies().contains(hop))
                .findFirst()
                .filter(hop -> LITERAL.matcher(hop).matches())
                .map(ClientAddress::shortened)
                .orElse(direct);
    }

    private static String shortened(String literal) {
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, 8)
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return "unknown";
        }
    }
}
