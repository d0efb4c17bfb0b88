package org.fedoraproject.hubs.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A guess at what a topic's tail means in plain words.
 *
 * @param done what somebody did: "created"
 * @param thing to what, with its article: "a meeting"
 * @param became what happened to it where nobody did it: "was created"
 */
record Deed(String done, String thing, String became) {

    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("new", "created"),
            Map.entry("create", "created"),
            Map.entry("created", "created"),
            Map.entry("add", "added"),
            Map.entry("added", "added"),
            Map.entry("update", "updated"),
            Map.entry("updated", "updated"),
            Map.entry("edit", "edited"),
            Map.entry("edited", "edited"),
            Map.entry("delete", "deleted"),
            Map.entry("deleted", "deleted"),
            Map.entry("remove", "removed"),
            Map.entry("removed", "removed"),
            Map.entry("start", "started"),
            Map.entry("started", "started"),
            Map.entry("begin", "started"),
            Map.entry("complete", "completed"),
            Map.entry("completed", "completed"),
            Map.entry("done", "completed"),
            Map.entry("finish", "finished"),
            Map.entry("finished", "finished"),
            Map.entry("upload", "uploaded"),
            Map.entry("publish", "published"),
            Map.entry("published", "published"),
            Map.entry("queued", "queued"),
            Map.entry("rename", "renamed"),
            Map.entry("approved", "approved"),
            Map.entry("denied", "declined"),
            Map.entry("restart", "restarted"),
            Map.entry("duplicate", "repeated"),
            Map.entry("receive", "received"),
            Map.entry("send", "sent"),
            Map.entry("checkin", "checked in"),
            Map.entry("register", "registered"),
            Map.entry("sign", "signed"),
            Map.entry("import", "imported"),
            Map.entry("change", "changed"));

    private static final Map<String, String> ENDS = Map.of(
            "fail", "failed",
            "failed", "failed",
            "aborted", "was stopped",
            "passed", "passed",
            "running", "is running",
            "success", "succeeded",
            "error", "failed");

    /** Reads the tail of a topic, such as {@code meeting.new}. */
    static Deed of(String action) {
        List<String> words = new ArrayList<>();
        for (String word : action.toLowerCase(Locale.ROOT).split("[._-]+")) {
            if (word.matches("[a-z]{2,20}") && !word.equals(words.isEmpty() ? "" : words.getLast())) {
                words.add(word);
            }
        }
        String last = words.isEmpty() ? "" : words.removeLast();
        if (last.equals("change") && words.size() > 1 && words.getLast().equals("state")) {
            words.removeLast();
        }
        String thing = words.isEmpty() ? "something" : article(String.join(" ", words));
        if (VERBS.containsKey(last)) {
            String verb = VERBS.get(last);
            return new Deed(verb, thing, "was " + verb);
        }
        if (ENDS.containsKey(last)) {
            return new Deed("reported on", thing, ENDS.get(last));
        }
        if (last.isEmpty()) {
            return new Deed("did", "something", "happened");
        }
        words.add(last);
        return new Deed("worked on", article(String.join(" ", words)), "was updated");
    }

    private static String article(String noun) {
        boolean vowel = "aeiou".indexOf(noun.charAt(0)) >= 0 && !noun.startsWith("us") && !noun.startsWith("uni");
        return (vowel ? "an " : "a ") + noun;
    }
}
