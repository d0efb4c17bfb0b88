package org.fedoraproject.hubs.core.job;

/**
 * Work that is named by what it brings up to date: however often it is asked for while it waits, it runs once; asked for while it runs, it
 * runs once more.
 */
public sealed interface Coalesced extends Job permits RefreshWidget, SyncTeam {

    /** The text that {@link #parse} reads, and the member of the waiting set. */
    String text();

    /** @throws IllegalArgumentException when the text is none of such work */
    static Coalesced parse(String text) {
        return text.startsWith(SyncTeam.PREFIX) ? SyncTeam.parse(text) : RefreshWidget.parse(text);
    }
}
