package org.fedoraproject.hubs.core.hub;

import java.util.Locale;
import java.util.Set;

/** What a hub says of itself and people can change on its pages. The history names these, never what they hold. */
public enum HubField {
    /** What people call it. */
    TITLE,
    /** One sentence. */
    SUMMARY,
    /** Longer text. */
    DESCRIPTION,
    /** Where else to find it. */
    LINKS,
    /** What its feed follows. */
    FOLLOWS,
    /** Who may see it. */
    VISIBILITY,
    /** How somebody becomes a member. */
    JOINING,
    /** Its picture. */
    AVATAR;

    /** Its name in the store, on the bus and in the interface for scripts: {@code title}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A hub after a directory spoke: what it says, but for what people changed and what directories know nothing of.
     *
     * @param old as it is stored
     * @param said as the directory describes it
     * @param edited what people changed
     */
    static Hub keep(Hub old, Hub said, Set<HubField> edited) {
        return new Hub(
                old.id(),
                edited.contains(TITLE) ? old.title() : said.title(),
                edited.contains(SUMMARY) ? old.summary() : said.summary(),
                edited.contains(DESCRIPTION) ? old.description() : said.description(),
                edited.contains(VISIBILITY) ? old.visibility() : said.visibility(),
                old.archived(),
                said.origin(),
                said.timeZone(),
                edited.contains(LINKS) ? old.links() : said.links(),
                edited.contains(FOLLOWS) ? old.follows() : said.follows(),
                old.createdAt(),
                old.joining(),
                old.avatar(),
                old.version());
    }
}
