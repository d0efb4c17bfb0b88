package org.fedoraproject.hubs.cli.dead;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import org.fedoraproject.hubs.core.queue.DeadLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dead retry} and {@code dead drop}. */
@Command
public final class DeadAct implements Callable<Integer> {

    private static final int MOST = 10_000;

    private final Terminal terminal;
    private final boolean retry;

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of letters.")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private final StoreOptions stores;

    /**
     * @param terminal where it runs
     * @param retry whether letters go back to work; else they are forgotten
     */
    public DeadAct(Terminal terminal, boolean retry) {
        this.terminal = terminal;
        this.retry = retry;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        if (ids.isEmpty() != all) {
            throw new CommandFailure(ExitCode.USAGE, "name letters by id, or give --all");
        }
        return Letters.with(stores, this::act);
    }

    private int act(DeadLetters letters) {
        List<String> chosen =
                all ? letters.list(MOST).stream().map(DeadLetter::id).toList() : ids;
        int done = 0;
        for (String id : chosen) {
            if (retry ? letters.retry(id) : letters.drop(id)) {
                done++;
            } else {
                terminal.say(
                        letters.find(id).isPresent()
                                ? id
                                        + " could not be decoded and cannot be retried as it is; see 'fedora-hubs dead show "
                                        + id + "'"
                                : "there is no dead letter " + id);
            }
        }
        terminal.out().println(done + (retry ? " dead letters are back at work." : " dead letters dropped."));
        return done == chosen.size() ? ExitCode.DONE : done == 0 ? ExitCode.NOT_FOUND : ExitCode.PARTLY;
    }
}
