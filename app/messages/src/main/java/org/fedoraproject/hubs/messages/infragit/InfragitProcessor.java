package org.fedoraproject.hubs.messages.infragit;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands pushes to the infrastructure's repositories; where the publisher names none in its field, the path does. */
@Singleton
final class InfragitProcessor implements MessageProcessor {

    private static final String HOST = "infrastructure.fedoraproject.org";

    /** Never shown to the public. */
    private static final String PRIVATE = "puppet";

    @Override
    public Set<String> applications() {
        return Set.of("infragit");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("receive")) {
            return Optional.empty();
        }
        Fields commit = Fields.of(message.body()).at("commit");
        String path = commit.text("path").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        String repository = path.isEmpty() ? commit.text("repo") : path.substring(path.lastIndexOf('/') + 1);
        String branch = commit.text("branch");
        Findings findings = Findings.of(message)
                .actor(commit.text("username", "agent"))
                .object("git/" + repository)
                .repository(HOST, repository)
                .icon("commit")
                .kind("push");
        if (!repository.isEmpty()
                && !repository.equals(PRIVATE)
                && !commit.text("rev").isEmpty()) {
            findings.link("https://" + HOST + "/cgit/" + repository + ".git/commit/?h=" + branch + "&id="
                    + commit.text("rev"));
        }
        return Optional.of(findings.says(findings.byAgent()
                .text(" pushed a commit to the infrastructure’s repository ")
                .object(repository.isEmpty() ? "without a name" : repository)
                .maybe(" on branch ", Mark.TEXT, branch)
                .quote(commit.text("summary", "message"))));
    }
}
