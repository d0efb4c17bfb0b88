package org.fedoraproject.hubs.messages.openqa;

import org.fedoraproject.hubs.messages.Phrase;

/**
 * What a job tests.
 *
 * @param name a compose's id, or an update's
 * @param isUpdate whether it is an update
 */
record TestedBuild(String name, boolean isUpdate) {

    private static final String UPDATE = "Update-";

    static TestedBuild of(String build) {
        return build.startsWith(UPDATE)
                ? new TestedBuild(build.substring(UPDATE.length()), true)
                : new TestedBuild(build, false);
    }

    /** A stable name; ends with a slash when there is no build. */
    String object() {
        return (isUpdate ? "updates/" : "composes/") + name;
    }

    /** Adds "for the update …", "of …" or nothing. */
    Phrase tell(Phrase phrase) {
        return name.isEmpty()
                ? phrase
                : phrase.text(isUpdate ? " for the update " : " of ").object(name);
    }
}
