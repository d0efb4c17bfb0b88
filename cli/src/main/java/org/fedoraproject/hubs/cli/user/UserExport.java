package org.fedoraproject.hubs.cli.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.core.json.BoundedJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code user export}. */
@Command(
        name = "export",
        description = {
            "Print everything about a person, as JSON.",
            "From every store: what they decided, their roles, sessions and tokens without secrets, their history, what feeds tell of"
                    + " them, and what is cached."
        },
        footer = "fedora-hubs user export ralph > ralph.json")
public final class UserExport implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "Account name.")
    private String name = "";

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public UserExport(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() {
        String username = Records.checked(name);
        try (Records records = Records.open(stores.settings())) {
            if (!records.all().isKnown(username)) {
                throw Records.unknown(username);
            }
            ObjectNode everything = records.all().export(username, Instant.now());
            terminal.out().println(BoundedJson.mapper().valueToTree(everything).toPrettyString());
        }
        return ExitCode.DONE;
    }
}
