package org.fedoraproject.hubs.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.junit.jupiter.api.Test;

final class FindingsTest {

    @Test
    void longNamesAreNeverTakenForTheSameEvent() {
        String start = "m".repeat(200);

        assertThat(findings().event("lamp", start + "1").activity().events()).isEmpty();
        assertThat(findings().eventNow("lamp", "😀".repeat(49) + "x").activity().events())
                .isEmpty();
        assertThat(findings().event("lamp", "7").activity().events()).containsExactly("demo/lamp/7");
    }

    private static Findings findings() {
        return Findings.of(new BusMessage(
                        "1",
                        new Topic("org.fedoraproject.prod.demo.lamp"),
                        Instant.EPOCH,
                        Severity.INFO,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        JsonNodeFactory.instance.objectNode()))
                .says(Phrase.about(null).text("A lamp"));
    }
}
