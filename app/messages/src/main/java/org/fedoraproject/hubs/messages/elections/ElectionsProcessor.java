package org.fedoraproject.hubs.messages.elections;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Fedora Elections. Former messages tell the election below {@code election} or beside it. */
@Singleton
final class ElectionsProcessor implements MessageProcessor {

    private static final String FORMER = "https://admin.fedoraproject.org/voting/about/";

    @Override
    public Set<String> applications() {
        return Set.of("fedora_elections");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String alias = body.text("election.alias", "alias");
        Findings findings = Findings.of(message)
                .actor(body.text("agent", "fas_user"))
                .object("elections/" + alias)
                .icon("hand")
                .kind("election");
        if (message.schema() == null) {
            findings.link(FORMER + alias);
        } else {
            findings.link(body.text("election.url")).users(body.text("candidate.fas_name"));
        }
        String election = body.text("election.shortdesc", "shortdesc", "election.alias", "alias");
        Phrase phrase = findings.byAgent();
        Fields candidate = body.at("candidate");
        return switch (action) {
            case "election.new" -> said(findings, phrase.text(" called the election "), election);
            case "election.edit" -> said(findings, phrase.text(" changed the election "), election);
            case "candidate.new" ->
                said(
                        findings,
                        named(phrase.text(" entered "), findings, candidate).text(" for the election "),
                        election);
            case "candidate.edit" ->
                said(
                        findings,
                        named(phrase.text(" changed what is told of "), findings, candidate)
                                .text(" for the election "),
                        election);
            case "candidate.delete" ->
                said(
                        findings,
                        named(phrase.text(" removed "), findings, candidate).text(" from the election "),
                        election);
            default -> Optional.empty();
        };
    }

    private static Optional<Findings> said(Findings findings, Phrase phrase, String election) {
        return Optional.of(findings.says(phrase.object(election.isEmpty() ? "without a name" : election)));
    }

    /** The candidate by account where one is told; somebody may stand for themselves. */
    private static Phrase named(Phrase phrase, Findings findings, Fields candidate) {
        String account = Accounts.person(candidate.text("fas_name")).orElse("");
        if (account.isEmpty()) {
            String name = candidate.text("name");
            return phrase.object(name.isEmpty() ? "a candidate" : name);
        }
        return account.equals(findings.agent()) ? phrase.text("themselves", "yourself") : phrase.person(account);
    }
}
