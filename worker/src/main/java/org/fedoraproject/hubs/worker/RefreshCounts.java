package org.fedoraproject.hubs.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * What became of refreshes: received = done + failed + lost + put back + in hand. Thread-safe.
 *
 * @param time of each refresh
 * @param received leases taken
 * @param done finished, or with nothing to do
 * @param failed the widget failed
 * @param lost somebody else had taken the lease over
 * @param putBack given back because a store was away
 */
record RefreshCounts(Timer time, Counter received, Counter done, Counter failed, Counter lost, Counter putBack) {

    /** Registers them all. */
    static RefreshCounts in(MeterRegistry metrics, Deadline deadline) {
        Gauge.builder("hubs.refresh.loaders", deadline, Deadline::running)
                .description("Loaders that run now, those past their deadline included")
                .register(metrics);
        return new RefreshCounts(
                Timer.builder("hubs.refresh.time")
                        .description("Time a refresh takes")
                        .publishPercentiles(0.5, 0.99)
                        .register(metrics),
                counter(metrics, "received", "Refreshes leased"),
                counter(metrics, "done", "Refreshes done"),
                counter(metrics, "failed", "Refreshes whose widget failed"),
                counter(metrics, "lost", "Refreshes that somebody else took over"),
                counter(metrics, "put.back", "Refreshes given back because a store was away"));
    }

    private static Counter counter(MeterRegistry metrics, String name, String meaning) {
        return Counter.builder("hubs.refresh." + name).description(meaning).register(metrics);
    }

    void timed(Runnable work) {
        time.record(work);
    }

    void onReceived() {
        received.increment();
    }

    void onDone(boolean counted) {
        (counted ? done : lost).increment();
    }

    void onFailed() {
        failed.increment();
    }

    void onPutBack() {
        putBack.increment();
    }
}
