package org.fedoraproject.hubs.messages.resultsdb;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.BuildName;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands ResultsDB, and the former name of its messages, Taskotron. Machines report: nobody is the agent. */
@Singleton
final class ResultsdbProcessor implements MessageProcessor {

    private static final String UPDATE = "bodhi_update";
    private static final Set<String> BUILDS = Set.of("koji_build", "brew-build", "koji-build");

    @Override
    public Set<String> applications() {
        return Set.of("resultsdb", "taskotron");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("result.new")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String item = first(body, "task.item", "data.nvr", "data.item");
        String type = first(body, "task.type", "data.type");
        boolean isBuild = BUILDS.contains(type) || !first(body, "data.nvr").isEmpty();
        Findings findings = Findings.of(message)
                .packages(isBuild ? BuildName.packageOf(item) : "")
                .object(item.isEmpty() ? "" : folder(isBuild, type) + item)
                .icon("check")
                .kind("result")
                .link(body.text("result.log_url", "ref_url", "href"));
        String test = body.text("task.name", "testcase.name", "testcase");
        Phrase phrase = Phrase.about(null).text("The test");
        phrase.maybe(" ", Mark.OBJECT, test).text(item.isEmpty() ? "" : " of ");
        if (isBuild) {
            phrase.pkg(BuildName.packageOf(item)).maybe(" ", Mark.OBJECT, BuildName.versionOf(item));
        } else {
            phrase.text(type.equals(UPDATE) ? "the update " : "").object(item);
        }
        return Optional.of(findings.says(phrase.text(" ").outcome(outcome(body.text("result.outcome", "outcome")))));
    }

    /** The first text under any of some paths; values of results are lists. */
    private static String first(Fields body, String... paths) {
        for (String path : paths) {
            for (String found : body.texts(path)) {
                return found;
            }
        }
        return "";
    }

    private static String folder(boolean isBuild, String type) {
        return isBuild ? "builds/" : type.equals(UPDATE) ? "updates/" : (type.isEmpty() ? "items" : type) + "/";
    }

    private static String outcome(String word) {
        return switch (word) {
            case "PASSED" -> "passed";
            case "FAILED" -> "failed";
            case "NEEDS_INSPECTION" -> "needs somebody to look";
            case "QUEUED" -> "is waiting";
            case "RUNNING" -> "is running";
            case "ERROR", "CRASHED", "ABORTED" -> "could not be completed";
            case "NOT_APPLICABLE" -> "does not apply";
            default -> "finished";
        };
    }
}
