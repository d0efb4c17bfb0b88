package org.fedoraproject.hubs.messages.discourse;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Understands Fedora Discussion. The publisher names as concerned only those to whom something was done, never who did it, and gives
 * no link; the agent's own feed and the page's address come from the body.
 */
@Singleton
final class DiscourseProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("discourse");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String event = action.substring(action.indexOf('.') + 1);
        Findings findings = Findings.of(message).icon("comment").kind("post");
        Phrase phrase = switch (event) {
            case "post_created" -> post(findings, body, " wrote in ");
            case "post_edited" -> post(findings, body, " edited a post in ");
            case "post_destroyed" -> post(findings, body, "’s post was deleted in ");
            case "post_recovered" -> post(findings, body, "’s post was restored in ");
            case "topic_created" -> topic(findings, body, " opened the topic ");
            case "topic_edited" -> topic(findings, body, " edited the topic ");
            case "topic_destroyed" -> topic(findings, body, "’s topic was deleted: ");
            case "topic_recovered" -> topic(findings, body, "’s topic was restored: ");
            case "post_liked" -> liked(findings, body);
            case "accepted_solution" -> solved(findings, body);
            default -> null;
        };
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static @Nullable Phrase post(Findings findings, Fields body, String verb) {
        Fields post = body.firstObject("webhook_body.post");
        if (!post.isPresent()) {
            return null;
        }
        findings.person(post.text("username"));
        page(findings, body, post, post.text("topic_id"));
        Phrase phrase = began(findings, verb).object(title(post));
        return verb.equals(" wrote in ") ? phrase.quote(post.text("raw")) : phrase;
    }

    private static @Nullable Phrase topic(Findings findings, Fields body, String verb) {
        Fields topic = body.firstObject("webhook_body.topic");
        if (!topic.isPresent()) {
            return null;
        }
        findings.person(topic.text("created_by.username")).kind("topic");
        page(findings, body, topic, topic.text("id"));
        return began(findings, verb).object(title(topic));
    }

    private static @Nullable Phrase liked(Findings findings, Fields body) {
        Fields post = body.firstObject("webhook_body.like.post");
        if (!post.isPresent()) {
            return null;
        }
        findings.person(body.text("webhook_body.like.user.username"))
                .users(post.text("username"))
                .icon("heart")
                .kind("like");
        page(findings, body, post, post.text("topic_id"));
        String author = Accounts.person(post.text("username")).orElse(null);
        return findings.byAgent()
                .text(" liked ")
                .whose(author, "a ")
                .text("post in ")
                .object(title(post));
    }

    private static @Nullable Phrase solved(Findings findings, Fields body) {
        Fields post = body.firstObject("webhook_body.solved", "webhook_body.accepted_solution", "webhook_body.post");
        if (!post.isPresent()) {
            return null;
        }
        findings.users(post.text("username")).icon("check").kind("solution");
        page(findings, body, post, post.text("topic_id"));
        String author = Accounts.person(post.text("username")).orElse(null);
        return Phrase.about(null)
                .whose(author, "A ")
                .text("post was accepted as the solution of ")
                .object(title(post));
    }

    /** What was done by somebody has them first; what was done to their words has theirs first. */
    private static Phrase began(Findings findings, String verb) {
        if (!verb.startsWith("’s ")) {
            return findings.byAgent().text(verb);
        }
        return Phrase.about(findings.agent()).whose(findings.agent(), "A ").text(verb.substring("’s ".length()));
    }

    private static String title(Fields thing) {
        String title = thing.text("topic_title", "title", "fancy_title");
        return title.isEmpty() ? "a topic" : title;
    }

    private static void page(Findings findings, Fields body, Fields thing, String topicId) {
        String site = body.text("webhook_headers.X-Discourse-Instance");
        String slug = thing.text("topic_slug", "slug");
        String number = thing.text("post_number");
        if (!site.isEmpty() && !topicId.isEmpty()) {
            findings.page(site + "/t/" + (slug.isEmpty() ? "-" : slug) + "/" + topicId
                            + (number.isEmpty() ? "" : "/" + number))
                    .object("topics/" + topicId);
        }
        for (Fields tag : thing.each("tags")) {
            String name = tag.text("name");
            findings.object("tags/" + (name.isEmpty() ? tag.text() : name));
        }
    }
}
