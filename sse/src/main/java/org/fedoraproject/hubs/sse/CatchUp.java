package org.fedoraproject.hubs.sse;

import java.util.List;
import org.fedoraproject.hubs.core.update.UpdateChannel.Published;

/** What a reader that was away has to be told. */
sealed interface CatchUp {

    /** Up to which position it is then told everything. */
    History.Position upTo();

    /**
     * These, oldest first, several for one widget folded into the newest.
     *
     * @param events what it missed, maybe nothing
     */
    record Missed(List<Published> events, History.Position upTo) implements CatchUp {}

    /** Nobody knows, or it is too much: it must reload what it shows. */
    record Lost(History.Position upTo) implements CatchUp {}
}
