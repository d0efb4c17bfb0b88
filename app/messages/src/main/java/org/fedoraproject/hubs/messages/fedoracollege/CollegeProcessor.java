package org.fedoraproject.hubs.messages.fedoracollege;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;

/** Understands Fedora College. */
@Singleton
final class CollegeProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("fedoracollege");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String title = body.text("title", "name", "slug");
        Findings findings = Findings.of(message)
                .actor(body.text("username"))
                .link(body.text("link", "sys_path"))
                .object("content/" + body.text("slug"))
                .icon("book")
                .kind("content");
        String verb = switch (action) {
            case "content.added" -> "published ";
            case "content.edit" -> "edited ";
            case "media.upload" -> "uploaded ";
            default -> "";
        };
        return verb.isEmpty()
                ? Optional.empty()
                : Optional.of(findings.says(findings.byAgent()
                        .text(" " + verb)
                        .object(title.isEmpty() ? (verb.startsWith("up") ? "a file" : "a lesson") : title)
                        .text(verb.startsWith("up") ? " to Fedora College" : " on Fedora College")));
    }
}
