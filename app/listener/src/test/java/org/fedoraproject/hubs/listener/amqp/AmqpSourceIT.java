package org.fedoraproject.hubs.listener.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.embedded.Store;
import org.fedoraproject.hubs.listener.BusListener;
import org.fedoraproject.hubs.listener.intake.IntakeCounts.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AmqpSourceIT {

    private final BusFixture bus = new BusFixture();

    @BeforeAll
    static void givesABusyMachineTime() {
        org.awaitility.Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    @AfterEach
    void end() {
        bus.close();
    }

    @Test
    void takesEverythingThatMatchesAnyOfItsBindingsInOrder() throws Exception {
        AmqpSource source =
                bus.start(bus.settings("tea").withBindings(List.of(bus.topic("pot.#"), bus.topic("*.cup"))));
        awaitUp(source);

        bus.publishRaw(bus.topic("saucer"), bytes("{}"));
        bus.publisher.publish(bus.messages(0, 1000));
        bus.publishRaw(bus.topic("green.cup"), bytes("{}"));

        awaitMessages(1001);
        assertThat(bus.pipeline.messages().subList(0, 1000))
                .extracting(BusMessage::busId)
                .isEqualTo(bus.messages(0, 1000).stream().map(BusMessage::busId).toList());
        await().until(() -> source.counts().of(Outcome.PUT) == 1001);
        assertThat(source.counts().received()).isEqualTo(1001);
    }

    @Test
    void losesAndRepeatsNothingWhenConnectionsAreCut() throws Exception {
        try (CuttableRelay relay = new CuttableRelay(bus.stores.port(Store.BROKER))) {
            AmqpSource source = bus.start(through(relay, bus.lasting("tea")));
            awaitUp(source);
            for (int round = 0; round < 6; round++) {
                bus.publisher.publish(bus.messages(round * 500, round * 500 + 500));
                int some = round * 500 + 100;
                await().until(() -> bus.pipeline.messages().size() >= some);
                relay.cut();
            }
            awaitMessages(3000);
            awaitUp(source);
            assertThat(bus.pipeline.messages()).extracting(BusMessage::busId).doesNotHaveDuplicates();
            assertThat(source.counts().of(Outcome.PUT)).isEqualTo(3000);
        }
        await().until(() -> bus.waiting(bus.application) == 0);
    }

    @Test
    void countsAsAGapWhatAQueueNamedByTheBrokerLost() throws Exception {
        AmqpSource kept = bus.start(bus.lasting("tea"));
        AmqpSource lost = bus.start(bus.settings("coffee"));
        awaitUp(kept);
        awaitUp(lost);
        assertThat(lost.gaps()).isZero();

        bus.stores.stop(Store.BROKER);
        await().until(() -> !lost.isListening() && !kept.isListening());
        bus.stores.start(Store.BROKER);
        await().until(() -> lost.isListening() && kept.isListening());

        assertThat(lost.gaps()).isEqualTo(1);
        assertThat(kept.gaps()).isZero();
    }

    @Test
    void isNotListeningWhileItWaitsForRoomBeforeItConnects() {
        bus.pipeline.setFull(true);
        AmqpSource source = bus.start(bus.settings("tea"));
        await().until(() -> source.health().state() == Health.State.DEGRADED);
        assertThat(source.isListening()).isFalse();

        bus.pipeline.setFull(false);
        await().until(source::isListening);
    }

    @Test
    void healsWhenTheBrokerIsStoppedAndStarted() throws Exception {
        AmqpSource source = bus.start(bus.lasting("tea"));
        awaitUp(source);
        bus.publisher.publish(bus.message(1));
        awaitMessages(1);

        bus.stores.stop(Store.BROKER);
        await().until(() -> source.health().state() == Health.State.DOWN);
        assertThat(source.health().detail()).isNotBlank();
        bus.stores.start(Store.BROKER);
        awaitUp(source);

        bus.publisher.publish(bus.message(2));
        awaitMessages(2);
    }

    @Test
    void acknowledgesNothingWhileTheQueueBehindIsDown() throws Exception {
        AmqpSource source = bus.start(bus.lasting("tea"));
        awaitUp(source);
        bus.pipeline.setDown(true);
        bus.publisher.publish(bus.messages(0, 700));
        await().until(() -> source.health().state() == Health.State.DEGRADED);
        assertThat(source.counts().received()).isZero();

        source.close(); // a restart while it is down: everything is the broker's again
        await().until(() -> bus.waiting(bus.application) == 700);

        AmqpSource next = bus.start(bus.lasting("tea"));
        await().until(() -> next.health().state() == Health.State.DEGRADED);
        bus.pipeline.setDown(false);
        awaitMessages(700);
        awaitUp(next);
        assertThat(bus.pipeline.messages()).hasSize(700);
    }

    @Test
    void goesOnByItselfWhenTheQueueBehindIsBack() throws Exception {
        for (BusSourceConfiguration settings : List.of(bus.lasting("kept"), bus.settings("fleeting"))) {
            AmqpSource source = bus.start(settings);
            awaitUp(source);
            int before = bus.pipeline.messages().size();
            bus.pipeline.setDown(true);
            bus.publisher.publish(bus.messages(before, before + 700));
            await().until(() -> source.health().state() == Health.State.DEGRADED);
            bus.pipeline.setDown(false);
            awaitMessages(before + 700);
            awaitUp(source);
            source.close();
        }
    }

    @Test
    void holdsBackWhileTheQueueBehindIsFull() throws Exception {
        for (BusSourceConfiguration settings : List.of(bus.lasting("kept"), bus.settings("fleeting"))) {
            AmqpSource source = bus.start(settings);
            awaitUp(source);
            int before = bus.pipeline.messages().size();
            bus.pipeline.setFull(true);
            await().until(() -> source.health().state() == Health.State.DEGRADED);
            bus.publisher.publish(bus.messages(before, before + 700));
            await().during(Duration.ofSeconds(1))
                    .until(() -> bus.pipeline.messages().size() <= before + settings.prefetch());
            bus.pipeline.setFull(false);
            awaitMessages(before + 700);
            awaitUp(source);
            source.close();
        }
    }

    @Test
    void showsUndecodableDeliveriesInTheDeadLetters() throws Exception {
        AmqpSource source = bus.start(bus.lasting("tea"));
        awaitUp(source);

        bus.publishRaw(bus.topic("pot"), bytes("tea leaves"));
        bus.publishRaw(bus.topic("pot"), new byte[0]);
        bus.publishRaw(bus.topic("pot"), new byte[2_000_000]);
        bus.publisher.publish(bus.message(1));

        awaitMessages(1);
        await().until(() -> source.counts().of(Outcome.DEAD) == 3);
        assertThat(bus.pipeline.letters())
                .allSatisfy(letter -> assertThat(letter.subject()).isEqualTo(bus.topic("pot")));
        source.close();
        assertThat(bus.waiting(bus.application)).isZero();
    }

    @Test
    void isNotHeldUpByAnotherSourceThatIsDown() throws Exception {
        BusSourceConfiguration dead = BusSourceConfiguration.of("dead", "amqp://127.0.0.1:1/");
        BusSourceConfiguration wrong = BusSourceConfiguration.of("wrong", "amqps://");
        AmqpSource down = new AmqpSource(dead, List.of("#"), Contact.NONE, bus.intake, BusFixture.SOON);
        AmqpSource bad = new AmqpSource(wrong, List.of("#"), Contact.NONE, bus.intake, BusFixture.SOON);
        AmqpSource good = new AmqpSource(bus.settings("good"), List.of("#"), Contact.NONE, bus.intake, BusFixture.SOON);
        try (BusListener listener = new BusListener(List.of(down, bad, good), bus.decoder)) {
            listener.start();
            awaitUp(good);
            bus.publisher.publish(bus.message(1));
            awaitMessages(1);

            await().until(() -> down.health().detail().contains("nothing accepts connections at 127.0.0.1:1"));
            await().until(() -> bad.health().detail().contains("hubs.bus.wrong.url"));
            assertThat(listener.healthChecks())
                    .extracting(check -> check.name() + " " + check.check().state())
                    .containsExactly("broker:dead DEGRADED", "broker:wrong DEGRADED", "broker:good UP");
        }
    }

    @Test
    void saysHowToWriteAVirtualHostThatTheBrokerDoesNotKnow() {
        AmqpSource source = bus.start(BusSourceConfiguration.of("tea", bus.url() + "public_pubsub"));

        await().until(() -> source.health().detail().contains("%2F"));
    }

    @Test
    void sharesANamedQueueAmongListeners() throws Exception {
        AmqpSource one = bus.start(bus.lasting("one"));
        AmqpSource two = bus.start(bus.lasting("two"));
        awaitUp(one);
        awaitUp(two);
        bus.publisher.publish(bus.messages(0, 2000));

        awaitMessages(2000);
        await().until(() -> one.counts().of(Outcome.PUT) + two.counts().of(Outcome.PUT) == 2000);
        assertThat(one.counts().received()).isPositive();
        assertThat(two.counts().received()).isPositive();
    }

    private static BusSourceConfiguration through(CuttableRelay relay, BusSourceConfiguration settings) {
        return BusSourceConfiguration.of(settings.name(), BusFixture.url(relay.port()))
                .withBindings(List.copyOf(java.util.Objects.requireNonNull(settings.bindings())))
                .withQueue(java.util.Objects.requireNonNull(settings.queue()), settings.durable());
    }

    private static void awaitUp(AmqpSource source) {
        await().pollInterval(Duration.ofMillis(20)).until(() -> source.health().equals(Health.UP));
    }

    private void awaitMessages(int number) {
        await().pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(bus.pipeline.messages()).hasSize(number));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
