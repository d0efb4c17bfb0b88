package org.fedoraproject.hubs.messages.openscanhub;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands OpenScanHub. Its results have dots in their names. */
@Singleton
final class OpenScanHubProcessor implements MessageProcessor {

    /** The task's own page, from the address of one of its results. */
    private static final Pattern TASK = Pattern.compile("(https?://[^/@\\s]+/task/\\d+/).*");

    @Override
    public Set<String> applications() {
        return Set.of("openscanhub");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String became = switch (action) {
            case "task.started" -> "started";
            case "task.finished" -> ended(body.text("status"));
            default -> "";
        };
        if (became.isEmpty()) {
            return Optional.empty();
        }
        String task = body.text("task_id");
        Matcher page = TASK.matcher(body.get("scan-results.js").text());
        Findings findings = Findings.of(message)
                .object("scans/" + task)
                .icon("search")
                .kind("scan")
                .link(body.get("scan-results.js").text());
        if (page.matches()) {
            findings.link(page.group(1));
        }
        return Optional.of(findings.says(Phrase.about(null)
                .text("The static analysis")
                .maybe(" ", Mark.OBJECT, task)
                .text(" ")
                .outcome(became)));
    }

    private static String ended(String status) {
        return switch (status) {
            case "success" -> "is done";
            case "fail", "failed" -> "failed";
            case "cancel", "canceled", "interrupted" -> "was stopped";
            default -> "ended";
        };
    }
}
