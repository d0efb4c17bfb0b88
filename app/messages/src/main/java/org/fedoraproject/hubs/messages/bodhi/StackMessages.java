package org.fedoraproject.hubs.messages.bodhi;

import java.util.Optional;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/** Groups of packages that were updated together. */
final class StackMessages {

    private StackMessages() {}

    static Optional<Findings> read(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String name = body.text("stack.name", "stack");
        String verb = switch (action) {
            case "stack.save" -> " saved the stack ";
            case "stack.delete" -> " deleted the stack ";
            default -> "";
        };
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        Findings findings = Findings.of(message)
                .actor(body.text("agent", "agent.name"))
                .object("stacks/" + name)
                .link(message.schema() == null ? "https://bodhi.fedoraproject.org" : null)
                .icon("package")
                .kind("stack");
        Phrase phrase = findings.byAgent().text(verb);
        return Optional.of(findings.says(name.isEmpty() ? phrase.text("of some packages") : phrase.object(name)));
    }
}
