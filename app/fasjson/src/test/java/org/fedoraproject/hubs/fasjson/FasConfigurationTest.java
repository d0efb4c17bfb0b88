package org.fedoraproject.hubs.fasjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are taken. */
final class FasConfigurationTest {

    @Test
    void addsTheVersionWhereItIsMissing() {
        assertThat(FasConfiguration.of("https://fas.example.org").base()).hasToString("https://fas.example.org/v1/");
        assertThat(FasConfiguration.of("https://fas.example.org/v1/").base())
                .hasToString("https://fas.example.org/v1/");
        assertThat(FasConfiguration.of("https://example.org/fasjson/").base())
                .hasToString("https://example.org/fasjson/v1/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fas.example.org",
                "ftp://fas.example.org",
                "https://",
                "https://a b",
                "https://u:p@h",
                "https://h?x=1"
            })
    void refusesWhatIsNoBareAddress(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FasConfiguration.of(url).base())
                .withMessageContaining("hubs.fas.url");
    }

    @Test
    void showsNoTicketOverAnOpenLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ticketed("http://fas.example.org").base())
                .withMessageContaining("https://");
        assertThat(ticketed("http://localhost:8000").base()).hasToString("http://localhost:8000/v1/");
    }

    private static FasConfiguration ticketed(String url) {
        return new FasConfiguration(
                url, null, Path.of("/k"), null, 200, Duration.ofSeconds(1), Duration.ofSeconds(1), 1);
    }
}
