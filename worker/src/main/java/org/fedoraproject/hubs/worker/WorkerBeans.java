package org.fedoraproject.hubs.worker;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What the worker's classes need that is no class of its own. */
@Factory
final class WorkerBeans {

    /** Deadline, versions and the system's clock. */
    @Singleton
    RefreshWidgetHandler.Workshop workshop(WorkerConfiguration configuration, Versions versions) {
        return new RefreshWidgetHandler.Workshop(
                new Deadline(configuration.refreshDeadline()), versions, Clock.systemUTC());
    }
}
