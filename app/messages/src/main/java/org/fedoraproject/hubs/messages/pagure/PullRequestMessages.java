package org.fedoraproject.hubs.messages.pagure;

import java.util.Optional;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** One message about one pull request. */
final class PullRequestMessages {

    private final TicketMessage message;

    PullRequestMessages(BusMessage bus) {
        Fields body = Fields.of(bus.body());
        Fields request = body.firstObject("pullrequest", "pull_request", "request");
        Fields project = request.firstObject("project");
        message = new TicketMessage(
                bus,
                Ticket.of("pull request", request),
                project.isPresent() ? project : body.at("project"),
                "pull-request");
    }

    Optional<Findings> read(String deed) {
        message.findings.icon("merge").kind("pull-request");
        Phrase phrase = sentence(deed);
        return phrase == null ? Optional.empty() : Optional.of(message.findings.says(phrase));
    }

    private @Nullable Phrase sentence(String deed) {
        return switch (deed) {
            case "new" -> message.did("opened");
            case "closed" ->
                message.body.isTrue("merged")
                        ? message.did("merged")
                        : message.did("closed").text(" without merging it");
            case "reopened" -> message.did("reopened");
            case "rebased" -> message.did("rebased");
            case "updated" -> message.did("updated");
            case "comment.added" -> message.commented();
            case "comment.edited" -> message.did("edited a comment on");
            case "initial_comment.edited" -> message.did("edited the description of");
            case "assigned.added" -> message.assigned();
            case "assigned.reset" -> message.did("unassigned");
            case "tag.added" -> message.tagged(true);
            case "tag.removed" -> message.tagged(false);
            case "flag.added", "flag.updated" -> flagged();
            default -> null;
        };
    }

    private Phrase flagged() {
        message.findings.icon("check").kind("flag");
        Phrase phrase = Flag.of(message.body).by(message.findings.agent());
        return Flag.of(message.body).tell(message.ticket.tell(phrase.text(" checked "), message.project));
    }
}
