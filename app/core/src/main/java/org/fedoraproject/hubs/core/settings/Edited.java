package org.fedoraproject.hubs.core.settings;

import java.util.List;
import java.util.Set;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubField;
import org.fedoraproject.hubs.core.membership.Refusal;

/** What became of a change to what a hub says of itself. */
public sealed interface Edited {

    /**
     * It is done.
     *
     * @param hub as it is now
     * @param fields what became different; empty when it was so before, or when nothing of the sort changed
     */
    record Saved(Hub hub, Set<HubField> fields) implements Edited {
        /** Copies the set. */
        public Saved {
            fields = Set.copyOf(fields);
        }
    }

    /**
     * Somebody else changed the hub meanwhile, and nothing is done: whoever asked looks at it again.
     *
     * @param hub as it is now
     */
    record Stale(Hub hub) implements Edited {}

    /**
     * What was typed cannot be, and nothing is done.
     *
     * @param problems at least one
     */
    record Wrong(List<FieldProblem> problems) implements Edited {
        /** Copies the list. */
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It is not done, and nothing changed.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Edited {}
}
