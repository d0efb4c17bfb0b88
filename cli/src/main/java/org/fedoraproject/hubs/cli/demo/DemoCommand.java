package org.fedoraproject.hubs.cli.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fedoraproject.hubs.cli.command.CommandFailure;
import org.fedoraproject.hubs.cli.command.ExitCode;
import org.fedoraproject.hubs.cli.command.StoreOptions;
import org.fedoraproject.hubs.cli.command.Terminal;
import org.fedoraproject.hubs.cli.run.Role;
import org.fedoraproject.hubs.cli.run.Running;
import org.fedoraproject.hubs.embedded.EmbeddedAddresses;
import org.fedoraproject.hubs.embedded.EmbeddedStores;
import org.fedoraproject.hubs.listener.amqp.BusPublishConfiguration;
import org.fedoraproject.hubs.listener.amqp.BusPublisher;
import org.fedoraproject.hubs.listener.amqp.Contact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: everything, with an invented community whose life comes in over the broker. */
@Command(
        name = "demo",
        description = {
            "Run everything here, with an invented community.",
            "Starts the stores, a broker and all roles, and publishes the life of an invented community on the broker: twelve weeks"
                    + " of it at the first start, then a message about every two seconds. Nothing needs to be installed. The data stays in"
                    + " the data folder; remove the folder to begin anew. Ctrl-C stops all."
        },
        footer = {"fedora-hubs demo", "fedora-hubs demo --port 9090 --data /tmp/hubs-demo"})
public final class DemoCommand implements Callable<Integer> {

    private static final int MOST_PORTS_TRIED = 50;

    private static final int LAST_PORT = 65_535;

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the pages; by default 8080 or the next free one.")
    private int port;

    @Option(
            names = "--sse-port",
            paramLabel = "PORT",
            description = "Port of the events; by default 8081 or the next free one.")
    private int ssePort;

    @Mixin
    private final StoreOptions stores;

    /** @param terminal where it runs */
    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
        this.stores = new StoreOptions(terminal);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkPort("--port", port);
        checkPort("--sse-port", ssePort);
        Path data = folder();
        EmbeddedStores.requireFree(data);
        Map<String, Object> flags = new LinkedHashMap<>();
        int web = port == 0 ? freeFrom(8080, 0, "pages") : port;
        flags.put("hubs.web.port", web);
        flags.put("hubs.sse.port", ssePort == 0 ? freeFrom(8081, web, "events") : ssePort);
        flags.put("hubs.environment", "production");
        flags.put("hubs.address", "http://127.0.0.1:" + web);
        flags.put("hubs.bus.publish.changes", true);
        flags.put("hubs.bus.publish.topic-prefix", "org.fedoraproject.prod");
        flags.put("hubs.directory.file", Community.write(data).toString());
        for (Role role : EnumSet.of(Role.LISTENER, Role.TRIAGE, Role.WORKER)) {
            flags.put("hubs." + role.word() + ".management-port", 0);
        }
        EmbeddedAddresses.add(data, Map.of("hubs.directory.file", String.valueOf(flags.get("hubs.directory.file"))));
        terminal.say("Starting stores, broker and all roles; data in " + data);
        try (DemoLogin login = DemoLogin.start(Community.invented().directory(), web, data);
                Running running = Running.start(
                        EnumSet.allOf(Role.class),
                        stores.configured().withFlags(flags).withFlags(login.settings()),
                        data)) {
            String broker = StoreOptions.required(running.settings(), "hubs.bus.publish.url", "broker");
            BusPublisher publisher = new BusPublisher(BusPublishConfiguration.of(broker), Contact.NONE);
            Simulator simulator = new Simulator(Community.invented(), publisher, data);
            running.beforeEnd(simulator::close);
            login.sayHow(terminal);
            running.sayWhere(terminal);
            simulator.start();
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
    }

    private static void checkPort(String option, int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailure(ExitCode.USAGE, option + " is " + port + "; ports are 1 to " + LAST_PORT);
        }
    }

    private Path folder() throws IOException {
        Path data = stores.dataFolder();
        if (!Files.isDirectory(data)) {
            Files.createDirectories(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return data;
    }

    private int freeFrom(int first, int taken, String what) {
        for (int candidate = first; candidate < first + MOST_PORTS_TRIED; candidate++) {
            if (candidate != taken && isFree(candidate)) {
                if (candidate != first) {
                    terminal.say("Port " + first + " is taken; the " + what + " are on port " + candidate + ".");
                }
                return candidate;
            }
        }
        throw new CommandFailure(
                ExitCode.FAILED,
                "no free port from " + first + " to " + (first + MOST_PORTS_TRIED - 1) + "; name one with --port");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
