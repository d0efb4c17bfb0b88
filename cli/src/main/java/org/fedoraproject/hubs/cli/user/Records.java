package org.fedoraproject.hubs.cli.user;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.InterestIndex;
import org.fedoraproject.hubs.core.person.PersonalData;
import org.fedoraproject.hubs.core.person.PersonalRecords;
import org.fedoraproject.hubs.core.update.UpdateChannel;

/** All stores that keep something about people, opened together: one that is left out would keep it. Closed after use. */
final class Records implements AutoCloseable {

    private final ApplicationContext context;

    private Records(ApplicationContext context) {
        this.context = context;
    }

    static Records open(Settings settings) {
        StoreOptions.required(settings, "hubs.postgres.url", "PostgreSQL");
        StoreOptions.required(settings, "hubs.mongo.url", "MongoDB");
        StoreOptions.required(settings, "hubs.redis.url", "Redis");
        return new Records(Stores.open(settings, "postgres", "redis", "mongo"));
    }

    PersonalRecords all() {
        return new PersonalRecords(
                List.copyOf(context.getBeansOfType(PersonalData.class)),
                context.getBean(InterestIndex.class),
                context.getBean(HubStore.class),
                context.getBean(UpdateChannel.class),
                PersonalRecords.SETTLE);
    }

    /** @throws CommandFailure when nobody can be called so */
    static String checked(String username) {
        if (!HubId.isName(username)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "'" + username + "' can be nobody's name");
        }
        return username;
    }

    /** Nobody is, as far as any store knows. */
    static CommandFailure unknown(String username) {
        return new CommandFailure(
                ExitCode.NOT_FOUND, "nothing is known of " + username + " in any store; names are case-sensitive");
    }

    @Override
    public void close() {
        context.close();
    }
}
