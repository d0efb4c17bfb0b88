package org.fedoraproject.hubs.messages.pdc;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the product catalogue. Machines fill it: nobody acts. */
@Singleton
final class PdcProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("pdc");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String compose = body.text("compose_id");
        Findings findings = Findings.of(message)
                .object("composes/" + compose)
                .icon("package")
                .kind("compose");
        if (!compose.isEmpty()) {
            findings.link("https://pdc.fedoraproject.org/rest_api/v1/composes/" + compose + "/");
        }
        String kind = body.text("compose_type");
        String what = switch (action) {
            case "compose" -> "The " + (kind.isEmpty() ? "" : kind + " ") + "compose ";
            case "images" -> "The images of the compose ";
            case "rpms" -> "The packages of the compose ";
            default -> "";
        };
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(findings.says(Phrase.about(null)
                        .text(what)
                        .object(compose.isEmpty() ? "without a name" : compose)
                        .text(action.equals("compose") ? " was " : " were ")
                        .outcome(deed(body.text("action")))
                        .text(" in the product catalogue")));
    }

    private static String deed(String action) {
        return switch (action) {
            case "update" -> "changed";
            case "delete" -> "deleted";
            default -> "listed";
        };
    }
}
