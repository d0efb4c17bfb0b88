package org.fedoraproject.hubs.messages.pagure;

import java.util.Locale;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a test system says about a commit or a pull request.
 *
 * @param by name of the test system; often differs from the account it acts with
 * @param status such as {@code success}; empty in old messages
 * @param comment its words
 * @param commit hash of the commit
 */
record Flag(String by, String status, String comment, String commit) {

    static Flag of(Fields body) {
        return new Flag(
                body.text("flag.username"),
                body.text("flag.status"),
                body.text("flag.comment"),
                body.text("flag.commit_hash"));
    }

    /** Begins a sentence with whoever flagged. */
    Phrase by(@Nullable String agent) {
        boolean same = agent != null && agent.toLowerCase(Locale.ROOT).equals(by.toLowerCase(Locale.ROOT));
        return by.isEmpty() || same
                ? Phrase.by(agent, "A test")
                : Phrase.about(agent).text(by);
    }

    /** Ends a sentence with the outcome. */
    Phrase tell(Phrase phrase) {
        String words = switch (status) {
            case "" -> "";
            case "success" -> "it passed";
            case "failure" -> "it failed";
            case "error" -> "the check broke";
            case "pending" -> "the check is running";
            case "canceled", "cancelled" -> "the check was cancelled";
            default -> "it is “" + status + "”";
        };
        return (words.isEmpty() ? phrase : phrase.text("; ").outcome(words)).quote(comment);
    }
}
