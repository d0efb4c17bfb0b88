package org.fedoraproject.hubs.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.fedoraproject.hubs.sse.ConnectionLimits.Admission;
import org.fedoraproject.hubs.sse.ConnectionLimits.Origin;
import org.junit.jupiter.api.Test;

final class ConnectionLimitsTest {

    private static final Origin NOBODY = new Origin(null, null);

    private final ConnectionLimits limits =
            new ConnectionLimits(new SseConfiguration.Limits(3, 2, 1, 100, Duration.ofSeconds(1)));

    @Test
    void refusesAboveTheWhole() {
        limits.enter(NOBODY);
        limits.enter(NOBODY);
        limits.enter(NOBODY);

        assertThat(limits.enter(NOBODY)).isEqualTo(Admission.FULL);
        limits.leave(NOBODY);
        assertThat(limits.enter(NOBODY)).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void countsAnAddressAndOfVersionSixItsNetwork() throws UnknownHostException {
        limits.enter(new Origin(InetAddress.getByName("2001:db8::1"), null));
        limits.enter(new Origin(InetAddress.getByName("2001:db8::2"), null));

        assertThat(limits.enter(new Origin(InetAddress.getByName("2001:db8::3"), null)))
                .isEqualTo(Admission.TOO_MANY_FROM_THERE);
        assertThat(limits.enter(new Origin(InetAddress.getByName("198.51.100.1"), null)))
                .isEqualTo(Admission.ADMITTED);
        assertThat(limits.open()).isEqualTo(3);
    }

    @Test
    void countsASessionWhereverItIs() throws UnknownHostException {
        UUID session = UUID.randomUUID();
        Origin home = new Origin(InetAddress.getByName("198.51.100.1"), session);
        limits.enter(home);

        assertThat(limits.enter(new Origin(InetAddress.getByName("203.0.113.7"), session)))
                .isEqualTo(Admission.TOO_MANY_FROM_THERE);
        limits.leave(home);
        assertThat(limits.enter(new Origin(InetAddress.getByName("203.0.113.7"), session)))
                .isEqualTo(Admission.ADMITTED);
    }
}
