package org.fedoraproject.hubs.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How this process works.
 *
 * @param consumers {@code hubs.worker.consumers}: batches of entries worked on at the same time; default 2, fit for two cores
 * @param batchSize {@code hubs.worker.batch-size}: most entries in one batch, which become one update of each feed they concern; default 500
 * @param refreshers {@code hubs.worker.refreshers}: widgets computed at the same time; default 4
 * @param refreshDeadline {@code hubs.worker.refresh-deadline}: how long one may take; default 10 s, well below the lease of a minute
 * @param managementPort {@code hubs.worker.management-port}: port of health and metrics; 0 takes a free one; default 8084
 */
@ConfigurationProperties("hubs.worker")
public record WorkerConfiguration(
        @Bindable(defaultValue = "2") int consumers,
        @Bindable(defaultValue = "500") int batchSize,
        @Bindable(defaultValue = "4") int refreshers,
        @Bindable(defaultValue = "10s") Duration refreshDeadline,
        @Bindable(defaultValue = "8084") int managementPort) {

    /** @throws IllegalArgumentException when a value makes no sense; the message names the key */
    public WorkerConfiguration {
        if (refreshers < 1) {
            throw new IllegalArgumentException("hubs.worker.refreshers is at least 1, not " + refreshers);
        }
        if (refreshDeadline.isNegative() || refreshDeadline.compareTo(Duration.ofSeconds(50)) > 0) {
            throw new IllegalArgumentException(
                    "hubs.worker.refresh-deadline is below 50s, or its lease would end first; not " + refreshDeadline);
        }
    }
}
