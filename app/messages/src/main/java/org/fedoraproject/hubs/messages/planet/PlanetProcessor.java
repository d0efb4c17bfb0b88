package org.fedoraproject.hubs.messages.planet;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Fedora Planet. */
@Singleton
final class PlanetProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("planet");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message).icon("rss").kind("post").actor(body.text("username"));
        return switch (action) {
            case "post.new" -> Optional.of(post(findings, body, message.schema() == null));
            case "build" ->
                Optional.of(findings.icon("refresh")
                        .kind("build")
                        .says(Phrase.about(null).text("Fedora Planet was rebuilt")));
            default -> Optional.empty();
        };
    }

    private static Findings post(Findings findings, Fields body, boolean legacy) {
        String link = body.text("post.link");
        String name = body.text("name");
        String title = body.text("post.title");
        if (legacy) {
            findings.link(link);
        } else {
            findings.page(link);
        }
        Phrase phrase = Phrase.by(findings.agent(), name.isEmpty() ? "Somebody" : name);
        return findings.says(
                title.isEmpty()
                        ? phrase.text(" wrote a blog post")
                        : phrase.text(" wrote the blog post ").object(title));
    }
}
