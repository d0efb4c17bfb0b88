package org.fedoraproject.hubs.messages.pagure;

import java.util.Optional;
import java.util.OptionalLong;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** One message about commits, branches and tags of a project. */
final class GitMessages {

    private final Fields body;
    private final boolean legacy;
    private final Project project;
    private final Findings findings;
    private final String address;

    GitMessages(BusMessage message) {
        body = Fields.of(message.body());
        legacy = message.schema() == null;
        project = Project.of(body.firstObject("repo", "commit.repo"));
        String site = PagureSite.of(message);
        address = !legacy && !project.url().isEmpty()
                ? project.url()
                : project.path().isEmpty() ? site : site + "/" + project.path();
        findings = Findings.of(message)
                .object(project.path())
                .repository(PagureSite.host(message), project.path())
                .icon("commit")
                .kind("push")
                .link(address);
        if (body.has("commit")) {
            // The oldest form: one commit, and only its author's address
            findings.actor(body.text("commit.email"));
        } else {
            findings.actor(body.text("agent"));
        }
    }

    Optional<Findings> read(String deed) {
        if (!legacy && project.namespace().equals("rpms")) {
            findings.packages(project.name());
        }
        Phrase phrase = sentence(deed);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    /** A test system says something about a commit. */
    Optional<Findings> flag(String deed) {
        if (!deed.equals("flag.added") && !deed.equals("flag.updated")) {
            return Optional.empty();
        }
        Flag flag = Flag.of(body);
        Phrase phrase = flag.by(findings.agent()).text(" checked a commit of ");
        return Optional.of(findings.link(flag.commit().isEmpty() ? address : address + "/c/" + flag.commit())
                .icon("check")
                .kind("flag")
                .says(flag.tell(toProject(phrase))));
    }

    private @Nullable Phrase sentence(String deed) {
        String branch = branch();
        String tag = body.text("tag");
        return switch (deed) {
            case "receive" -> body.has("commit") ? oneCommit() : push();
            case "branch.creation" -> {
                findings.link(address + "/tree/" + branch).kind("branch");
                yield toProject(findings.byAgent()
                        .text(" created branch ")
                        .object(branch)
                        .text(" in "));
            }
            case "branch.deletion" ->
                toProject(findings.kind("branch")
                        .byAgent()
                        .text(" deleted branch ")
                        .object(branch)
                        .text(" in "));
            case "tag.creation" -> {
                findings.link(address + "/commits/" + tag).icon("bookmark").kind("tag");
                yield toProject(
                        findings.byAgent().text(" tagged version ").object(tag).text(" of "));
            }
            case "tag.deletion" -> {
                findings.link(address + "/releases").icon("bookmark").kind("tag");
                yield toProject(
                        findings.byAgent().text(" deleted tag ").object(tag).text(" of "));
            }
            default -> null;
        };
    }

    private Phrase oneCommit() {
        findings.link(address + "/" + body.text("commit.rev"));
        return toProject(findings.byAgent().text(" pushed a commit to "))
                .maybe(" on branch ", Mark.TEXT, branch())
                .quote(body.text("commit.summary"));
    }

    private Phrase push() {
        OptionalLong total = body.number("total_commits");
        long commits = total.orElse(0);
        if (legacy) {
            findings.link(address + "/tree/" + branch());
        } else {
            String old = body.text("old_commit");
            String end = body.text("end_commit");
            findings.link(address + "/c/" + (commits == 1 || old.isEmpty() ? end : old + ".." + end));
        }
        String verb = body.isTrue("forced") ? " force-pushed " : " pushed ";
        String what = commits == 1 ? "a commit" : commits < 1 ? "commits" : commits + " commits";
        return toProject(findings.byAgent().text(verb + what + " to "))
                .maybe(" on branch ", Mark.TEXT, branch())
                .maybe(" for pull request #", Mark.TEXT, body.text("pull_request_id"));
    }

    private Phrase toProject(Phrase phrase) {
        return project.isPackage() ? phrase.pkg(project.name()) : phrase.object(project.displayName());
    }

    private String branch() {
        return body.text("branch", "commit.branch").replaceFirst("^refs/heads/", "");
    }
}
