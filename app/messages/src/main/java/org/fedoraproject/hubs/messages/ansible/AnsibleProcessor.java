package org.fedoraproject.hubs.messages.ansible;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands runs of playbooks. Present messages state nobody as the agent, although they name who ran it. */
@Singleton
final class AnsibleProcessor implements MessageProcessor {

    private static final String CONTROLLED = "/srv/web/infra/ansible/";
    private static final String SOURCES = "http://infrastructure.fedoraproject.org/cgit/ansible.git/tree/";

    @Override
    public Set<String> applications() {
        return Set.of("ansible");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String playbook = body.text("playbook");
        boolean controlled = playbook.startsWith(CONTROLLED);
        String path = controlled ? playbook.substring(CONTROLLED.length()) : playbook;
        Findings findings = Findings.of(message)
                .actor(body.text("userid"))
                .object("playbooks/" + path)
                .icon("code")
                .kind("playbook");
        if (message.schema() == null) {
            findings.link(controlled ? SOURCES + path : null);
        } else {
            findings.statedAgent(null);
        }
        String name = path.replaceFirst("^(?:.*/)?playbooks/", "").replaceFirst("\\.ya?ml$", "");
        Phrase phrase = findings.byAgent();
        return switch (action) {
            case "playbook.start" ->
                Optional.of(findings.says(named(phrase.text(" started the playbook"), name)
                        .text(body.isTrue("check") ? " as a trial run" : "")));
            case "playbook.complete" ->
                Optional.of(findings.says(complete(named(phrase.text(" ran the playbook"), name), body)));
            default -> Optional.empty();
        };
    }

    private static Phrase named(Phrase phrase, String name) {
        return phrase.maybe(" ", Mark.OBJECT, name);
    }

    private static Phrase complete(Phrase phrase, Fields body) {
        Fields results = body.at("results");
        int hosts = results.keys().size();
        long failed = results.keys().stream()
                .map(results::get)
                .filter(host -> host.number("failures").orElse(0)
                                + host.number("unreachable").orElse(0)
                        > 0)
                .count();
        if (hosts == 0) {
            return phrase;
        }
        phrase.text(" on " + Phrase.count(hosts, "machine"));
        return failed == 0 ? phrase : phrase.text(", ").outcome("it failed on " + failed);
    }
}
