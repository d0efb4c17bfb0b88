package org.fedoraproject.hubs.core.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.fedoraproject.hubs.core.message.Topic;
import org.junit.jupiter.api.Test;

final class ActivityTest {

    @Test
    void mayBeWaitedForByItsApplicationAndByEverythingItNames() {
        assertThat(under("org.fedoraproject.prod.koschei.package.state.change").interests())
                .containsExactlyInAnyOrder(
                        Interest.application("koschei"),
                        Interest.user("ada"),
                        Interest.group("lamps"),
                        Interest.pkg("lantern"),
                        Interest.channel("#lamps"));
    }

    @Test
    void hasNoApplicationToWaitForWhereTheTopicNamesNone() {
        assertThat(under(".odd").interests()).noneMatch(key -> key.kind().equals("application"));
        assertThat(under("org.fedoraproject.prod.\u202e.x").interests())
                .noneMatch(key -> key.kind().equals("application"));
    }

    private static Activity under(String topic) {
        return new Activity(
                new MessageId("1"),
                new Topic(topic),
                Instant.EPOCH,
                Severity.INFO,
                null,
                List.of("ada"),
                List.of("lamps"),
                List.of("lantern"),
                List.of("builds/lantern-1-1"),
                List.of(Interest.channel("#lamps")),
                null,
                Sentence.of("something happened"),
                Sentence.of("something happened"),
                "info",
                "test",
                List.of());
    }
}
