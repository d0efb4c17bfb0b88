package org.fedoraproject.hubs.messages.hotness;

import java.util.List;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Phrase;

/** Words for what the-new-hotness does. A machine: no sentence has an agent. */
final class HotnessSentences {

    private final Fields body;
    private final Trigger trigger;

    HotnessSentences(Fields body, Trigger trigger) {
        this.body = body;
        this.trigger = trigger;
    }

    Phrase filed() {
        return Phrase.about(null)
                .text(body.text("bug.bug_id").isEmpty() ? "A bug" : "Bug ")
                .object(body.text("bug.bug_id"))
                .text(" asks for a newer ")
                .packages(subject("package"))
                .maybe(": upstream released ", Mark.OBJECT, trigger.version());
    }

    Phrase followedUp() {
        Fields build = trigger.body();
        String source = build.text("srpm").replaceAll("^.*/|\\.src\\.rpm$", "");
        Phrase phrase = Phrase.about(null);
        if (source.isEmpty()) {
            phrase.whose(Accounts.person(build.text("owner")).orElse(null), "The ")
                    .text("build of ")
                    .packages(subject("a package"))
                    .maybe(" ", Mark.OBJECT, build.text("version"));
        } else {
            phrase.text("The trial build of ").object(source);
        }
        return phrase.maybe(" for bug ", Mark.OBJECT, body.text("bug.bug_id"))
                .text(" ")
                .outcome(state(build.text("new")));
    }

    Phrase dropped() {
        String version = trigger.version();
        return Phrase.about(null)
                .text(version.isEmpty() ? "A release" : "Version ")
                .object(version)
                .text(" of ")
                .packages(subject("a package"))
                .text(" was passed over: ")
                .outcome(reason(body.text("reason"), trigger.legacy()));
    }

    Phrase mapped() {
        Phrase phrase = Phrase.about(null).packages(subject("A package"));
        boolean told = body.has("project.name");
        String which = told ? "the upstream project " : "a new upstream project";
        if (body.isTrue("success")) {
            return phrase.text(" was ").outcome("linked").text(" to " + which).object(body.text("project.name"));
        }
        phrase.text(" could ").outcome("not be linked").text(" to ");
        if (body.has("reason")) {
            return phrase.text("an upstream project").quote(body.text("reason"));
        }
        return body.number("total").isPresent()
                ? phrase.text(
                        "an upstream project: " + body.number("total").getAsLong() + " others share its home page")
                : phrase.text(which).object(body.text("project.name"));
    }

    /** What it is about; the other words where that is not told. */
    private List<String> subject(String otherwise) {
        List<String> packages = trigger.named();
        if (!packages.isEmpty()) {
            return packages;
        }
        String project = trigger.project().isEmpty() ? body.text("name") : trigger.project();
        return List.of(project.isEmpty() ? otherwise : project);
    }

    private static String state(String word) {
        return switch (word) {
            case "0", "OPEN" -> "started";
            case "1", "CLOSED" -> "completed";
            case "2" -> "was deleted";
            case "3", "FAILED" -> "failed";
            case "4", "CANCELED", "CANCELLED" -> "was cancelled";
            case "FREE", "ASSIGNED" -> "is waiting for a builder";
            default -> "changed";
        };
    }

    private static String reason(String word, boolean legacy) {
        return switch (word) {
            case "anitya" -> "nobody has told Release Monitoring which package it is";
            case "bugzilla" -> legacy ? "there is a bug already" : "its bug could not be updated";
            case "pkgdb" -> "its maintainers want no bugs about new releases";
            case "rawhide" -> "Rawhide has no version of it yet";
            case "" -> "no reason was given";
            default -> word;
        };
    }
}
