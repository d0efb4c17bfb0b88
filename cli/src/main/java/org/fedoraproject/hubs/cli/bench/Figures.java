package org.fedoraproject.hubs.cli.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was measured. Rates are messages a second, latencies milliseconds, costs microseconds a message.
 *
 * @param messages how many went through
 * @param streamFloor a bare Redis stream, added, read, acknowledged and deleted
 * @param feedFloor the entries of such messages into feeds by one bare update each, without anything before
 * @param throughput from the broker into the feeds
 * @param share of the slower floor that the whole way reaches
 * @param latency from the broker to the browser
 * @param triage cost by number of hubs
 */
record Figures(
        int messages,
        double streamFloor,
        double feedFloor,
        double throughput,
        double share,
        Latency latency,
        Triage triage) {

    /**
     * From publishing to the event in the browser.
     *
     * @param samples how many arrived
     * @param published how many were sent
     * @param p50 half were quicker
     * @param p99 all but one in a hundred were quicker
     */
    record Latency(int samples, int published, double p50, double p99) {

        /** Of times in nanoseconds. */
        static Latency of(List<Long> nanos, int published) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Latency(sorted.length, published, at(sorted, 0.5), at(sorted, 0.99));
        }

        private static double at(long[] sorted, double part) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[(int) Math.min(sorted.length - 1L, Math.round(part * sorted.length))] / 1e6;
        }
    }

    /**
     * What triage of a message costs; medians of interleaved runs.
     *
     * @param fewHubs how many
     * @param fewMicros cost then
     * @param manyHubs how many
     * @param manyMicros cost then
     * @param ratio of the two costs
     */
    record Triage(int fewHubs, double fewMicros, int manyHubs, double manyMicros, double ratio) {}

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** For people. */
    String table() {
        return String.format(
                Locale.ROOT,
                """
                %d messages over %d people and %d teams, all stores and roles on this machine
                floor: bare Redis stream          %8.0f messages/s
                floor: bare feed updates          %8.0f messages/s
                broker to feed                    %8.0f messages/s   %.2f of the slower floor
                broker to browser at 50/s         %8.1f ms p50, %.1f ms p99 (%d of %d arrived)
                triage of a message, %6d hubs  %8.0f µs
                triage of a message, %6d hubs  %8.0f µs          ratio %.2f
                """,
                messages,
                Mix.PEOPLE,
                Mix.TEAMS,
                streamFloor,
                feedFloor,
                throughput,
                share,
                latency.p50(),
                latency.p99(),
                latency.samples(),
                latency.published(),
                triage.fewHubs(),
                triage.fewMicros(),
                triage.manyHubs(),
                triage.manyMicros(),
                triage.ratio());
    }
}
