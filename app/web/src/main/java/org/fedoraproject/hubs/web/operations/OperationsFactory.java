package org.fedoraproject.hubs.web.operations;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.fedoraproject.hubs.core.operations.HealthCheck;
import org.fedoraproject.hubs.core.operations.Operations;

/** What the role counts with and which clock it goes by. */
@Factory
final class OperationsFactory {

    /** Health of the stores, and metrics. */
    @Singleton
    @Bean(preDestroy = "close")
    Operations operations(List<HealthCheck> checks) {
        return new Operations("web", checks);
    }

    /** The clock of every page. */
    @Singleton
    @Named("pages")
    Clock clock() {
        return Clock.systemUTC();
    }
}
