package org.fedoraproject.hubs.core.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory file cannot be used; the message lists what is wrong, line by line, and what to do. Nothing of the file is applied. */
public final class DirectoryException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient List<String> problems;

    DirectoryException(List<String> problems, @Nullable Throwable cause) {
        super(summary(problems), cause);
        this.problems = List.copyOf(problems);
    }

    private static String summary(List<String> problems) {
        String shown = String.join("\n", problems.subList(0, Math.min(SHOWN, problems.size())));
        return problems.size() <= SHOWN ? shown : shown + "\nand " + (problems.size() - SHOWN) + " more";
    }

    /** Each problem in a line: file, line, entry, field, next step. */
    public List<String> problems() {
        return problems;
    }
}
