package org.fedoraproject.hubs.core.layout;

import java.util.List;
import org.fedoraproject.hubs.core.membership.Refusal;

/** What became of a change to a layout. */
public sealed interface LayoutOutcome {

    /**
     * It is done, or it was so before.
     *
     * @param layout as it is now
     * @param before as it was; the same where nothing became different
     */
    record Saved(Layout layout, Layout before) implements LayoutOutcome {}

    /**
     * Somebody else changed the layout meanwhile, and nothing is done: whoever asked looks at both.
     *
     * @param layout as it is now
     */
    record Stale(Layout layout) implements LayoutOutcome {}

    /**
     * It cannot be, and nothing is done.
     *
     * @param problems at least one
     */
    record Wrong(List<LayoutProblem> problems) implements LayoutOutcome {
        /** Copies the list. */
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It is not for them to do, and nothing is done.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements LayoutOutcome {}
}
