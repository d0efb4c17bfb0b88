package org.fedoraproject.hubs.messages.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/** One message of CentOS CI's former pipelines, which took a commit, a pull request or a build through all tests. Stateless. */
final class PipelineMessages {

    private static final String SITE = "http://ci.centos.org/";
    private static final String LEFT_OUT = "is left out";

    private PipelineMessages() {}

    /** @param action what follows {@code pipeline.}: the flavour where there is one, the stage, and the state */
    static Optional<Findings> read(BusMessage message, String action) {
        List<String> words = new ArrayList<>(List.of(action.split("\\.")));
        String flavour = flavour(message.application(), words.getFirst());
        if (words.getFirst().startsWith("allpackages") || words.getFirst().startsWith("container-")) {
            words.removeFirst();
        }
        String state = words.isEmpty() ? "" : words.removeLast();
        Fields body = Fields.of(message.body());
        String became = became(String.join(".", words), state, body.text("status"));
        if (became.isEmpty()) {
            return Optional.empty();
        }
        Findings findings = Findings.of(message)
                .actor(body.text("username"))
                .icon(state.equals("complete") ? "check" : "pulse")
                .kind("pipeline")
                .link(body.keys().contains("build_url") ? body.text("build_url") : SITE);
        return Optional.of(findings.says(subject(findings, body)
                .text(" ")
                .outcome(became)
                .text((became.equals(LEFT_OUT) ? " of the " : " in the ") + flavour + " pipeline")));
    }

    /** The commit, pull request or build that is tested; and who waits for it. */
    private static Phrase subject(Findings findings, Fields body) {
        String repo = body.text("repo");
        String namespace = body.text("namespace").isEmpty() ? "rpms" : body.text("namespace");
        boolean isPackage = namespace.equals("rpms");
        if (!repo.isEmpty()) {
            findings.repository("src.fedoraproject.org", namespace + "/" + repo);
            findings.object("sources/" + namespace + "/" + repo);
            if (isPackage) {
                findings.unstatedPackages(repo);
            }
        }
        return Phrase.about(findings.agent())
                .whose(findings.agent(), "")
                .text(revision(body.text("rev"), findings.agent() == null))
                .maybe(
                        preposition(body.text("rev")),
                        isPackage ? Mark.PACKAGE : Mark.OBJECT,
                        isPackage ? repo : namespace + "/" + repo)
                .maybe(" on ", Mark.OBJECT, body.text("branch"));
    }

    /** @param begins whether the sentence begins with it */
    private static String revision(String rev, boolean begins) {
        if (rev.startsWith("PR-")) {
            return (begins ? "Pull" : "pull") + " request " + rev.substring("PR-".length());
        }
        if (rev.startsWith("kojitask-")) {
            return (begins ? "Build" : "build") + " task " + rev.substring("kojitask-".length());
        }
        return begins ? "A change" : "change";
    }

    private static String preposition(String rev) {
        return rev.startsWith("PR-") ? " for " : rev.startsWith("kojitask-") ? " of " : " to ";
    }

    private static String flavour(String application, String word) {
        if (word.startsWith("allpackages") || application.equals("allpackages")) {
            return "All Packages";
        }
        return word.startsWith("container-") || application.equals("container") ? "Container" : "Atomic";
    }

    private static String became(String stage, String state, String status) {
        String trial = trial(stage);
        return trial.isEmpty()
                ? ""
                : switch (state) {
                    case "queued" -> "is waiting for " + trial;
                    case "running" -> "is going through " + trial;
                    case "complete", "completed" -> ended(status) + trial;
                    case "ignore", "ignored" -> LEFT_OUT;
                    default -> "";
                };
    }

    private static String ended(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "success", "passed" -> "passed ";
            case "aborted" -> "was stopped in ";
            case "unstable", "error" -> "met an error in ";
            default -> "failed ";
        };
    }

    /** What a stage puts to the test; empty for one that nobody knows. */
    private static String trial(String stage) {
        return switch (stage) {
            case "" -> "the tests";
            case "package" -> "the build";
            case "compose" -> "the compose";
            case "image" -> "the making of an image";
            case "package.test.functional", "container.test.functional" -> "the functional tests";
            case "compose.test.integration" -> "the tests of the compose";
            case "image.test.smoke" -> "the tests of the image";
            default -> stage.contains("test") ? "its tests" : "";
        };
    }
}
