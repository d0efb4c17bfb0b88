package org.fedoraproject.hubs.cli.dead;

import java.util.List;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dead list}. */
@Command(
        name = "list",
        description = "List dead letters, newest first.",
        footer = {"fedora-hubs dead list", "fedora-hubs dead list --limit 1000 --json"})
public final class DeadList implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "Print at most N; by default 100.")
    private int limit = 100;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public DeadList(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        return Letters.with(stores, letters -> {
            List<DeadLetter> shown = letters.list(limit);
            for (DeadLetter letter : shown) {
                terminal.out()
                        .println(
                                json
                                        ? BoundedJson.write(Letters.shape(letter))
                                        : letter.id() + "  " + letter.at() + "  " + Letters.stage(letter) + "  "
                                                + letter.subject() + "  " + letter.reason());
            }
            terminal.say(shown.size() + " of " + letters.count() + " dead letters.");
            return ExitCode.DONE;
        });
    }
}
