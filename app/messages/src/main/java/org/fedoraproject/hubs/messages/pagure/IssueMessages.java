package org.fedoraproject.hubs.messages.pagure;

import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** One message about one issue. */
final class IssueMessages {

    private final TicketMessage message;
    private final Fields issue;

    IssueMessages(BusMessage bus) {
        Fields body = Fields.of(bus.body());
        issue = body.at("issue");
        message = new TicketMessage(bus, Ticket.of("issue", issue), body.at("project"), "issue");
    }

    Optional<Findings> read(String deed) {
        message.findings.icon("bug").kind("issue");
        Phrase phrase = sentence(deed);
        return phrase == null ? Optional.empty() : Optional.of(message.findings.says(phrase));
    }

    private @Nullable Phrase sentence(String deed) {
        return switch (deed) {
            case "new" -> message.did("opened");
            case "edit" -> edited();
            case "drop" -> dropped();
            case "comment.added" -> message.commented();
            case "comment.edited" -> message.did("edited a comment on");
            case "assigned.added" -> message.assigned();
            case "assigned.reset" -> message.did("unassigned");
            case "tag.added" -> message.tagged(true);
            case "tag.removed" -> message.tagged(false);
            case "dependency.added" -> dependency("linked", "added_dependency");
            case "dependency.removed" -> dependency("unlinked", "removed_dependency");
            default -> null;
        };
    }

    private Phrase edited() {
        List<String> fields = message.body.texts("fields");
        if (!fields.contains("status")) {
            return fields.isEmpty()
                    ? message.did("edited")
                    : message.ticket.tell(
                            message.findings
                                    .byAgent()
                                    .text(" edited the ")
                                    .names(
                                            Mark.TEXT,
                                            fields.stream()
                                                    .map(IssueMessages::words)
                                                    .toList())
                                    .text(" of "),
                            message.project);
        }
        if (issue.text("status").equals("Open")) {
            return message.did("reopened");
        }
        String how = issue.text("close_status", "status");
        Phrase phrase = message.did("closed");
        return how.isEmpty() || how.equals("Closed")
                ? phrase
                : phrase.text(" as ").outcome(how);
    }

    /** {@code close_status} as people say it. */
    private static String words(String field) {
        return field.replace('_', ' ');
    }

    private Phrase dropped() {
        if (!message.project.url().isEmpty()) {
            message.findings.link(message.project.url() + "/issues");
        }
        return message.did("deleted");
    }

    private Phrase dependency(String verb, String field) {
        String other = message.body.text(field);
        Phrase phrase = message.did(verb);
        return other.isEmpty()
                ? phrase.text(" and another issue")
                : phrase.text(verb.equals("linked") ? " with " : " from ")
                        .object("#" + other)
                        .text(" as its dependency");
    }
}
