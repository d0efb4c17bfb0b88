package org.fedoraproject.hubs.messages.forge;

import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Words one event of a forge. */
final class ForgeSentences {

    private final Findings findings;
    private final Fields payload;
    private final ForgeEvent event;

    ForgeSentences(Findings findings, Fields payload, ForgeEvent event) {
        this.findings = findings;
        this.payload = payload;
        this.event = event;
    }

    /** The sentence; absent when the event is none we know or names no repository. */
    @Nullable
    Phrase of(String action) {
        if (event.repository().isEmpty()) {
            return action.equals("webhook") ? Phrase.about(null).text("A repository was connected to the bus") : null;
        }
        int dot = action.indexOf('.');
        return switch (action) {
            case "issue.comment", "issue_comment", "pull_request_review_comment", "note" -> commented();
            case "push" -> push();
            case "pull_request_review" -> reviewed();
            case "commit_comment" ->
                aboutRepository(" commented on a commit of ", "comment").quote(event.words());
            case "create", "delete" -> reference(action);
            case "misc", "webhook" -> aboutRepository(" did something in ", "forge");
            case "fork" -> forked();
            case "release" -> released();
            case "star", "watch" -> aboutRepository(" starred ", "star");
            case "member" -> aboutRepository(" added " + payload.text("member.login") + " to ", "member");
            case "team_add" -> aboutRepository(" added the team " + payload.text("team.name") + " to ", "member");
            case "page_build" -> aboutRepository(" rebuilt the pages of ", "pages");
            case "deployment_status" -> state("deployment", payload.text("deployment_status.state"));
            case "status" -> state("check", payload.text("state"));
            default ->
                switch (dot < 0 ? action : action.substring(0, dot)) {
                    case "issue", "issues" -> ticket("issue", "bug");
                    case "pull_request", "merge_request" ->
                        ticket(action.startsWith("merge") ? "merge request" : "pull request", "merge");
                    case "action_run_success", "action_run_failure", "action_run_cancelled", "action_run_recover" ->
                        run(action);
                    default -> null;
                };
        };
    }

    private Phrase ticket(String noun, String icon) {
        findings.icon(icon).kind(noun.replace(' ', '-'));
        boolean merged = payload.isTrue("pull_request.merged") && event.action().equals("closed");
        String verb = switch (event.action()) {
            case "closed" -> merged ? "merged" : "closed";
            case "opened", "reopened", "merged", "approved", "assigned", "labeled" -> event.action();
            default -> "updated";
        };
        return tell(findings.byAgent().text(" " + verb + " "), noun);
    }

    private Phrase tell(Phrase phrase, String noun) {
        phrase.text(noun + " ").object(event.reference());
        return event.title().isEmpty() ? phrase : phrase.text(" “" + event.title() + "”");
    }

    private String noun() {
        if (payload.has("merge_request")) {
            return "merge request";
        }
        boolean pull = payload.isTrue("is_pull")
                || payload.has("pull_request")
                || payload.firstObject("issue.pull_request").has("html_url");
        return pull ? "pull request" : "issue";
    }

    private Phrase commented() {
        findings.icon("comment").kind("comment");
        return tell(findings.byAgent().text(" commented on "), noun()).quote(event.words());
    }

    private Phrase reviewed() {
        findings.icon("merge").kind("review");
        String verb = switch (payload.text("review.state")) {
            case "approved" -> " approved ";
            case "changes_requested" -> " asked for changes to ";
            default -> " reviewed ";
        };
        return tell(findings.byAgent().text(verb), "pull request").quote(event.words());
    }

    private Phrase push() {
        findings.icon("commit").kind("push");
        long commits = payload.number("total_commits_count")
                .orElse(payload.number("total_commits").orElse(payload.size("commits")));
        String what = commits == 1 ? "a commit" : commits < 1 ? "" : commits + " commits";
        String verb = payload.isTrue("forced") ? " force-pushed " : " pushed ";
        return findings.byAgent()
                .text(verb + what + (what.isEmpty() ? "to " : " to "))
                .object(event.repository())
                .maybe(" on branch ", Mark.TEXT, payload.text("ref").replaceFirst("^refs/(heads|tags)/", ""));
    }

    private Phrase reference(String action) {
        String type = payload.text("ref_type");
        String done = action.equals("create") ? " created " : " deleted ";
        return findings.icon("commit")
                .kind("branch")
                .byAgent()
                .text(done + (type.equals("tag") ? "tag " : "branch "))
                .object(payload.text("ref"))
                .text(" in " + event.repository());
    }

    private Phrase forked() {
        boolean forgejo = payload.text("forkee.html_url").isEmpty()
                || !payload.text("repository.parent.id").isEmpty();
        String original =
                forgejo ? payload.text("repository.parent.full_name", "forkee.full_name") : event.repository();
        return findings.icon("code")
                .kind("fork")
                .byAgent()
                .text(" forked ")
                .object(original.isEmpty() ? event.repository() : original);
    }

    private Phrase released() {
        return findings.icon("up")
                .kind("release")
                .byAgent()
                .text(" released ")
                .object(payload.text("release.tag_name", "release.name"))
                .text(" of " + event.repository());
    }

    private Phrase aboutRepository(String words, String kind) {
        return findings.kind(kind)
                .icon(kind.equals("star") ? "star" : kind.equals("comment") ? "comment" : "code")
                .byAgent()
                .text(words)
                .object(event.repository());
    }

    private Phrase state(String noun, String state) {
        return Phrase.about(findings.icon("check").kind(noun).agent())
                .text("A " + noun + " of ")
                .object(event.repository())
                .text(" ")
                .outcome(
                        switch (state) {
                            case "success" -> "succeeded";
                            case "failure" -> "failed";
                            case "error" -> "broke";
                            case "pending", "queued", "in_progress" -> "is running";
                            default -> "changed its state";
                        });
    }

    private Phrase run(String action) {
        String became = switch (action) {
            case "action_run_success" -> "succeeded";
            case "action_run_failure" -> "failed";
            case "action_run_recover" -> "works again";
            default -> "was cancelled";
        };
        String title = payload.text("run.title");
        return Phrase.about(findings.icon("check").kind("run").agent())
                .text("The workflow run ")
                .text(title.isEmpty() ? "" : "“" + title + "” ")
                .text("in ")
                .object(event.repository())
                .text(" ")
                .outcome(became);
    }
}
