package org.fedoraproject.hubs.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.update.StreamPosition;
import org.fedoraproject.hubs.core.update.TopicToken;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    private static final Listening DESIGN = new Listening(Set.of("t/design"), null);

    private final History history = new History(4);

    @Test
    void tellsWhatCameAfterAnId() {
        history.append(
                List.of(stream(1, "t/design"), stream(2, "t/design"), stream(3, "t/infra"), stream(4, "t/design")));

        assertThat(missed(history.after("1-0", DESIGN))).containsExactly("2-0", "4-0");
        assertThat(missed(history.after("4-0", DESIGN))).isEmpty();
    }

    @Test
    void tellsWhatIsGuardedToThoseOnlyWhoseTokenNamesIt() {
        history.restart("0-0");
        history.append(List.of(
                stream(1, "t/design"),
                new Published("2-0", new Update("t/design", "widget", "{\"widget\":1}", true)),
                new Published("3-0", new Update("t/other", "widget", "{\"widget\":2}", true))));

        assertThat(missed(history.after("0-0", DESIGN))).containsExactly("1-0");
        assertThat(missed(history.after("0-0", with("t/other")))).containsExactly("1-0");
        assertThat(missed(history.after("0-0", with("t/design")))).containsExactly("1-0", "2-0");
    }

    @Test
    void whatWasSaidOfAHubBeforeItBecamePrivateIsNotSaidAgain() {
        history.restart("0-0");
        history.append(List.of(
                stream(1, "t/design"),
                new Published("2-0", new Update("t/design", "hub", "{\"hub\":\"t/design\"}", true)),
                stream(3, "t/design")));

        assertThat(missed(history.after("0-0", DESIGN))).containsExactly("3-0");
        assertThat(missed(history.after("0-0", with("t/design")))).containsExactly("1-0", "2-0", "3-0");
    }

    private static Listening with(String topic) {
        return new Listening(
                Set.of("t/design"), new TopicToken(null, "ada", Set.of(topic), StreamPosition.START, Instant.MAX));
    }

    @Test
    void foldsUpdatesOfOneWidgetIntoTheNewest() {
        history.append(List.of(stream(1, "t/design"), widget(2, 42, 6), widget(3, 43, 1), widget(4, 42, 7)));

        assertThat(missed(history.after("1-0", DESIGN))).containsExactly("3-0", "4-0");
    }

    @Test
    void saysThatItIsLostWhenAnIdIsUnknown() {
        history.append(List.of(stream(1, "t/design"), stream(3, "t/design")));

        assertThat(history.after("2-0", DESIGN)).isInstanceOf(CatchUp.Lost.class);
        assertThat(history.after("9-0", DESIGN)).isInstanceOf(CatchUp.Lost.class);
        assertThat(history.after("0-0", DESIGN)).isInstanceOf(CatchUp.Lost.class);
        assertThat(history.after("rubbish", DESIGN)).isInstanceOf(CatchUp.Lost.class);
    }

    @Test
    void knowsEverythingSinceAnEmptyStream() {
        history.restart("0-0");
        history.append(List.of(stream(1, "t/design")));

        assertThat(missed(history.after("0-0", DESIGN))).containsExactly("1-0");
    }

    @Test
    void saysThatItIsLostWhenAnIdIsTooOld() {
        IntStream.rangeClosed(1, 6).forEach(i -> history.append(List.of(stream(i, "t/design"))));

        assertThat(missed(history.after("2-0", DESIGN))).containsExactly("3-0", "4-0", "5-0", "6-0");
        assertThat(history.after("1-0", DESIGN)).isInstanceOf(CatchUp.Lost.class);
    }

    @Test
    void saysThatItIsLostWhenTheStreamWasEmptied() {
        history.append(List.of(stream(1, "t/design")));
        long before = history.newest().sequence();

        history.restart("7-0");

        assertThat(history.after(before, DESIGN)).isInstanceOf(CatchUp.Lost.class);
        assertThat(history.after("1-0", DESIGN)).isInstanceOf(CatchUp.Lost.class);
        assertThat(history.newest().id()).isEqualTo("7-0");
        assertThat(missed(history.after("7-0", DESIGN))).isEmpty();
    }

    @Test
    void saysReloadWhenMoreWasMissedThanIsWorthTelling() {
        History large = new History(2000);
        large.restart("0-0");
        large.append(IntStream.rangeClosed(1, History.MOST_MISSED + 1)
                .mapToObj(i -> widget(i, i, 1))
                .toList());

        assertThat(large.after("0-0", DESIGN)).isInstanceOf(CatchUp.Lost.class);
        assertThat(missed(large.after("1-0", DESIGN))).hasSize(History.MOST_MISSED);
    }

    @Test
    void keepsLittleWhenUpdatesAreLarge() {
        History large = new History(20_000);
        large.restart("0-0");
        String data = "x".repeat(1 << 20);
        IntStream.rangeClosed(1, 40)
                .forEach(i -> large.append(List.of(new Published(i + "-0", new Update("t/design", "stream", data)))));

        assertThat(large.after("10-0", DESIGN)).isInstanceOf(CatchUp.Lost.class);
        assertThat(large.newest().id()).isEqualTo("40-0");
    }

    @Test
    void waitsForAnIdThatIsAboutToCome() throws InterruptedException {
        Thread later = Thread.ofVirtual().start(() -> history.append(List.of(stream(5, "t/design"))));

        assertThat(history.await("5-0", Duration.ofSeconds(5))).isTrue();
        assertThat(history.await("6-0", Duration.ofMillis(20))).isFalse();
        later.join();
    }

    private static List<String> missed(CatchUp catchUp) {
        assertThat(catchUp).isInstanceOf(CatchUp.Missed.class);
        return ((CatchUp.Missed) catchUp).events().stream().map(Published::id).toList();
    }

    private static Published stream(long id, String topic) {
        return new Published(id + "-0", new Update(topic, "stream", "{\"n\":" + id + "}"));
    }

    private static Published widget(long id, long widget, long version) {
        return new Published(
                id + "-0",
                new Update(
                        "t/design",
                        "widget",
                        "{\"hub\":\"t/design\",\"widget\":" + widget + ",\"version\":" + version + "}"));
    }
}
