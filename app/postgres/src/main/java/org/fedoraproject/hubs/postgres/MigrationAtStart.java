package org.fedoraproject.hubs.postgres;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Brings the schema up to date before anything of the role gets at the database. */
@Singleton
final class MigrationAtStart implements BeanCreatedEventListener<DataSource> {

    private final PostgresConfiguration configuration;

    MigrationAtStart(PostgresConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        if (configuration.migrate()) {
            new Migrations(configuration).migrate();
        }
        return event.getBean();
    }
}
