package org.fedoraproject.hubs.core.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fedoraproject.hubs.core.activity.Sentence;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.message.MessageId;
import org.fedoraproject.hubs.core.message.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HubsNamedTest {

    private static final HubId DESIGN = HubId.team("design");

    private static FeedEntry entry(String application, @Nullable String link, Sentence said) {
        return new FeedEntry(
                new MessageId("one"),
                Instant.EPOCH,
                application,
                "org.fedoraproject.prod.hubs.user.role.added",
                Severity.INFO,
                "ada",
                List.of("ada"),
                List.of(),
                link,
                said,
                said,
                "users",
                "");
    }

    @Test
    void teamIsNamedByTheSentenceAndByTheLink() {
        Sentence said = Sentence.start()
                .person("ralph")
                .text(" made ")
                .person("ada")
                .text(" a member of ")
                .group("design")
                .end();
        assertThat(HubsNamed.in(entry("hubs", null, said))).containsExactly(DESIGN);
        assertThat(HubsNamed.in(entry("hubs", "https://hubs.example.org/t/design/", said)))
                .containsExactly(DESIGN);
        assertThat(HubsNamed.in(entry("hubs", "https://hubs.example.org/t/other?x#y", said)))
                .containsExactlyInAnyOrder(DESIGN, HubId.team("other"));
    }

    @Test
    void personIsTheOneNamedLast() {
        Sentence said = Sentence.start()
                .person("ada")
                .text(" is watching ")
                .person("ralph")
                .end();
        assertThat(HubsNamed.in(entry("hubs", null, said))).containsExactly(HubId.user("ralph"));
    }

    @Test
    void otherApplicationsSpeakOfNoHubs() {
        Sentence said =
                Sentence.start().person("ada").text(" met ").group("design").end();
        FeedEntry other = entry("meetbot", "https://meetings.example.org/t/design/", said);
        assertThat(HubsNamed.isAbout(other)).isFalse();
        assertThat(HubsNamed.in(other)).isEmpty();
    }

    @Test
    void whatNamesNothingStillSpeaksOfHubs() {
        FeedEntry entry = entry("hubs", "https://hubs.example.org/", Sentence.of("Somebody changed something"));
        assertThat(HubsNamed.isAbout(entry)).isTrue();
        assertThat(HubsNamed.in(entry)).isEmpty();
    }
}
