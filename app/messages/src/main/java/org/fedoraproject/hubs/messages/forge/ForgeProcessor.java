package org.fedoraproject.hubs.messages.forge;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands GitHub, GitLab and Forgejo. */
@Singleton
final class ForgeProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("github", "gitlab", "forgejo");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Fields inner = body.firstObject("body");
        Fields payload = inner.isPresent() ? inner : body;
        String tail = action.substring(action.lastIndexOf('.') + 1);
        ForgeEvent event = ForgeEvent.of(payload, action.contains(".") ? tail : "");
        Findings findings =
                Findings.of(message).object(event.repository()).icon("code").kind("forge");
        host(event.address()).ifPresent(host -> findings.repository(host, event.repository()));
        if (inner.isPresent()) {
            findings.actor(body.text("agent"))
                    .users(message.users())
                    .groups(body.texts("group"))
                    .groups(message.groups())
                    .page(event.page());
        } else {
            legacyFacts(findings, body, event, action);
        }
        Phrase phrase = new ForgeSentences(findings, payload, event).of(action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    /** The former bridge put a map from the forge's logins to our accounts into the message. */
    private static void legacyFacts(Findings findings, Fields body, ForgeEvent event, String action) {
        Fields accounts = body.at("fas_usernames");
        for (String login : accounts.keys()) {
            String name = accounts.get(login).text();
            findings.users(name.startsWith("github_org_") ? "" : name);
        }
        findings.person(accounts.get(body.text("sender.login")).text());
        findings.link(legacyLink(body, event, action));
    }

    private static String legacyLink(Fields body, ForgeEvent event, String action) {
        String repository = body.text("repository.html_url");
        return switch (action) {
            case "watch" -> repository + "/watchers";
            case "star" -> repository + "/stargazers";
            case "page_build" -> {
                int slash = event.repository().indexOf('/');
                yield slash < 0
                        ? repository
                        : "http://" + event.repository().substring(0, slash) + ".github.io/"
                                + event.repository().substring(slash + 1) + "/";
            }
            default ->
                body.text(
                        "deployment_status.target_url",
                        "release.html_url",
                        "target_url",
                        "compare",
                        "comment.html_url",
                        "review.html_url",
                        "pull_request.html_url",
                        "issue.html_url",
                        "forkee.html_url",
                        "repository.html_url");
        };
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
