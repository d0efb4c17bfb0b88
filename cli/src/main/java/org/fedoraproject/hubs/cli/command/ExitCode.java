package org.fedoraproject.hubs.cli.command;

/** What the command tells its caller; monitoring mode has the plugins' own codes instead. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** Failed: a store could not be reached, a role did not start. */
    public static final int FAILED = 1;

    /** The command line makes no sense. */
    public static final int USAGE = 2;

    /** Some of it was done. */
    public static final int PARTLY = 3;

    /** What was named is not there. */
    public static final int NOT_FOUND = 4;

    private ExitCode() {}
}
