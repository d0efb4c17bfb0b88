package org.fedoraproject.hubs.cli.user;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.hub.HubId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user erase}. */
@Command(
        name = "erase",
        description = {
            "Forget everything about a person.",
            "In every store, for good: their hub, roles, sessions, tokens, requests, visits and feed, entries about them in other feeds,"
                    + " and what is cached. What they did to others stays in the history without their name. Neither the bus nor FAS"
                    + " brings them back. Can be run again at any time; exit code 4 when no store"
                    + " knows anything of the name."
        },
        footer = {"fedora-hubs user erase ralph", "fedora-hubs user erase ralph --yes"})
public final class UserErase implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--yes", description = "Do not ask for the name again.")
    private boolean yes;

    @Parameters(paramLabel = "NAME", description = "Account name.")
    private String name = "";

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public UserErase(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        String username = Records.checked(name);
        try (Records records = Records.open(stores.settings())) {
            if (!records.all().isKnown(username)) {
                throw Records.unknown(username);
            }
            warnOfTeams(username, records.all().ownedAlone(username));
            if (!yes && !confirmed(username)) {
                throw new CommandFailure(ExitCode.FAILED, "that is not the name; nothing was erased");
            }
            int things = records.all().erase(username);
            terminal.out().println(username + " was erased: " + things + " things in all stores.");
        }
        return ExitCode.DONE;
    }

    private void warnOfTeams(String username, List<HubId> teams) {
        if (!teams.isEmpty()) {
            terminal.err()
                    .println("Nobody but " + username + " owns "
                            + teams.stream().map(HubId::path).collect(Collectors.joining(", "))
                            + ". Without an owner only site administrators can change a team: make somebody an owner of each, before or"
                            + " afterwards, on its members page.");
        }
    }

    private boolean confirmed(String username) {
        terminal.err().print("This cannot be undone. Type the name to erase " + username + ": ");
        terminal.err().flush();
        try {
            String typed = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
            return typed != null && typed.strip().equals(username);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.FAILED, "cannot read the answer: " + e.getMessage());
        }
    }
}
