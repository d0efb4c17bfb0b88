package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.traffic.Traffic;
import org.fedoraproject.hubs.testkit.traffic.TrafficContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract over real connections. */
final class PostgresTrafficIT implements TrafficContract {

    private static final TestDatabase DATABASE = TestDatabase.fresh("it_traffic");

    private static ApplicationContext context;

    @BeforeAll
    static void open() {
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .banner(false)
                .environments("postgres")
                .properties(DATABASE.settings())
                .start();
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    @Override
    public Traffic traffic() {
        return context.getBean(Traffic.class);
    }

    @Test
    void idsAreForgottenAfterAnHour() {
        Instant later = NOON.plus(Traffic.REMEMBERED).plusSeconds(1);
        traffic().count(List.of(TrafficContract.passage("1", "koji", NOON)), NOON);
        traffic().count(List.of(TrafficContract.passage("2", "koji", NOON)), later);
        traffic().count(List.of(TrafficContract.passage("1", "koji", NOON)), later.plus(Duration.ofMinutes(1)));
        assertThat(traffic().days(TODAY)).isEqualTo(Map.of(TODAY, Map.of("koji", 3)));
    }
}
