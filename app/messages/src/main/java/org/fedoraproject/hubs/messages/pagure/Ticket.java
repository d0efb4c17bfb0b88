package org.fedoraproject.hubs.messages.pagure;

import java.util.List;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * An issue or a pull request as messages carry it.
 *
 * @param noun {@code issue} or {@code pull request}
 * @param number within its project; empty in cut messages
 * @param title empty when it is private: a feed is public
 * @param author account of who opened it
 * @param assignee account of who is to deal with it
 * @param lastComment words of the newest comment; empty when there is none or it is private
 * @param lastCommentId for the address of the newest comment
 * @param url its address as the message gives it; empty in legacy messages
 */
record Ticket(
        String noun,
        String number,
        String title,
        @Nullable String author,
        @Nullable String assignee,
        String lastComment,
        String lastCommentId,
        String url) {

    static Ticket of(String noun, Fields ticket) {
        boolean open = !ticket.isTrue("private");
        List<Fields> comments = ticket.each("comments");
        Fields last = comments.isEmpty() ? ticket.at("no.comment") : comments.getLast();
        return new Ticket(
                noun,
                ticket.text("id"),
                open ? ticket.text("title") : "",
                Accounts.person(ticket.text("user.name")).orElse(null),
                Accounts.person(ticket.text("assignee.name")).orElse(null),
                open ? last.text("comment") : "",
                last.text("id"),
                ticket.text("full_url"));
    }

    /** Adds "issue design/web#4 “New banner”". */
    Phrase tell(Phrase phrase, Project project) {
        phrase.text(noun + " ").object(project.displayName() + (number.isEmpty() ? "" : "#" + number));
        return title.isEmpty() ? phrase : phrase.text(" “").text(title).text("”");
    }
}
