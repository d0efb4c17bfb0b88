package org.fedoraproject.hubs.cli.user;

import io.micronaut.context.ApplicationContext;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Stores;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.person.People;
import org.fedoraproject.hubs.core.person.Person;
import org.fedoraproject.hubs.core.person.SessionId;
import org.fedoraproject.hubs.core.queue.QueueException;
import org.fedoraproject.hubs.core.update.LiveStreams;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code user disable} and {@code user enable}: nobody signs in as a person any more, or again. Doing it twice does no harm. */
@Command(description = "")
public final class UserAct implements Callable<Integer> {

    /** Who the audit says did it. */
    private static final String ACTOR = "operator";

    private final Terminal terminal;
    private final boolean disable;

    @Parameters(paramLabel = "NAME", description = "Account name.")
    private String name = "";

    @Mixin
    private final StoreOptions stores;

    /**
     * @param terminal where it runs
     * @param disable or enable
     */
    public UserAct(Terminal terminal, boolean disable) {
        this.terminal = terminal;
        this.disable = disable;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        Settings settings = stores.settings();
        StoreOptions.required(settings, "hubs.postgres.url", "PostgreSQL");
        if (disable) {
            StoreOptions.required(settings, "hubs.redis.url", "Redis");
        }
        try (ApplicationContext context = Stores.open(settings, "postgres")) {
            People people = context.getBean(People.class);
            Person person = people.find(name)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.NOT_FOUND, "nobody here is called " + name + "; names are case-sensitive"));
            if (disable) {
                disable(people, person, settings);
            } else {
                enable(people, person, context.getBean(HubStore.class));
            }
        }
        return ExitCode.DONE;
    }

    private void disable(People people, Person person, Settings settings) {
        Set<SessionId> ended = people.disable(ACTOR, name);
        terminal.out()
                .println(
                        person.disabled()
                                ? name + " is disabled already."
                                : name + " cannot sign in any more; the hub is closed. Sessions ended: " + ended.size()
                                        + ".");
        endStreams(settings);
    }

    private void enable(People people, Person person, HubStore hubs) {
        people.enable(ACTOR, name);
        boolean archived = hubs.find(HubId.user(name)).filter(Hub::archived).isPresent();
        String hub = archived ? "the hub stays archived, as it was before." : "the hub is back.";
        terminal.out().println(person.disabled() ? name + " can sign in again; " + hub : name + " is not disabled.");
    }

    /** Open pages go on without this until their tokens end, which is minutes. */
    private void endStreams(Settings settings) {
        try (ApplicationContext context = Stores.open(settings, "redis")) {
            context.getBean(LiveStreams.class).endPerson(name);
        } catch (QueueException e) {
            throw new CommandFailure(
                    ExitCode.PARTLY,
                    "Redis does not answer, so pages that " + name + " has open stay live for up to "
                            + LiveStreams.TOKEN_LIFE.toMinutes() + " minutes; run this again when it does: "
                            + e.getMessage());
        }
    }
}
