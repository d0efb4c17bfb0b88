package org.fedoraproject.hubs.cli.run;

/** A role did not start. */
public final class RoleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param role which
     * @param cause why
     */
    public RoleFailure(Role role, Throwable cause) {
        super("the role " + role.word() + " did not start", cause);
    }
}
