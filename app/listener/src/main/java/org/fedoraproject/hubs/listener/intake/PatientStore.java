package org.fedoraproject.hubs.listener.intake;

import java.util.function.Consumer;
import org.fedoraproject.hubs.core.operations.Health;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores batches for sources that can wait: until the queue of messages answers and has room. For one thread. */
public final class PatientStore {

    private static final Logger LOG = LoggerFactory.getLogger(PatientStore.class);

    private static final Health WAITS = Health.degraded("waits: the queue of messages is full or does not answer");

    private final String name;

    private final Intake intake;

    private final Consumer<Health> report;

    /**
     * @param name of the source's settings, for the log
     * @param intake where it goes
     * @param report told {@link Health#UP} after each batch, and when it waits
     */
    public PatientStore(String name, Intake intake, Consumer<Health> report) {
        this.name = name;
        this.intake = intake;
        this.report = report;
    }

    /** Returns when all of the batch is stored. */
    public void store(Batch batch) throws InterruptedException {
        int failures = 0;
        while (true) {
            if (intake.hasRoom()) {
                try {
                    batch.store();
                    report.accept(Health.UP);
                    return;
                } catch (QueueException e) {
                    LOG.warn("{} waits, the queue of messages does not take them: {}", name, e.getMessage());
                }
            }
            report.accept(WAITS);
            failures++;
            Thread.sleep(Backoff.QUEUE.after(failures));
        }
    }
}
