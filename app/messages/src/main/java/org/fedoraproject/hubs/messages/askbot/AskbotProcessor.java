package org.fedoraproject.hubs.messages.askbot;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Ask Fedora as it was before Fedora Discussion. */
@Singleton
final class AskbotProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("askbot");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message)
                .actor(body.text("agent"))
                .users(body.texts("newly_mentioned_users"))
                .object("threads/" + body.text("thread.pk"))
                .icon("comment")
                .kind("question");
        String question = body.text("topmost_post_id");
        if (!question.isEmpty()) {
            findings.link(site(message) + "/question/" + question + "/");
        }
        String post = body.text("post.post_type", "instance.post_type");
        Phrase phrase = findings.byAgent();
        Phrase words = switch (action) {
            case "post.edit" -> edited(phrase, post, body.isTrue("created"));
            case "post.delete" -> about(phrase.text(" deleted "), post);
            case "post.flag_offensive.add" -> about(phrase.text(" flagged "), post);
            case "post.flag_offensive.delete" -> about(phrase.text(" took back a flag on "), post);
            case "tag.update" -> phrase.text(" changed the tags of the question ");
            default -> null;
        };
        if (words == null) {
            return Optional.empty();
        }
        String title = body.text("thread.title");
        return Optional.of(findings.says(title.isEmpty() ? words.text("on Ask Fedora") : words.object(title)));
    }

    private static String site(BusMessage message) {
        boolean staging = message.topic()
                .environment()
                .filter(e -> e == Environment.STAGING)
                .isPresent();
        return staging ? "https://ask.stg.fedoraproject.org" : "https://ask.fedoraproject.org";
    }

    private static Phrase edited(Phrase phrase, String post, boolean created) {
        if (!created) {
            return about(phrase.text(" edited "), post);
        }
        return switch (post) {
            case "question" -> phrase.text(" asked the question ");
            case "answer" -> phrase.text(" answered the question ");
            default -> phrase.text(" commented on the question ");
        };
    }

    private static Phrase about(Phrase phrase, String post) {
        return switch (post) {
            case "question" -> phrase.text("the question ");
            case "answer" -> phrase.text("an answer to the question ");
            default -> phrase.text("a comment on the question ");
        };
    }
}
