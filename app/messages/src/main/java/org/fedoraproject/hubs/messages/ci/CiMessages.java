package org.fedoraproject.hubs.messages.ci;

import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/**
 * One of the CI Messages: {@code <artifact>.<event>.<state>}. Testing Farm, Zuul, openQA and others send them, in forms that differ in
 * detail: {@code test} and {@code contact} are objects or plain text, results stand below {@code test} or beside it. Stateless.
 */
final class CiMessages {

    private CiMessages() {}

    static Optional<Findings> read(BusMessage message, String action) {
        String[] words = action.split("\\.");
        if (words.length != 3) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String became = became(body, words[2]);
        if (became.isEmpty()) {
            return Optional.empty();
        }
        Artifact artifact = Artifact.of(words[0], body.at("artifact"));
        Findings findings = Findings.of(message)
                .object(artifact.object())
                .icon(words[2].equals("complete") ? "check" : words[2].equals("error") ? "alert" : "pulse")
                .kind(words[1])
                .link(body.text("run.url", "artifact.url"));
        artifact.waitedFor(findings);
        Phrase phrase = Phrase.about(null).text("The ");
        String test = body.text("test.type", "test.name", "test.category", "test", "type", "category");
        if (!words[1].equals("test")) {
            phrase.text(words[1].replace('-', ' '));
        } else if (test.isEmpty() || test.equals("test")) {
            phrase.text("test");
        } else {
            phrase.text("test ").object(test);
        }
        return Optional.of(findings.says(
                artifact.tell(phrase.text(" of ")).text(" ").outcome(became).text(reason(body, words[2]))));
    }

    private static String became(Fields body, String state) {
        return switch (state) {
            case "queued", "waiting" -> "is waiting";
            case "running" -> "is running";
            case "complete" ->
                result(body.text("test.result", "result", "status").toLowerCase(Locale.ROOT));
            case "error" ->
                body.text("error.reason").equals("user_cancelled") ? "was cancelled" : "could not be completed";
            default -> "";
        };
    }

    private static String result(String word) {
        return switch (word) {
            case "passed", "success" -> "passed";
            case "failed", "failure" -> "failed";
            case "needs_inspection" -> "needs somebody to look";
            case "not_applicable" -> "does not apply";
            case "aborted" -> "was stopped";
            case "error" -> "could not be completed";
            default -> "finished";
        };
    }

    private static String reason(Fields body, String state) {
        String reason = body.text("error.reason");
        return !state.equals("error") || reason.isEmpty() || reason.equals("user_cancelled")
                ? ""
                : ": " + reason.replace('_', ' ');
    }
}
