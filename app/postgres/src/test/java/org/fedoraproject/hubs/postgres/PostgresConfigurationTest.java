package org.fedoraproject.hubs.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PostgresConfigurationTest {

    private static PostgresConfiguration at(String url) {
        return new PostgresConfiguration(
                url, "hubs", "s3cret", "hubs", true, 5, Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.org/hubs, db.example.org, 5432",
        "jdbc:postgresql://db.example.org:6543/hubs?sslmode=verify-full, db.example.org, 6543",
        "'jdbc:postgresql://one:1,two:2/hubs', one, 1",
        "jdbc:postgresql://[::1]:5433/hubs, [::1], 5433"
    })
    void findsTheFirstServer(String url, String host, int port) {
        assertThat(at(url).host()).isEqualTo(host);
        assertThat(at(url).port()).isEqualTo(port);
    }

    @Test
    void showsNoSecret() {
        assertThat(at("jdbc:postgresql://db/hubs?password=s3cret").toString())
                .isEqualTo("hubs@db:5432, schema hubs")
                .doesNotContain("s3cret");
    }
}
