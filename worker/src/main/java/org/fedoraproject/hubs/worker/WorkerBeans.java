package org.fedoraproject.hubs.worker;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.TeamRosters;
import org.fedoraproject.hubs.core.directory.TeamSync;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.search.Pulses;
import org.fedoraproject.hubs.widgets.Layouts;

/** What the worker's classes need that is no class of its own. */
@Factory
final class WorkerBeans {

    /** Where an account system is configured. */
    @Singleton
    @Requires(beans = AccountSystem.class)
    TeamSync teamSync(AccountSystem accounts, TeamRosters rosters, HubStore hubs, Layouts layouts) {
        return new TeamSync(accounts, rosters, hubs, layouts::plan, Clock.systemUTC());
    }

    /** What hubs remember, by the system's clock. */
    @Singleton
    HubMemory memory(FactStore facts, Pulses pulses) {
        return new HubMemory(facts, pulses, Clock.systemUTC());
    }

    /** Deadline, versions and the system's clock. */
    @Singleton
    RefreshWidgetHandler.Workshop workshop(WorkerConfiguration configuration, Versions versions) {
        return new RefreshWidgetHandler.Workshop(
                new Deadline(configuration.refreshDeadline()), versions, Clock.systemUTC());
    }
}
