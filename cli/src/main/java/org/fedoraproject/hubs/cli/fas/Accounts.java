package org.fedoraproject.hubs.cli.fas;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.core.directory.AccountSystem;
import org.fedoraproject.hubs.core.directory.DirectoryAccounts;
import org.fedoraproject.hubs.core.directory.DirectoryException;
import org.fedoraproject.hubs.core.directory.DirectoryFile;
import org.fedoraproject.hubs.core.directory.TeamRosters;
import org.fedoraproject.hubs.core.directory.TeamSync;
import org.fedoraproject.hubs.core.http.UserAgent;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.queue.RefreshQueue;
import org.fedoraproject.hubs.core.update.LiveStreams;
import org.fedoraproject.hubs.fasjson.FasConfiguration;
import org.fedoraproject.hubs.fasjson.FasJson;
import org.fedoraproject.hubs.postgres.PostgresConfiguration;
import org.fedoraproject.hubs.postgres.SyncLock;
import org.fedoraproject.hubs.widgets.Layouts;
import org.fedoraproject.hubs.widgets.Refreshes;

/** What the commands of this group work with: the account system of the settings, and the store. Closed after use. */
final class Accounts implements AutoCloseable {

    private final AccountSystem system;
    private final ApplicationContext context;
    private final TeamSync sync;

    private Accounts(AccountSystem system, ApplicationContext context) {
        this.system = system;
        this.context = context;
        this.sync = new TeamSync(
                system,
                context.getBean(TeamRosters.class),
                context.getBean(HubStore.class),
                context.getBean(Layouts.class)::plan,
                Clock.systemUTC());
    }

    /** @throws CommandFailure when there is no account system, no store, or one of the settings is wrong */
    static Accounts open(Settings settings) {
        StoreOptions.required(settings, "hubs.postgres.url", "PostgreSQL");
        AccountSystem system = fasJson(settings)
                .or(() -> directory(settings))
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAILED,
                        "no account system is configured: set hubs.fas.url (or HUBS_FAS_URL), or hubs.directory.file"));
        List<String> environments = new ArrayList<>(List.of("postgres"));
        if (settings.get("hubs.redis.url").isPresent()) {
            environments.add("redis");
        }
        return new Accounts(system, Stores.open(settings, environments.toArray(String[]::new)));
    }

    private static Optional<AccountSystem> fasJson(Settings settings) {
        if (settings.get("hubs.fas.url", "").isBlank()) {
            return Optional.empty();
        }
        try (ApplicationContext settled = Stores.open(settings, "fasjson")) {
            FasConfiguration configuration = settled.getBean(FasConfiguration.class);
            String who = UserAgent.of(
                    settings.get("hubs.contact.mail").orElse(null),
                    settings.get("hubs.contact.bugs").orElse(null));
            return Optional.of(FasJson.open(configuration, who));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<AccountSystem> directory(Settings settings) {
        String file = settings.get("hubs.directory.file", "");
        if (file.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DirectoryAccounts(DirectoryFile.read(Path.of(file)), file));
        } catch (IOException | DirectoryException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()));
        }
    }

    AccountSystem system() {
        return system;
    }

    TeamSync sync() {
        return sync;
    }

    SyncLock lock() {
        return new SyncLock(context.getBean(PostgresConfiguration.class));
    }

    /**
     * Lets pages show a team as it is now, to whom may see it now.
     *
     * @return what kept it from being so; empty when all is well, or no queue is configured
     */
    Optional<String> refresh(HubId team) {
        try {
            context.findBean(RefreshQueue.class)
                    .ifPresent(queue -> queue.request(context.getBean(Refreshes.class)
                            .of(context.getBean(HubStore.class).placements(team))));
            // Whoever lost a role must not go on hearing of what only the team hears of.
            context.findBean(LiveStreams.class).ifPresent(streams -> streams.endHub(team));
            return Optional.empty();
        } catch (QueueException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        context.close();
        if (system instanceof FasJson fas) {
            fas.close();
        }
    }
}
