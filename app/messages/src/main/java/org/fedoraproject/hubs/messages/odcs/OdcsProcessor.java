package org.fedoraproject.hubs.messages.odcs;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the On Demand Compose Service. A compose may lack its id. */
@Singleton
final class OdcsProcessor implements MessageProcessor {

    private static final String API = "https://odcs.fedoraproject.org/api/1/composes/";

    @Override
    public Set<String> applications() {
        return Set.of("odcs");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("compose.state-changed")) {
            return Optional.empty();
        }
        Fields compose = Fields.of(message.body()).at("compose");
        String id = compose.text("id");
        Findings findings = Findings.of(message)
                .actor(compose.text("owner"))
                .object("composes/odcs-" + id)
                .icon("build")
                .kind("compose")
                .link(id.isEmpty() ? null : API + id)
                .page(compose.text("toplevel_url"));
        if (id.isEmpty()) {
            findings.object("composes/" + compose.text("toplevel_url").replaceAll("^.*/", ""));
        }
        return Optional.of(findings.says(Phrase.about(findings.agent())
                .whose(findings.agent(), "A ")
                .text("compose on demand")
                .maybe(
                        " of ",
                        Mark.OBJECT,
                        compose.text("pungi_compose_id", "source").replaceAll("#.*$", ""))
                .text(" ")
                .outcome(state(compose.text("state_name")))));
    }

    private static String state(String name) {
        return switch (name) {
            case "wait" -> "is waiting";
            case "generating" -> "is being made";
            case "done" -> "is ready";
            case "removed" -> "was removed";
            case "failed" -> "failed";
            default -> "changed";
        };
    }
}
