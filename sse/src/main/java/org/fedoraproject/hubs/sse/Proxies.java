package org.fedoraproject.hubs.sse;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows which addresses are our own proxies, and so whose word about the client is believed. Immutable. */
final class Proxies {

    /** Only literal addresses: a name in a header must never cause a look-up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private final List<Network> networks;

    /**
     * @param first its first address
     * @param prefix leading bits that count
     */
    private record Network(InetAddress first, int prefix) {

        boolean contains(byte[] other) {
            byte[] address = first.getAddress();
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (other[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @throws IllegalArgumentException when one is neither an address nor a network */
    Proxies(List<String> addressesAndNetworks) {
        this.networks = addressesAndNetworks.stream().map(Proxies::network).toList();
    }

    /**
     * Who really asks: the last address of the chain that is not a proxy of ours.
     *
     * @param peer who is connected to us
     * @param forwardedFor values of {@code X-Forwarded-For}, in order
     * @return empty when only proxies are known
     */
    Optional<InetAddress> client(InetAddress peer, List<String> forwardedFor) {
        List<String> chain = new ArrayList<>();
        forwardedFor.forEach(value -> chain.addAll(List.of(value.split(","))));
        InetAddress candidate = peer;
        for (int i = chain.size() - 1; i >= 0 && isOurs(candidate); i--) {
            Optional<InetAddress> before = literal(chain.get(i).strip());
            if (before.isEmpty()) {
                return Optional.of(candidate);
            }
            candidate = before.get();
        }
        return isOurs(candidate) ? Optional.empty() : Optional.of(candidate);
    }

    private boolean isOurs(InetAddress address) {
        byte[] bytes = address.getAddress();
        return networks.stream().anyMatch(network -> network.contains(bytes));
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        InetAddress first = literal(address)
                .orElseThrow(() -> new IllegalArgumentException(
                        "hubs.sse.proxies: '" + text + "' is no address or network such as 192.0.2.0/24"));
        int bits = first.getAddress().length * 8;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("hubs.sse.proxies: '" + text + "' has no such prefix length");
        }
        return new Network(first, prefix);
    }

    private static Optional<InetAddress> literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
