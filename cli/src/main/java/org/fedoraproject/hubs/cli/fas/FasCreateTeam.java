package org.fedoraproject.hubs.cli.fas;

import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.directory.SyncOutcome;
import org.fedoraproject.hubs.core.hub.HubId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code fas create-team}: the hub of a group, with everybody on it. */
@Command(
        name = "create-team",
        description = {
            "Create the team hub NAME from FAS.",
            "It is called as the group, gets the usual widgets, and everybody in the group is on it: sponsors as owners, members as"
                    + " members. A hub that exists stays as it is. Exit code 4 when there is no such group."
        },
        footer = "fedora-hubs fas create-team design")
public final class FasCreateTeam implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "Name of the group.")
    private String name = "";

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public FasCreateTeam(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        if (!HubId.isName(name)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND, "'" + name + "' can be no group's name: letters, digits and . _ - + only");
        }
        try (Accounts accounts = Accounts.open(stores.settings())) {
            return report(
                    accounts.sync().create(HubId.team(name)), accounts.system().name());
        }
    }

    private int report(SyncOutcome outcome, String system) {
        return switch (outcome) {
            case SyncOutcome.Created made -> {
                terminal.out().println(made.team() + " was created with " + Words.people(made.people()) + ".");
                yield ExitCode.DONE;
            }
            case SyncOutcome.Exists there -> {
                terminal.out()
                        .println(there.team() + " exists already and was left as it is. To bring its people up to date:"
                                + " fedora-hubs fas sync-teams " + there.team().name());
                yield ExitCode.DONE;
            }
            case SyncOutcome.NoGroup none -> {
                terminal.say("there is no group '" + none.team().name() + "' in " + system + "; nothing was made");
                yield ExitCode.NOT_FOUND;
            }
            case SyncOutcome.Failed failed -> {
                terminal.say(failed.reason() + "; nothing was made");
                yield ExitCode.FAILED;
            }
            case SyncOutcome.Synced other -> ExitCode.DONE;
            case SyncOutcome.NoTeam other -> ExitCode.FAILED;
            case SyncOutcome.Foreign other -> ExitCode.FAILED;
        };
    }
}
