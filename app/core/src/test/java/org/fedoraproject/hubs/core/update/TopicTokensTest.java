package org.fedoraproject.hubs.core.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fedoraproject.hubs.core.hub.HubId;
import org.junit.jupiter.api.Test;

class TopicTokensTest {

    private static final byte[] KEY = new byte[32];

    private static final TopicToken TOKEN = new TopicToken(
            UUID.fromString("0b8e7c52-0000-4000-8000-000000000001"),
            "ada",
            Set.of("t/secret", "u/c++-sig"),
            new StreamPosition(1_700_000_000_000L, 3),
            Instant.ofEpochSecond(1_700_000_600));

    private final TopicTokens tokens = new TopicTokens(KEY);

    @Test
    void readsWhatItSigned() {
        assertThat(tokens.read(tokens.sign(TOKEN))).contains(TOKEN);
        TopicToken bare = new TopicToken(null, null, Set.of(), StreamPosition.START, Instant.ofEpochSecond(1));
        assertThat(tokens.read(tokens.sign(bare))).contains(bare);
        assertThat(tokens.sign(TOKEN)).matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    }

    @Test
    void readsNothingThatAnybodyTouched() {
        String signed = tokens.sign(TOKEN);
        for (int i = 0; i < signed.length() - 1; i++) {
            char other = signed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.read(signed.substring(0, i) + other + signed.substring(i + 1)))
                    .as("changed at " + i)
                    .isEmpty();
        }
        for (String rubbish :
                List.of("", ".", "a.b", signed + signed, signed.substring(1), "A".repeat(10_000), "é.é")) {
            assertThat(tokens.read(rubbish)).isEmpty();
        }
        assertThat(new TopicTokens("another key that is long enough!".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .read(signed))
                .isEmpty();
    }

    @Test
    void refusesAShortKey() {
        assertThatThrownBy(() -> new TopicTokens(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhatEndsIt() {
        StreamPosition later = new StreamPosition(1_700_000_000_000L, 4);
        assertThat(TOKEN.isEndedBy(new LiveStreams.Ending(new Ended.Person("ada"), later)))
                .isTrue();
        assertThat(TOKEN.isEndedBy(new LiveStreams.Ending(new Ended.Person("ada"), TOKEN.madeAt())))
                .isFalse();
        assertThat(TOKEN.isEndedBy(new LiveStreams.Ending(new Ended.Person("ben"), later)))
                .isFalse();
        assertThat(TOKEN.isMeantBy(new Ended.Hub(HubId.team("secret")))).isTrue();
        assertThat(TOKEN.isMeantBy(new Ended.Hub(HubId.team("open")))).isFalse();
        assertThat(TOKEN.isMeantBy(new Ended.Session(UUID.fromString("0b8e7c52-0000-4000-8000-000000000001"))))
                .isTrue();
    }

    @Test
    void endsAreReadAsTheyWereWritten() {
        for (Ended ended : List.of(
                new Ended.Session(UUID.randomUUID()), new Ended.Person("ada"), new Ended.Hub(HubId.team("c++-sig")))) {
            assertThat(Ended.parse(ended.text())).contains(ended);
            assertThat(Ended.of(ended.update())).contains(ended);
        }
        for (String rubbish : List.of("", "ada", "session:1", "person:", "person:a b", "hub:t/", "what:ever")) {
            assertThat(Ended.parse(rubbish)).isEmpty();
        }
        assertThat(Ended.of(new Update("t/design", Ended.EVENT, "{\"ended\":\"person:ada\"}")))
                .isEmpty();
    }
}
