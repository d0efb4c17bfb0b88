package org.fedoraproject.hubs.messages.git;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the package sources as they were before Pagure, and commit hooks of today. */
@Singleton
final class GitProcessor implements MessageProcessor {

    private static final String HOST = "src.fedoraproject.org";
    private static final Set<String> OF_PACKAGES = Set.of("", "rpms", "rpms-checks");

    @Override
    public Set<String> applications() {
        return Set.of("git");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        String first = action.contains(".") ? action.substring(0, action.indexOf('.')) : action;
        return switch (first) {
            case "receive" -> push(message, action);
            case "branch" -> branch(message, action);
            case "lookaside" -> SourceMessages.upload(message);
            case "mass_branch", "pkgdb2branch" -> SourceMessages.branching(message, action);
            default -> Optional.empty();
        };
    }

    private static Optional<Findings> push(BusMessage message, String action) {
        GitCommit commit = GitCommit.of(message, action);
        if (commit.repository().isEmpty()) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message).icon("commit").kind("push").object(commit.path());
        if (message.schema() == null) {
            legacyFacts(findings, body, commit);
        } else {
            modernFacts(findings, body, commit);
        }
        Phrase phrase = findings.byAgent().text(" pushed a commit to ");
        if (OF_PACKAGES.contains(commit.namespace())) {
            phrase.pkg(commit.displayName());
        } else {
            phrase.object(commit.displayName());
        }
        return Optional.of(findings.says(phrase.maybe(" on branch ", Mark.TEXT, commit.branch())
                .quote(commit.summary().lines().findFirst().orElse(""))));
    }

    private static void legacyFacts(Findings findings, Fields body, GitCommit commit) {
        List<String> names =
                Accounts.people(List.of(body.text("agent"), body.text("commit.username"), body.text("commit.email")));
        findings.actor(names.isEmpty() ? null : names.getFirst())
                .packages(OF_PACKAGES.contains(commit.namespace()) ? commit.repository() : "")
                .repository(HOST, commit.path());
        if (!commit.revision().isEmpty()) {
            findings.link(
                    "https://" + HOST + "/" + commit.path() + "/c/" + commit.revision() + "?branch=" + commit.branch());
        }
    }

    private static void modernFacts(Findings findings, Fields body, GitCommit commit) {
        boolean hook = body.has("agent");
        String url = body.text("commit.url");
        findings.actor(body.text("agent", "commit.agent"))
                .packages(hook && commit.namespace().equals("rpms") ? commit.repository() : "")
                .link(url);
        if (!hook) {
            findings.statedAgent(null);
        }
        host(url)
                .ifPresent(host ->
                        findings.repository(host, commit.namespace().isEmpty() ? commit.repository() : commit.path()));
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<Findings> branch(BusMessage message, String action) {
        GitCommit place = GitCommit.of(message, action);
        if (place.repository().isEmpty()) {
            return Optional.empty();
        }
        Findings findings = Findings.of(message)
                .actor(Fields.of(message.body()).text("agent"))
                .packages(place.repository())
                .object(place.path())
                .repository(HOST, place.path())
                .link("https://" + HOST + "/" + place.path() + "/commits/" + place.branch())
                .icon("commit")
                .kind("branch");
        return Optional.of(findings.says(findings.byAgent()
                .text(" created branch ")
                .object(place.branch())
                .text(" of ")
                .pkg(place.repository())));
    }
}
