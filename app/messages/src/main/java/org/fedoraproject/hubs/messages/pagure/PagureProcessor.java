package org.fedoraproject.hubs.messages.pagure;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Pagure, whichever instance sent the message: the topic's prefix tells. */
@Singleton
final class PagureProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("pagure");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        int dot = action.indexOf('.');
        String family = dot < 0 ? action : action.substring(0, dot);
        String deed = dot < 0 ? "" : action.substring(dot + 1);
        return switch (family) {
            case "git" -> new GitMessages(message).read(deed);
            case "commit" -> new GitMessages(message).flag(deed);
            case "issue" -> new IssueMessages(message).read(deed);
            case "pull-request", "request" -> new PullRequestMessages(message).read(deed);
            case "project" -> new ProjectMessages(message).read(deed);
            case "group" -> new ProjectMessages(message).group(deed);
            case "Test" -> deed.equals("notification") ? test(message) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Findings> test(BusMessage message) {
        return Optional.of(Findings.of(message)
                .link(PagureSite.of(message))
                .says(Phrase.about(null).text("Pagure sent a test notification")));
    }
}
