package org.fedoraproject.hubs.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.junit.jupiter.api.Test;

final class LifeTest {

    @Test
    void isVariedAndNeverTheSameTwice() throws IOException {
        Life life = new Life(Community.invented(), new SplittableRandom(7));
        Set<String> applications = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            BusMessage message = life.next(Instant.parse("2026-11-20T12:00:00Z"));
            applications.add(message.application());
            ids.add(message.busId());
            assertThat(message.topic().environment()).contains(Environment.PRODUCTION);
        }

        assertThat(applications).contains("bodhi", "buildsys", "pagure", "badges", "discourse", "meetbot", "fedocal");
        assertThat(ids).hasSize(500);
    }
}
