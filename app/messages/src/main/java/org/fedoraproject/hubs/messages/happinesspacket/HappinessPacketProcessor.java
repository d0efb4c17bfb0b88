package org.fedoraproject.hubs.messages.happinesspacket;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Fedora Happiness Packets. Names are as people wrote them, so nobody counts as the agent. */
@Singleton
final class HappinessPacketProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("happinesspacket");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        if (!action.equals("send")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        String sender = Accounts.person(body.text("sender")).orElse("");
        String recipient = Accounts.person(body.text("recipient")).orElse("");
        Findings findings = Findings.of(message).icon("heart").kind("packet").object("packets/" + body.text("id"));
        concerns(findings, sender);
        concerns(findings, recipient);
        Phrase phrase = named(Phrase.about(null), sender, "Somebody").text(" sent a happiness packet to ");
        return Optional.of(findings.says(named(phrase, recipient, "somebody")));
    }

    /** Senders write any name they like; one with a blank in it is no account, though the publisher states it. */
    private static void concerns(Findings findings, String name) {
        if (isAccount(name)) {
            findings.users(name);
        } else {
            findings.statedUser(name);
        }
    }

    private static Phrase named(Phrase phrase, String name, String nobody) {
        return name.isEmpty() ? phrase.text(nobody) : isAccount(name) ? phrase.person(name) : phrase.text(name);
    }

    private static boolean isAccount(String name) {
        return !name.isEmpty() && name.chars().noneMatch(Character::isWhitespace);
    }
}
