package org.fedoraproject.hubs.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.fedoraproject.hubs.sse.ConnectionLimits.Admission;
import org.junit.jupiter.api.Test;

final class ConnectionLimitsTest {

    private final ConnectionLimits limits = new ConnectionLimits(3, 2);

    @Test
    void refusesAboveTheWhole() {
        limits.enter(null);
        limits.enter(null);
        limits.enter(null);

        assertThat(limits.enter(null)).isEqualTo(Admission.FULL);
        limits.leave(null);
        assertThat(limits.enter(null)).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void countsAnAddressAndOfVersionSixItsNetwork() throws UnknownHostException {
        limits.enter(InetAddress.getByName("2001:db8::1"));
        limits.enter(InetAddress.getByName("2001:db8::2"));

        assertThat(limits.enter(InetAddress.getByName("2001:db8::3"))).isEqualTo(Admission.TOO_MANY_FROM_THERE);
        assertThat(limits.enter(InetAddress.getByName("198.51.100.1"))).isEqualTo(Admission.ADMITTED);
        assertThat(limits.open()).isEqualTo(3);
    }
}
