package org.fedoraproject.hubs.messages.openqa;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.core.message.Environment;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Understands openQA. Jobs are run by a machine, comments are written by people. */
@Singleton
final class OpenqaProcessor implements MessageProcessor {

    /** What most jobs run on, and nobody wants to be told. */
    private static final String USUAL_MACHINE = "^64bit$";

    @Override
    public Set<String> applications() {
        return Set.of("openqa");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields outer = Fields.of(message.body());
        Fields inner = outer.firstObject("msg");
        Fields body = inner.isPresent() ? inner : outer;
        boolean staging = message.topic()
                .environment()
                .filter(Environment.STAGING::equals)
                .isPresent();
        String site = staging ? "https://openqa.stg.fedoraproject.org" : "https://openqa.fedoraproject.org";
        Findings findings = Findings.of(message).icon("check");
        Phrase phrase = action.startsWith("comment.")
                ? comment(findings, body, site, action)
                : job(findings, body, site, action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static @Nullable Phrase job(Findings findings, Fields body, String site, String action) {
        String became = became(body, action);
        if (became.isEmpty()) {
            return null;
        }
        String id = body.text("id");
        TestedBuild build = TestedBuild.of(body.text("BUILD", "build"));
        findings.link(site + "/tests/" + id)
                .object("jobs/" + id)
                .object(build.object())
                .kind("job");
        String test = body.text("TEST");
        String noun = test.isEmpty() ? "job" : "test";
        boolean named = !(test.isEmpty() && id.isEmpty());
        Phrase phrase = Phrase.about(null).text(named ? "The openQA " + noun + " " : "An openQA " + noun);
        phrase.object(test.isEmpty() ? id : test)
                .maybe(" on ", Mark.TEXT, body.text("MACHINE").replaceFirst(USUAL_MACHINE, ""));
        return build.tell(phrase).text(" ").outcome(became).maybe(" as job ", Mark.OBJECT, again(body, action));
    }

    private static @Nullable Phrase comment(Findings findings, Fields body, String site, String action) {
        String job = body.text("job_id");
        String group = body.text("group_id");
        String did = switch (action) {
            case "comment.create" -> " commented on ";
            case "comment.update" -> " edited a comment on ";
            case "comment.delete" -> " deleted a comment on ";
            default -> "";
        };
        if (did.isEmpty()) {
            return null;
        }
        findings.actor(body.text("user")).icon("comment").kind("comment");
        if (!job.isEmpty()) {
            findings.link(site + "/tests/" + job + "#comments").object("jobs/" + job);
        } else if (!group.isEmpty()) {
            findings.link(site + "/group_overview/" + group).object("groups/" + group);
        }
        Phrase phrase = findings.byAgent().text(did).text(job.isEmpty() ? "the openQA test group" : "the openQA job");
        phrase.maybe(" ", Mark.OBJECT, job.isEmpty() ? group : job);
        return action.equals("comment.delete") ? phrase : phrase.quote(body.text("text"));
    }

    private static String again(Fields body, String action) {
        return action.equals("job.restart") || action.equals("job.duplicate") ? body.text("result") : "";
    }

    private static String became(Fields body, String action) {
        return switch (action) {
            case "job.create" -> "was scheduled";
            case "job.cancel" -> "was cancelled";
            case "job.delete" -> "was deleted";
            case "job.restart", "job.duplicate" -> "was started again";
            case "job.done" -> result(body.text("result"));
            default -> "";
        };
    }

    private static String result(String word) {
        return switch (word) {
            case "passed", "failed" -> word;
            case "softfailed" -> "passed with known trouble";
            case "incomplete" -> "could not be completed";
            case "user_cancelled" -> "was cancelled";
            case "obsoleted" -> "was overtaken by a newer build";
            case "skipped" -> "was skipped";
            case "parallel_failed" -> "failed with another one beside it";
            case "timeout_exceeded" -> "took too long";
            default -> "finished";
        };
    }
}
