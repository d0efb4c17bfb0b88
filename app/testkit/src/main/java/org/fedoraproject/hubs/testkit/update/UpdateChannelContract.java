package org.fedoraproject.hubs.testkit.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.fedoraproject.hubs.core.queue.PipelineLimits;
import org.fedoraproject.hubs.core.update.Update;
import org.fedoraproject.hubs.core.update.UpdateChannel;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;
import org.junit.jupiter.api.Test;

/** What the stream of updates promises. Implementations give a fresh, empty channel. */
public interface UpdateChannelContract {

    /** The channel of the running test. */
    UpdateChannel channel();

    private static List<Update> updates(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Update("t/design", "widget", "{\"n\":" + i + "}"))
                .toList();
    }

    @Test
    default void beginsEmpty() {
        assertThat(channel().newestId()).isEqualTo("0-0");
        assertThat(channel().oldestId()).isEqualTo("0-0");
        assertThat(channel().after("0-0", 10, Duration.ofMillis(20))).isEmpty();
    }

    @Test
    default void everyReaderSeesEveryUpdateInOrderFromAnyPlace() {
        channel().publish(updates(0, 250));
        List<Published> all = channel().after("0-0", 1000, Duration.ZERO);
        assertThat(all).extracting(Published::update).isEqualTo(updates(0, 250));
        assertThat(channel().after("0-0", 1000, Duration.ZERO)).isEqualTo(all);
        assertThat(channel().after(all.get(99).id(), 50, Duration.ZERO))
                .extracting(Published::update)
                .isEqualTo(updates(100, 150));
        assertThat(channel().oldestId()).isEqualTo(all.getFirst().id());
        assertThat(channel().newestId()).isEqualTo(all.getLast().id());
    }

    @Test
    default void keepsWhatIsNotForEverybodyApart() {
        List<Update> mixed = List.of(
                new Update("t/design", "widget", "{}"),
                new Update("t/secret", "widget", "{}", true),
                new Update("t/design", "stream", "{}"));
        channel().publish(mixed);
        assertThat(channel().after("0-0", 10, Duration.ZERO))
                .extracting(Published::update)
                .isEqualTo(mixed);
    }

    @Test
    default void waitsForTheNextUpdate() throws InterruptedException {
        Thread later = Thread.ofVirtual().start(() -> {
            await().pollDelay(Duration.ofMillis(150)).until(() -> true);
            channel().publish(updates(0, 1));
        });
        assertThat(channel().after("0-0", 10, Duration.ofSeconds(5))).hasSize(1);
        later.join();
    }

    @Test
    default void forgetsTheOldestBeyondItsLength() {
        for (int i = 0; i < 21; i++) {
            channel().publish(updates(i * 1000, i * 1000 + 1000));
        }
        List<Published> left = channel().after("0-0", 100_000, Duration.ZERO);
        assertThat(left).hasSizeBetween(PipelineLimits.MAX_UPDATES, PipelineLimits.MAX_UPDATES + 200);
        assertThat(left.getLast().update().data()).isEqualTo("{\"n\":20999}");
    }

    @Test
    default void refusesWhatIsNoPlaceInTheStream() {
        assertThatThrownBy(() -> channel().after("$; FLUSHALL", 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
