package org.fedoraproject.hubs.messages.weblate;

import java.util.Locale;
import java.util.Map;

/** Weblate's names for what happens, as words that end before what it happened to. Stateless. */
final class WeblateDeeds {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("resource update", "took in changed strings of"),
            Map.entry("new source string", "found a new string in"),
            Map.entry("source string added", "found a new string in"),
            Map.entry("new string to translate", "found a string to translate in"),
            Map.entry("new translation", "translated a string of"),
            Map.entry("translation added", "translated a string of"),
            Map.entry("translation changed", "changed a translation of"),
            Map.entry("translation edited", "changed a translation of"),
            Map.entry("translation updated", "changed a translation of"),
            Map.entry("translation completed", "completed the translation of"),
            Map.entry("translation approved", "approved a translation of"),
            Map.entry("translation reverted", "took back a translation of"),
            Map.entry("translation uploaded", "uploaded translations of"),
            Map.entry("automatic translation", "had strings translated by machine in"),
            Map.entry("suggestion added", "suggested a translation for"),
            Map.entry("suggestion accepted", "accepted a suggestion for"),
            Map.entry("suggestion removed", "removed a suggestion for"),
            Map.entry("comment added", "commented on a string of"),
            Map.entry("comment resolved", "settled a comment on"),
            Map.entry("comment deleted", "removed a comment on"),
            Map.entry("marked for edit", "asked for another look at a translation of"),
            Map.entry("language added", "added a language to"),
            Map.entry("added new language", "added a language to"),
            Map.entry("component locked", "locked"),
            Map.entry("component unlocked", "unlocked"),
            Map.entry("project created", "created"),
            Map.entry("component created", "created"),
            Map.entry("changes committed", "committed the translations of"),
            Map.entry("committed changes", "committed the translations of"),
            Map.entry("changes pushed", "pushed the translations of"),
            Map.entry("pushed changes", "pushed the translations of"),
            Map.entry("repository merged", "merged the repository of"),
            Map.entry("merged repository", "merged the repository of"),
            Map.entry("repository rebased", "rebased the repository of"),
            Map.entry("repository reset", "reset the repository of"),
            Map.entry("announcement posted", "posted an announcement about"));

    private WeblateDeeds() {}

    /** The words for a name; one that nobody knows is quoted. */
    static String of(String name) {
        String known = KNOWN.get(name.toLowerCase(Locale.ROOT));
        return known == null ? "reported “" + name + "” for" : known;
    }
}
