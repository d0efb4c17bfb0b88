package org.fedoraproject.hubs.cli.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.listener.amqp.BrokerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Triages and workers are killed again and again while they work; nothing is lost and nothing is there twice. {@code
 * -Dhubs.chaos.messages=5000} makes a longer run of it.
 */
final class KilledProcessesIT {

    private static final Logger LOG = LoggerFactory.getLogger(KilledProcessesIT.class);

    private static final int MESSAGES = Integer.getInteger("hubs.chaos.messages", 800);
    private static final int PORTIONS = Math.max(10, MESSAGES / 100);
    private static final int LEAST_KILLS = 6;
    private static final List<Role> PROCESSES =
            List.of(Role.LISTENER, Role.TRIAGE, Role.TRIAGE, Role.WORKER, Role.WORKER);
    private static final List<Role> KILLED = List.of(Role.TRIAGE, Role.WORKER);

    private final Random random = new Random(MESSAGES);
    private final Load load = new Load(MESSAGES, random);
    private int kills;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void everyFeedIsWhatTheModelSaysWhoeverIsKilled(@TempDir Path folder)
            throws IOException, InterruptedException, BrokerException, TimeoutException {
        try (Installation portal = Installation.inProcesses(folder, PROCESSES)) {
            portal.awaitGreeting();
            long begun = System.nanoTime();
            publishAndKill(portal);
            awaitEnd(portal);
            LOG.info(
                    "{} messages, {} kills, {} units taken over, {} ms",
                    MESSAGES,
                    kills,
                    portal.processes().said("takes over unit"),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            assertThat(portal.feeds().get("t/team0")).hasSize(100).doesNotHaveDuplicates();
            assertThat(portal.deadLetters().list(10_000))
                    .hasSize(PORTIONS)
                    .allMatch(letter -> letter.stage() == DeadLetter.Stage.LISTENER)
                    .extracting(DeadLetter::content)
                    .doesNotHaveDuplicates();
            assertThat(kills).isGreaterThanOrEqualTo(LEAST_KILLS);
        }
    }

    private void publishAndKill(Installation portal)
            throws IOException, InterruptedException, BrokerException, TimeoutException {
        int number = 0;
        for (List<BusMessage> portion : load.portions(PORTIONS)) {
            await().atMost(Duration.ofSeconds(60))
                    .pollDelay(Duration.ofMillis(500 + random.nextInt(700)))
                    .until(() ->
                            KILLED.stream().allMatch(role -> portal.processes().ready(role) > 0));
            portal.publishUndecodable("{ no message " + number++);
            portal.publisher().publish(portion);
            Role role = KILLED.get(random.nextInt(KILLED.size()));
            if (isSeenAtWork(portal, role)) {
                portal.processes().replaceOne(role, random);
                kills++;
            }
        }
    }

    /** Waits until somebody has work in hand; a portion may also be through before it is seen. */
    private static boolean isSeenAtWork(Installation portal, Role role) {
        long deadline = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        await().atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> portal.before(role).leased() > 0 || System.nanoTime() - deadline > 0);
        return System.nanoTime() - deadline <= 0;
    }

    private void awaitEnd(Installation portal) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        KILLED.stream().allMatch(role -> portal.before(role).waiting() == 0)
                                && portal.deadLetters().count() >= PORTIONS);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(portal.feeds()).isEqualTo(load.model()));
    }
}
