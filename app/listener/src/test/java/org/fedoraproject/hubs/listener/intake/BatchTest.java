package org.fedoraproject.hubs.listener.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.listener.SwitchablePipeline;
import org.fedoraproject.hubs.listener.decode.BusMessageDecoder;
import org.fedoraproject.hubs.listener.decode.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final String TOPIC = "org.fedoraproject.prod.teahouse.pot.brewed";

    private final SwitchablePipeline pipeline = new SwitchablePipeline();

    private final Intake intake =
            new Intake(new BusMessageDecoder(InstantSource.system()), Environment.PRODUCTION, pipeline, pipeline);

    private final IntakeCounts counts = new IntakeCounts();

    @AfterEach
    void sumsAddUp() {
        long sum = 0;
        for (IntakeCounts.Outcome outcome : IntakeCounts.Outcome.values()) {
            sum += counts.of(outcome);
        }
        assertThat(sum).isEqualTo(counts.received());
    }

    @Test
    void sortsArrivalsIntoInboxDeadLettersAndNowhere() {
        intake.batch(
                        List.of(
                                good("1"),
                                good("1"),
                                arrival(TOPIC, "2", "[]"),
                                arrival("org.fedoraproject.stg.teahouse.pot.brewed", "3", "{}"),
                                arrival("teahouse.pot.brewed", "4", "{}")),
                        counts)
                .store();

        assertThat(pipeline.messages()).extracting(BusMessage::busId).containsExactly("1", "4");
        assertThat(pipeline.letters())
                .containsExactly(new SwitchablePipeline.Letter(TOPIC, "body is a JSON list, expected an object", 2));
        assertThat(counts.of(IntakeCounts.Outcome.DUPLICATE)).isOne();
        assertThat(counts.of(IntakeCounts.Outcome.FOREIGN)).isOne();
        assertThat(counts.received()).isEqualTo(5);
    }

    @Test
    void goesOnWhereItStoppedWhenTheQueueComesBack() {
        pipeline.setLettersDown(true);
        Batch batch = intake.batch(List.of(good("1"), arrival(TOPIC, "2", "x"), arrival(TOPIC, "3", "y")), counts);

        assertThatThrownBy(batch::store).isInstanceOf(QueueException.class);
        assertThat(counts.received()).isZero();
        pipeline.setLettersDown(false);
        batch.store();
        batch.store();

        assertThat(pipeline.messages()).hasSize(1);
        assertThat(pipeline.letters()).hasSize(2);
        assertThat(pipeline.puts()).isOne();
        assertThat(counts.received()).isEqualTo(3);
    }

    @Test
    void buriesARedeliveredOneOnce() {
        intake.batch(List.of(arrival(TOPIC, "1", "x")), counts).store();
        intake.batch(List.of(arrival(TOPIC, "1", "x")), counts).store();

        assertThat(pipeline.letters()).hasSize(1);
        assertThat(counts.of(IntakeCounts.Outcome.DUPLICATE)).isOne();
    }

    @Test
    void doesNotLetOneMessageThatCannotBeWrittenHoldTheOthers() {
        pipeline.setPoison("2");
        intake.batch(List.of(good("1"), good("2"), good("3")), counts).store();

        assertThat(pipeline.messages()).extracting(BusMessage::busId).containsExactly("1", "3");
        assertThat(pipeline.letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).startsWith("cannot be put into the queue"));
    }

    @Test
    void keepsOnlyTheBeginningOfABodyThatIsTooLarge() {
        Arrival huge = arrival(TOPIC, "1", "x".repeat(3_000_000));

        assertThat(huge.size()).isEqualTo(4096);
        intake.batch(List.of(huge), counts).store();
        assertThat(pipeline.letters())
                .containsExactly(new SwitchablePipeline.Letter(
                        TOPIC, "body of 3000000 bytes is over the limit of 1000000; its first 4096 are kept", 4096));
    }

    @Test
    void cleansTheSubjectOfALetter() {
        intake.batch(List.of(arrival("tea\u0000\u202Ehouse\n", "1", "{}")), counts)
                .store();

        assertThat(pipeline.letters().getFirst().subject()).isEqualTo("teahouse");
    }

    private static Arrival good(String id) {
        return arrival(TOPIC, id, "{\"cups\":4}");
    }

    private static Arrival arrival(String topic, String id, String body) {
        return Arrival.FromBroker.of(new Delivery(topic, id, Map.of(), body.getBytes(StandardCharsets.UTF_8), false));
    }
}
