package org.fedoraproject.hubs.cli.fas;

import java.io.Console;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.directory.SyncOutcome;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.postgres.SyncLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fas sync-teams}: who owns and belongs to team hubs, as the account system says. */
@Command(
        name = "sync-teams",
        description = {
            "Sync all the team hubs NAMEs from FAS.",
            "Without a NAME, every team hub that came from FAS, and no other. Prints who comes and who goes. Each team is changed as a"
                    + " whole or not at all. A group that is no more changes nothing and is reported. Exit code 3 when some teams could"
                    + " not be synced, 4 when no NAME is a team hub."
        },
        footer = {
            "fedora-hubs fas sync-teams",
            "fedora-hubs fas sync-teams design websites",
            "fedora-hubs fas sync-teams --dry-run --json"
        })
public final class FasSyncTeams implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--dry-run", description = "Say who would come and go, and change nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object a team.")
    private boolean json;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Name of a team hub.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public FasSyncTeams(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        names.stream().filter(name -> !HubId.isName(name)).findFirst().ifPresent(name -> {
            throw new CommandFailure(ExitCode.NOT_FOUND, "'" + name + "' can be no team's name");
        });
        try (Accounts accounts = Accounts.open(stores.settings())) {
            if (dryRun) {
                return sync(accounts);
            }
            SyncLock lock = accounts.lock();
            SyncLock.Held held = lock.take(me())
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.FAILED,
                            "teams are being synced already by "
                                    + lock.holder().orElse("somebody who has just ended")
                                    + "; try again when that has ended"));
            try {
                return sync(accounts);
            } finally {
                held.close();
            }
        }
    }

    private int sync(Accounts accounts) {
        List<HubId> teams = names.isEmpty()
                ? accounts.sync().teams()
                : names.stream().distinct().map(HubId::team).toList();
        SyncReport report = new SyncReport(terminal, accounts.system().name(), json, dryRun);
        boolean watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        for (int i = 0; i < teams.size(); i++) {
            if (watched) {
                progress((i + 1) + " of " + teams.size() + ": " + teams.get(i));
            }
            SyncOutcome outcome = accounts.sync().sync(teams.get(i), dryRun);
            if (watched) {
                progress("");
            }
            report.add(outcome);
            if (!dryRun
                    && outcome instanceof SyncOutcome.Synced synced
                    && !synced.change().isNothing()) {
                accounts.refresh(synced.team())
                        .ifPresent(why -> terminal.say(synced.team() + ": pages show it later: " + why));
            }
        }
        if (watched) {
            terminal.say(report.summary());
        }
        return report.exitCode();
    }

    /** Over the line before, which may have been longer. */
    private void progress(String words) {
        terminal.err().print("\r\u001b[K" + words);
        terminal.err().flush();
    }

    private static String me() {
        return System.getProperty("user.name", "somebody") + " at " + host() + ", process "
                + ProcessHandle.current().pid();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unnamed machine";
        }
    }
}
