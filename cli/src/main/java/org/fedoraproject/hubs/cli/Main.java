package org.fedoraproject.hubs.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.fedoraproject.hubs.cli.command.Terminal;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        boolean daemon = arguments.length > 0 && (arguments[0].equals("run") || arguments[0].equals("demo"));
        if (!daemon && System.getProperty("hubs.log.level") == null) {
            System.setProperty("hubs.log.level", "ERROR");
        }
        Terminal terminal =
                new Terminal(System.in, writer(FileDescriptor.out), writer(FileDescriptor.err), System.getenv());
        System.exit(FedoraHubs.run(terminal, arguments));
    }

    /** UTF-8 whatever the locale: scripts parse what comes out. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(
                new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), 8192),
                false);
    }
}
