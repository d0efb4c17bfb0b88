package org.fedoraproject.hubs.cli.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CoverageTest {

    @Test
    void countsPercentWithTwoDecimalsAndAPoint() {
        assertThat(new Coverage(107, 95, 0).percentText()).isEqualTo("52.97");
        assertThat(new Coverage(1, 2, 0).percentText()).isEqualTo("33.33");
        assertThat(new Coverage(0, 5, 0).percentText()).isEqualTo("0.00");
    }

    @Test
    void hasAllOfNothing() {
        assertThat(new Coverage(0, 0, 0).percentText()).isEqualTo("100.00");
        assertThat(new Coverage(0, 0, 0).expected()).isZero();
    }
}
