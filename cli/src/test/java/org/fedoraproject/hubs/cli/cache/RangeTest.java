package org.fedoraproject.hubs.cli.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the monitoring plugins' guidelines. */
final class RangeTest {

    @ParameterizedTest
    @CsvSource({
        "10, 10, false",
        "10, 10.01, true",
        "10, -1, true",
        "10, 0, false",
        "10:, 9.99, true",
        "10:, 10, false",
        "~:10, -5, false",
        "~:10, 11, true",
        "10:20, 15, false",
        "10:20, 9, true",
        "10:20, 21, true",
        "@10:20, 15, true",
        "@10:20, 10, true",
        "@10:20, 21, false",
        "50:, 49.999, true"
    })
    void alertsAsTheGuidelineSays(String range, double value, boolean alert) {
        assertThat(Range.of(range).alerts(value)).isEqualTo(alert);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "@", "x", "10:5", "1:2:3", "NaN", "5%"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> Range.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
