package org.fedoraproject.hubs.web.failure;

import java.util.List;

/** A request of a script that cannot be fulfilled as it is. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem what to answer */
    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** One that is about no field. */
    public static ProblemException of(int status, String detail) {
        return new ProblemException(Problem.of(status, detail, List.of()));
    }

    /** One that is about a field or parameter. */
    public static ProblemException of(int status, String field, String detail) {
        return new ProblemException(Problem.of(status, detail, List.of(new Problem.Wrong(field, detail))));
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
