package org.fedoraproject.hubs.worker;

import java.util.List;
import org.fedoraproject.hubs.core.update.Update;

/** How a refresh or a team's sync ended. A store that is away is no ending: its exception is thrown, and the job is to be done later. */
sealed interface Refreshed {

    /** It is stored, or there was nothing to do any more. */
    record Done(List<Update> updates) implements Refreshed {}

    /** It failed, and may be tried again; of a widget the old value is kept with a word of it. */
    record Failed(String reason) implements Refreshed {}

    /** There was no place for it just now; it was not begun. */
    record Later() implements Refreshed {}
}
