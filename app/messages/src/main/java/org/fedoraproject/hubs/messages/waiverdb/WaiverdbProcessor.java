package org.fedoraproject.hubs.messages.waiverdb;

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

/** Understands WaiverDB. */
@Singleton
final class WaiverdbProcessor implements MessageProcessor {

    private static final String API = "https://waiverdb-web-waiverdb.app.os.fedoraproject.org/api/v1.0/waivers/";
    private static final Set<String> BUILDS = Set.of("koji_build", "brew-build");

    @Override
    public Set<String> applications() {
        return Set.of("waiverdb");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("waiver.new")) {
            return Optional.empty();
        }
        Fields outer = Fields.of(message.body());
        // The published schema wraps the waiver as if it were a message; real ones are flat.
        Fields inner = outer.firstObject("body");
        Fields body = inner.isPresent() ? inner : outer;
        Findings findings = Findings.of(message)
                .actor(body.text("username"))
                .icon("hand")
                .kind("waiver")
                .link(message.schema() == null ? API + body.text("id") : null);
        String item = body.text("subject_identifier", "subject.item");
        boolean isBuild = BUILDS.contains(body.text("subject_type", "subject.type"));
        if (isBuild) {
            findings.object("builds/" + item).unstatedPackages(BuildName.packageOf(item));
        } else {
            findings.object("waived/" + item);
        }
        return Optional.of(findings.says(words(findings, body, item, isBuild)));
    }

    private static Phrase words(Findings findings, Fields body, String item, boolean isBuild) {
        boolean takenBack = body.isFalse("waived");
        Phrase phrase = findings.byAgent().text(takenBack ? " took back the waiver of " : " waived ");
        phrase.text(body.text("testcase").isEmpty() ? "a test result" : "the test ")
                .object(body.text("testcase"));
        if (isBuild && !item.isEmpty()) {
            phrase.text(" of ").pkg(BuildName.packageOf(item)).maybe(" ", Mark.OBJECT, BuildName.versionOf(item));
        } else {
            boolean update = body.text("subject_type", "subject.type").equals("bodhi_update");
            phrase.maybe(update ? " of the update " : " of ", Mark.OBJECT, item);
        }
        return phrase.quote(body.text("comment"));
    }
}
