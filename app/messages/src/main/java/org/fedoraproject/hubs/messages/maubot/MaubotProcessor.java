package org.fedoraproject.hubs.messages.maubot;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the chat bot. */
@Singleton
final class MaubotProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("maubot");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("cookie.give")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String recipient = Accounts.person(body.text("recipient")).orElse("");
        Findings findings = Findings.of(message)
                .actor(body.text("sender"))
                .users(recipient)
                .icon("heart")
                .kind("cookie");
        Phrase phrase = findings.byAgent().text(" gave ");
        phrase = recipient.isEmpty() ? phrase.text("somebody") : phrase.person(recipient);
        phrase.text(" a cookie");
        long total = body.number("total").orElse(0);
        if (total > 1) {
            phrase.text(" (" + total + " so far)");
        }
        return Optional.of(findings.says(phrase));
    }
}
