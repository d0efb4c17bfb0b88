package org.fedoraproject.hubs.embedded;

import java.io.IOException;
import java.util.Map;

/** One server that can be started and stopped on a port. Used by one thread at a time. */
interface EmbeddedServer {

    /** Which one. */
    Store store();

    /** Ends what a killed JVM left running in the folder, before a port is chosen: it may hold ours. */
    default void endLeftover() throws IOException {}

    /**
     * Starts it and returns when it answers.
     *
     * @param port on the loopback interface, free a moment ago
     * @throws IOException when it does not start, for instance because somebody took the port
     */
    void start(int port) throws IOException;

    /** Stops it and returns when its port is free; does nothing when it is not running. Data stays when it has a folder. */
    void stop();

    /** The {@code hubs.*} settings by which it is found on a port. */
    Map<String, String> settings(int port);
}
