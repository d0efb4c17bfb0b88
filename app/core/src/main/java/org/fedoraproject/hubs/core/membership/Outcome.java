package org.fedoraproject.hubs.core.membership;

import java.util.List;

/** What became of an action. */
public sealed interface Outcome {

    /**
     * It is done.
     *
     * @param changes what became different, in order; empty when it was so before
     */
    record Done(List<RoleChange> changes) implements Outcome {
        /** Copies the list. */
        public Done {
            changes = List.copyOf(changes);
        }
    }

    /**
     * It is not done, and nothing changed.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Outcome {}
}
