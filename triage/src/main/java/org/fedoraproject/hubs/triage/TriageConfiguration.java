package org.fedoraproject.hubs.triage;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How this process triages.
 *
 * @param consumers {@code hubs.triage.consumers}: batches of messages worked on at the same time; default 2, fit for two cores
 * @param batchSize {@code hubs.triage.batch-size}: most messages in one batch; default 250
 * @param entriesMark {@code hubs.triage.entries-mark}: length of the queue of entries above which triage rests until it is below half of
 *     it; default 20,000
 * @param managementPort {@code hubs.triage.management-port}: port of health and metrics; 0 takes a free one; default 8083
 */
@ConfigurationProperties("hubs.triage")
public record TriageConfiguration(
        @Bindable(defaultValue = "2") int consumers,
        @Bindable(defaultValue = "250") int batchSize,
        @Bindable(defaultValue = "20000") int entriesMark,
        @Bindable(defaultValue = "8083") int managementPort) {}
