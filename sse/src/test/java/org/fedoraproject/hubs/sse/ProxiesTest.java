package org.fedoraproject.hubs.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProxiesTest {

    private final Proxies proxies = new Proxies(List.of("127.0.0.0/8", "::1", "192.0.2.0/24"));

    @Test
    void believesOnlyOurProxies() throws UnknownHostException {
        assertThat(proxies.client(address("127.0.0.1"), List.of("203.0.113.9"))).contains(address("203.0.113.9"));
        assertThat(proxies.client(address("198.51.100.7"), List.of("203.0.113.9")))
                .contains(address("198.51.100.7"));
    }

    @Test
    void takesTheLastOfTheChainThatIsNotOurs() throws UnknownHostException {
        assertThat(proxies.client(address("::1"), List.of("8.8.8.8, 203.0.113.9", "192.0.2.4")))
                .contains(address("203.0.113.9"));
    }

    @Test
    void countsNobodyWhenOnlyProxiesAreKnown() throws UnknownHostException {
        assertThat(proxies.client(address("127.0.0.1"), List.of())).isEmpty();
        assertThat(proxies.client(address("127.0.0.1"), List.of("192.0.2.9"))).isEmpty();
    }

    @Test
    void looksUpNoNames() throws UnknownHostException {
        assertThat(proxies.client(address("127.0.0.1"), List.of("evil.example")))
                .contains(address("127.0.0.1"));
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatThrownBy(() -> new Proxies(List.of("proxy.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hubs.sse.proxies");
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }
}
