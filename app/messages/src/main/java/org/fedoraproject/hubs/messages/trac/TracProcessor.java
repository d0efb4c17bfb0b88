package org.fedoraproject.hubs.messages.trac;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Fedora Hosted. */
@Singleton
final class TracProcessor implements MessageProcessor {

    private static final String SOURCES = "https://git.fedorahosted.org/cgit/";

    @Override
    public Set<String> applications() {
        return Set.of("trac");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message).actor(body.text("agent", "commit.agent", "commit.username"));
        String project = body.text("instance.project_name");
        return switch (action) {
            case "git.receive" -> Optional.of(push(findings, body.at("commit")));
            case "ticket.new", "ticket.update", "ticket.delete" ->
                Optional.of(ticket(findings, body, action).says(ticketSentence(findings, body, action, project)));
            case "wiki.page.new",
                    "wiki.page.update",
                    "wiki.page.rename",
                    "wiki.page.delete",
                    "wiki.page.version.delete" ->
                Optional.of(page(findings, body, action).says(pageSentence(findings, body, action, project)));
            default -> Optional.empty();
        };
    }

    private static Findings push(Findings findings, Fields commit) {
        String path = commit.text("path").replaceFirst("^/srv/git/", "").replaceFirst("\\.git$", "");
        String repository = path.isEmpty() || path.startsWith("/") ? commit.text("repo") : path;
        findings.users(commit.text("username"))
                .object(repository.isEmpty() ? "" : "git/" + repository)
                .repository("git.fedorahosted.org", repository)
                .icon("commit")
                .kind("push");
        if (!repository.isEmpty() && !commit.text("rev").isEmpty()) {
            findings.link(SOURCES + repository + ".git/commit/?id=" + commit.text("rev"));
        }
        return findings.says(findings.byAgent()
                .text(" pushed a commit to ")
                .object(repository.isEmpty() ? "a repository" : repository)
                .maybe(" on branch ", Mark.TEXT, commit.text("branch"))
                .quote(commit.text("summary", "message")));
    }

    private static Findings ticket(Findings findings, Fields body, String action) {
        List<String> people = new ArrayList<>(List.of(body.text("ticket.cc").split("[,;\\s]+")));
        people.add(body.text("ticket.owner"));
        people.add(body.text("ticket.reporter"));
        return findings.users(people)
                .object("tickets/" + body.text("ticket.id"))
                .link(place(body, "ticket/", body.text("ticket.id")))
                .icon(action.equals("ticket.delete") ? "trash" : "bug")
                .kind("ticket");
    }

    private static Phrase ticketSentence(Findings findings, Fields body, String action, String project) {
        String status = body.has("old_values.status") ? body.text("ticket.status") : "";
        String verb = switch (action) {
            case "ticket.new" -> "opened";
            case "ticket.delete" -> "deleted";
            default ->
                switch (status) {
                    case "closed", "reopened", "accepted", "assigned" -> status;
                    default -> body.text("comment").isEmpty() ? "changed" : "commented on";
                };
        };
        return findings.byAgent()
                .text(" " + verb + " ")
                .object(body.text("ticket.id").isEmpty() ? "a ticket" : "ticket #" + body.text("ticket.id"))
                .maybe(" of ", Mark.TEXT, project)
                .quote(body.text("ticket.summary"));
    }

    private static Findings page(Findings findings, Fields body, String action) {
        String name = body.text("page.name");
        String version = body.text("page.version");
        boolean shows = action.equals("wiki.page.update") || action.equals("wiki.page.version.delete");
        String link = place(body, "wiki/", name);
        return findings.users(body.text("page.author"))
                .object("wiki/" + name)
                .link(shows && !version.isEmpty() && !link.isEmpty() ? link + "?action=diff&version=" + version : link)
                .icon("book")
                .kind("page");
    }

    private static Phrase pageSentence(Findings findings, Fields body, String action, String project) {
        String name = body.text("page.name").isEmpty() ? "without a name" : body.text("page.name");
        Phrase phrase = findings.byAgent();
        Phrase done = switch (action) {
            case "wiki.page.new" -> phrase.text(" created the wiki page ").object(name);
            case "wiki.page.delete" -> phrase.text(" deleted the wiki page ").object(name);
            case "wiki.page.version.delete" ->
                phrase.text(" deleted a version of the wiki page ").object(name);
            case "wiki.page.rename" -> phrase.text(" renamed the wiki page ").text(body.text("old_name"));
            default -> phrase.text(" edited the wiki page ").object(name);
        };
        done.maybe(" of ", Mark.TEXT, project);
        return (action.equals("wiki.page.rename") ? done.text(" to ").object(name) : done)
                .quote(body.text("page.comment"));
    }

    private static String place(Fields body, String kind, String name) {
        String base = body.text("instance.base_url");
        return base.isEmpty() || name.isEmpty() ? "" : base.replaceFirst("/+$", "") + "/" + kind + name;
    }
}
