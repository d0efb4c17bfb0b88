package org.fedoraproject.hubs.cli.command;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command runs. Data goes to {@code out}, everything else to {@code err}.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param environment variables
 */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err, Map<String, String> environment) {

    /** Says something that is not data. */
    public void say(String words) {
        err.println(words);
        err.flush();
    }
}
