package org.fedoraproject.hubs.cli.run;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.Settings;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run ROLE} and {@code run all}: runs until it is told to stop. */
@Command
public final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Set<Role> roles;

    @Option(
            names = "--embedded",
            description = "Start PostgreSQL, Redis, a MongoDB-protocol server and an AMQP broker too.")
    private boolean embedded;

    @Mixin
    private final StoreOptions stores;

    /**
     * @param terminal where it runs
     * @param roles what to run
     */
    public RunCommand(Terminal terminal, Set<Role> roles) {
        this.terminal = terminal;
        this.roles = EnumSet.copyOf(roles);
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = embedded ? stores.configured() : stores.settings();
        try (Running running = Running.start(roles, settings, embedded ? stores.dataFolder() : null)) {
            running.sayWhere(terminal);
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
    }
}
