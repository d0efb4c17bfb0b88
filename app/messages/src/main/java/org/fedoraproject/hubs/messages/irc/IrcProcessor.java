package org.fedoraproject.hubs.messages.irc;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.interest.Interest;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands thanks on IRC. */
@Singleton
final class IrcProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("irc");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("karma")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String recipient = Accounts.person(body.text("recipient")).orElse(null);
        String channel = body.text("channel");
        Findings findings = Findings.of(message)
                .actor(body.text("agent"))
                .users(body.text("recipient"))
                .object(recipient == null ? "" : "karma/" + recipient)
                .icon("heart")
                .kind("karma");
        if (recipient != null) {
            findings.link("https://badges.fedoraproject.org/user/" + recipient);
        }
        if (channel.startsWith("#")) {
            findings.place(Interest.channel(channel));
        }
        boolean against = body.number("vote").orElse(1) < 0;
        Phrase phrase = findings.byAgent().text(against ? " took a cookie from " : " gave ");
        phrase = recipient == null ? phrase.text("somebody") : phrase.person(recipient);
        return Optional.of(findings.says((against ? phrase : phrase.text(" a cookie"))
                .maybe(" in ", Mark.TEXT, channel.startsWith("#") ? channel : "")
                .quote(body.text("line"))));
    }
}
