package org.fedoraproject.hubs.embedded;

import java.util.Locale;

/** What can be embedded. */
public enum Store {
    /** PostgreSQL, a process of its own. */
    POSTGRES,
    /** Redis, a process of its own. */
    REDIS,
    /** A server that speaks MongoDB's protocol, in this JVM. */
    MONGO,
    /** An AMQP 0-9-1 broker, in this JVM. */
    BROKER;

    /** The name of its folder and of its line in the file of ports. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
