package org.fedoraproject.hubs.messages.pagure;

import java.util.List;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/** What messages about issues and about pull requests have in common. */
final class TicketMessage {

    final Fields body;
    final Project project;
    final Ticket ticket;
    final Findings findings;
    private final boolean legacy;
    private final String site;

    TicketMessage(BusMessage message, Ticket ticket, Fields project, String folder) {
        body = Fields.of(message.body());
        legacy = message.schema() == null;
        site = PagureSite.of(message);
        this.ticket = ticket;
        this.project = Project.of(project);
        findings = Findings.of(message)
                .actor(body.text("agent"))
                .object(this.project.path() + "/" + folder + "/" + ticket.number())
                .repository(PagureSite.host(message), this.project.path())
                .link(address(folder));
        if (!legacy) {
            findings.users(names());
        }
    }

    private List<String> names() {
        return java.util.stream.Stream.of(ticket.author(), ticket.assignee())
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private String address(String folder) {
        if (!legacy && !ticket.url().isEmpty()) {
            return ticket.url();
        }
        return project.path().isEmpty() || ticket.number().isEmpty()
                ? site
                : site + "/" + project.path() + "/" + folder + "/" + ticket.number();
    }

    /** Points the link at the newest comment. */
    void linkToComment() {
        String link = findings.statedLink().orElse("");
        if (!ticket.lastCommentId().isEmpty() && !link.isEmpty() && !link.equals(site)) {
            findings.link(link + "#comment-" + ticket.lastCommentId());
        }
    }

    /** "ada closed issue design/web#4 “New banner”". */
    Phrase did(String verb) {
        return ticket.tell(findings.byAgent().text(" " + verb + " "), project);
    }

    /** What was said, with its words. */
    Phrase commented() {
        linkToComment();
        findings.icon("comment").kind("comment");
        return did("commented on").quote(ticket.lastComment());
    }

    /** Somebody is asked to deal with it. */
    Phrase assigned() {
        String assignee = ticket.assignee();
        if (assignee == null) {
            return did("assigned").text(" to somebody");
        }
        return assignee.equals(findings.agent())
                ? did("took")
                : did("assigned").text(" to ").person(assignee);
    }

    /** Labels come or go. */
    Phrase tagged(boolean added) {
        List<String> tags = body.texts("tags");
        if (tags.isEmpty()) {
            return did(added ? "tagged" : "removed tags from");
        }
        if (added) {
            return did("tagged").text(" with ").names(Mark.TEXT, tags);
        }
        Phrase phrase = findings.byAgent().text(tags.size() == 1 ? " removed the tag " : " removed the tags ");
        return ticket.tell(phrase.names(Mark.TEXT, tags).text(" from "), project);
    }
}
