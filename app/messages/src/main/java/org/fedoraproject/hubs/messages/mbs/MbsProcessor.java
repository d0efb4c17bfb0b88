package org.fedoraproject.hubs.messages.mbs;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the Module Build Service. */
@Singleton
final class MbsProcessor implements MessageProcessor {

    private static final String API = "https://mbs.fedoraproject.org/module-build-service/1/module-builds/";

    @Override
    public Set<String> applications() {
        return Set.of("mbs");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("module.state.change")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String name = body.text("name");
        String stream = body.text("stream");
        Findings findings = Findings.of(message)
                .actor(body.text("owner"))
                .object("modules/" + name)
                .icon("build")
                .kind("module")
                .link(API + body.text("id"));
        return Optional.of(findings.says(Phrase.about(findings.agent())
                .whose(findings.agent(), "The ")
                .text("build of the module ")
                .object(name.isEmpty() ? "without a name" : name)
                .maybe(" ", Mark.OBJECT, stream)
                .text(" ")
                .outcome(state(body.text("state_name")))));
    }

    private static String state(String name) {
        return switch (name) {
            case "init", "wait" -> "is waiting";
            case "build" -> "started";
            case "done" -> "completed";
            case "ready" -> "is ready";
            case "failed" -> "failed";
            case "garbage" -> "was thrown away";
            default -> "changed";
        };
    }
}
