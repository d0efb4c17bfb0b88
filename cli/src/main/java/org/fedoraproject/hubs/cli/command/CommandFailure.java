package org.fedoraproject.hubs.cli.command;

/** A command cannot go on; the message says why and what to do, and goes to standard error without a stack trace. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String words;

    /**
     * @param exitCode one of {@link ExitCode}
     * @param words why, and what to do
     */
    public CommandFailure(int exitCode, String words) {
        super(words);
        this.exitCode = exitCode;
        this.words = words;
    }

    /** One of {@link ExitCode}. */
    public int exitCode() {
        return exitCode;
    }

    /** Why, and what to do. */
    public String words() {
        return words;
    }
}
