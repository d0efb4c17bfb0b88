package org.fedoraproject.hubs.messages.jenkins;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the builds on Jenkins. A machine runs them: nobody acts. */
@Singleton
final class JenkinsProcessor implements MessageProcessor {

    private static final String SITE = "http://jenkins.cloud.fedoraproject.org/job/";

    private static final Map<String, String> OUTCOMES = Map.of(
            "build.start", "started",
            "build.passed", "passed",
            "build.failed", "failed",
            "build.unstable", "passed with warnings",
            "build.aborted", "was stopped",
            "build.notbuilt", "was left out");

    @Override
    public Set<String> applications() {
        return Set.of("jenkins");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        String outcome = OUTCOMES.get(action);
        if (outcome == null) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String project = body.text("project");
        String build = body.text("build");
        Findings findings = Findings.of(message).icon("build").kind("build").object("jobs/" + project);
        if (!project.isEmpty() && !build.isEmpty()) {
            findings.link(SITE + project + "/" + build + "/");
        }
        return Optional.of(findings.says(Phrase.about(null)
                .text(build.isEmpty() ? "A build of " : "Build " + build + " of ")
                .object(project.isEmpty() ? "a project" : project)
                .text(" ")
                .outcome(outcome)
                .text(action.equals("build.start") ? "" : " on Jenkins")));
    }
}
