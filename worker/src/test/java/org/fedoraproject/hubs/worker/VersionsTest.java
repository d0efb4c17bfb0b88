package org.fedoraproject.hubs.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class VersionsTest {

    @Test
    void everyVersionIsGreaterThanTheOneBefore() {
        Versions versions = new Versions();

        List<Long> given =
                LongStream.generate(versions::next).limit(10_000).boxed().toList();

        assertThat(given).isSorted().doesNotHaveDuplicates();
        assertThat(given.getLast()).isLessThan(1L << 53);
    }
}
