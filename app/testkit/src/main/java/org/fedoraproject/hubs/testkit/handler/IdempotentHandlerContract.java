package org.fedoraproject.hubs.testkit.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fedoraproject.hubs.core.queue.BatchHandler;
import org.fedoraproject.hubs.core.queue.Outcome;
import org.fedoraproject.hubs.core.queue.UnitOfWork;
import org.junit.jupiter.api.Test;

/**
 * Queues deliver at least once, so doing work twice must be as good as once. Every handler's test extends this.
 *
 * @param <T> sort of work
 */
public abstract class IdempotentHandlerContract<T> {

    /** The handler, over empty stores of its own; the same one for the whole of a test. */
    protected abstract BatchHandler<T> handler();

    /** Some work that depends on each other as much as it can: the same person, feed or widget several times. */
    protected abstract List<UnitOfWork<T>> batch();

    /** All that the handler can have changed, in a form whose {@code equals} tells states apart. */
    protected abstract Object state();

    /** What two outcomes must agree in; those of most handlers in everything. */
    protected Object comparable(Outcome outcome) {
        return outcome;
    }

    @Test
    void twiceIsAsGoodAsOnce() {
        List<Outcome> first = handler().handle(batch());
        Object after = state();
        List<Outcome> second = handler().handle(batch());

        assertThat(state()).isEqualTo(after);
        assertThat(compared(second)).isEqualTo(compared(first));
        assertThat(first).hasSameSizeAs(batch());
    }

    @Test
    void oneByOneIsAsGoodAsTogether() {
        List<Outcome> together = handler().handle(batch());
        Object after = state();
        List<Outcome> alone = batch().stream()
                .flatMap(unit -> handler().handle(List.of(unit)).stream())
                .toList();

        assertThat(state()).isEqualTo(after);
        assertThat(compared(alone)).isEqualTo(compared(together));
    }

    @Test
    void theOrderMakesNoDifference() {
        List<Outcome> forwards = handler().handle(batch());
        Object after = state();
        List<Outcome> backwards = handler().handle(batch().reversed());

        assertThat(state()).isEqualTo(after);
        assertThat(compared(backwards.reversed())).isEqualTo(compared(forwards));
    }

    private List<Object> compared(List<Outcome> outcomes) {
        return outcomes.stream().map(this::comparable).toList();
    }
}
