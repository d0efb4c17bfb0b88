package org.fedoraproject.hubs.messages.bugzilla;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Bugzilla. It knows people by address; who has no account is nobody here, and no address is ever told. */
@Singleton
final class BugzillaProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("bugzilla");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Bug bug = Bug.of(body);
        if (bug.id().isEmpty()) {
            return Optional.empty();
        }
        Findings findings = Findings.of(message)
                .packages(bug.pkg())
                .object("bugs/" + bug.id())
                .link(bug.link())
                .icon("bug")
                .kind("bug");
        if (message.schema() == null) {
            legacyPeople(findings, body);
        } else {
            findings.person(body.text("agent_name")).users(body.texts("usernames"));
        }
        return switch (action) {
            case "bug.new" -> Optional.of(findings.says(tell(findings.byAgent().text(" reported "), bug)));
            case "bug.update" -> Optional.of(findings.says(changed(findings, body, bug)));
            default -> Optional.empty();
        };
    }

    private static void legacyPeople(Findings findings, Fields body) {
        List<String> people = new ArrayList<>(body.texts("bug.cc"));
        people.add(body.text("comment.author"));
        people.add(body.text("event.who"));
        people.add(body.text("bug.creator"));
        people.add(body.text("bug.assigned_to"));
        findings.users(people).person(body.text("comment.author", "event.who", "bug.creator"));
    }

    private static Phrase tell(Phrase phrase, Bug bug) {
        phrase.text("bug ").object("#" + bug.id()).maybe(" in ", Mark.PACKAGE, bug.pkg());
        return bug.summary().isEmpty() ? phrase : phrase.text(" “" + bug.summary() + "”");
    }

    private static Phrase changed(Findings findings, Fields body, Bug bug) {
        List<Fields> changes = body.each("event.changes");
        Optional<String> status = changes.stream()
                .filter(change -> change.text("field_name", "field").matches("(bug_)?status"))
                .map(change -> change.text("added"))
                .findFirst();
        if (status.isPresent()) {
            return status(findings, bug, status.get());
        }
        if (!changes.isEmpty()) {
            List<String> names = changes.stream()
                    .map(change -> fieldName(change.text("field_name", "field")))
                    .toList();
            return tell(
                    findings.byAgent()
                            .text(" changed the ")
                            .names(Mark.TEXT, names)
                            .text(" of "),
                    bug);
        }
        return switch (body.text("event.target")) {
            case "attachment" -> tell(findings.byAgent().text(" attached a file to "), bug);
            default ->
                body.firstObject("comment").isPresent()
                        ? commented(findings, body, bug)
                        : tell(findings.byAgent().text(" changed "), bug);
        };
    }

    private static Phrase status(Findings findings, Bug bug, String status) {
        return switch (status) {
            case "CLOSED" -> tell(findings.byAgent().text(" closed "), bug);
            case "REOPENED" -> tell(findings.byAgent().text(" reopened "), bug);
            case "ASSIGNED" -> tell(findings.byAgent().text(" began work on "), bug);
            case "POST" -> tell(findings.byAgent().text(" proposed a fix of "), bug);
            case "MODIFIED" -> tell(findings.byAgent().text(" made a fix of "), bug);
            case "ON_QA" -> tell(findings.byAgent().text(" asked for tests of the fix of "), bug);
            case "VERIFIED" -> tell(findings.byAgent().text(" verified the fix of "), bug);
            default ->
                tell(findings.byAgent().text(" set "), bug)
                        .text(" to ")
                        .outcome(status.toLowerCase(Locale.ROOT).replace('_', ' '));
        };
    }

    /** A field as people call it. */
    private static String fieldName(String field) {
        return switch (field) {
            case "flagtypes.name" -> "flags";
            case "assigned_to" -> "assignee";
            case "qa_contact" -> "contact for quality";
            case "short_desc" -> "summary";
            case "bug_severity" -> "severity";
            case "dependson" -> "dependencies";
            case "blocked" -> "bugs it blocks";
            case "cf_fixed_in" -> "fixing version";
            case "bug_file_loc" -> "address";
            case "cc" -> "people in copy";
            default -> field.replaceFirst("^cf_", "").replace('_', ' ').replace('.', ' ');
        };
    }

    private static Phrase commented(Findings findings, Fields body, Bug bug) {
        findings.icon("comment").kind("comment");
        boolean secret = bug.summary().isEmpty() || body.isTrue("comment.is_private");
        Phrase phrase = tell(findings.byAgent().text(" commented on "), bug);
        return secret ? phrase : phrase.quote(body.text("comment.body", "comment.text"));
    }
}
