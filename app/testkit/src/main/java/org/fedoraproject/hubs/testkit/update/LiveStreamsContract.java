package org.fedoraproject.hubs.testkit.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.update.Ended;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.core.update.LiveStreams.Ending;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;
import org.junit.jupiter.api.Test;

/** What ends of streams promise. Implementations give fresh, empty stores, both over the same data. */
public interface LiveStreamsContract {

    /** The ends of the running test. */
    LiveStreams streams();

    /** The updates that they are published on. */
    UpdateChannel channel();

    @Test
    default void everybodySignsWithTheSameKey() {
        byte[] key = streams().key();
        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(streams().key()).isEqualTo(key);
    }

    @Test
    default void anEndIsToldAndRemembered() {
        UUID session = UUID.randomUUID();
        streams().endSession(session);
        streams().endPerson("ada");
        streams().endHub(HubId.team("secret"));
        streams().endPerson("ada");

        assertThat(channel().after("0-0", 10, Duration.ZERO))
                .hasSize(4)
                .allSatisfy(told -> assertThat(told.update().guarded()).isTrue())
                .allSatisfy(
                        told -> assertThat(HubId.parse(told.update().topic())).isEmpty())
                .extracting(told -> Ended.of(told.update()).orElseThrow())
                .containsExactly(
                        new Ended.Session(session),
                        new Ended.Person("ada"),
                        new Ended.Hub(HubId.team("secret")),
                        new Ended.Person("ada"));
        Published last = channel().after("0-0", 10, Duration.ZERO).getLast();
        assertThat(streams().recent())
                .hasSize(3)
                .contains(new Ending(new Ended.Person("ada"), StreamPosition.parse(last.id())));
    }

    @Test
    default void anEndMeansTokensOfBeforeOnly() {
        TopicToken before = token();
        streams().endPerson("ada");
        TopicToken after = token();

        assertThat(streams().recent()).anyMatch(before::isEndedBy).noneMatch(after::isEndedBy);
    }

    private TopicToken token() {
        return new TopicToken(
                null,
                "ada",
                Set.of("t/secret"),
                StreamPosition.parse(channel().newestId()),
                Instant.now().plus(LiveStreams.TOKEN_LIFE));
    }
}
