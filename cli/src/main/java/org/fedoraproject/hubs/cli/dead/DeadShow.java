package org.fedoraproject.hubs.cli.dead;

import java.util.Map;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.queue.DeadLetter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dead show}. */
@Command(
        name = "show",
        description = "Show one dead letter with its content.",
        footer = "fedora-hubs dead show 1763712000000-0")
public final class DeadShow implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(paramLabel = "ID", arity = "1", description = "Id of the letter.")
    private String id = "";

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public DeadShow(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        return Letters.with(stores, letters -> {
            DeadLetter letter = letters.find(id)
                    .orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, "there is no dead letter " + id));
            Map<String, Object> shape = Letters.shape(letter);
            shape.put("content", letter.content());
            if (json) {
                terminal.out().println(BoundedJson.write(shape));
            } else {
                shape.forEach((name, value) -> terminal.out().println(name + ": " + value));
            }
            return ExitCode.DONE;
        });
    }
}
