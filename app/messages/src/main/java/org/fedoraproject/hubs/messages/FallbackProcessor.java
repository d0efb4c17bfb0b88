package org.fedoraproject.hubs.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;

/**
 * Reads a message that no other processor understands: people, groups and packages from its headers, and the fields that most
 * applications share. Never fails. Stateless and thread-safe.
 */
final class FallbackProcessor {

    private static final Set<String> PSEUDO_PEOPLE = Set.of("apache", "root", "amqp-bridge", "system");

    /** What the message's headers and usual fields say. */
    Findings read(BusMessage message, String action) {
        Fields body = unwrapped(Fields.of(message.body()));
        Findings findings = Findings.of(message)
                .agent(agent(body))
                .users(message.users())
                .groups(message.groups())
                .packages(packages(message, body))
                .link(link(body))
                .icon("info")
                .kind(action);
        if (message.users().isEmpty()) {
            findings.users(named(body));
        }
        if (findings.agent() != null) {
            findings.users(List.of(findings.agent()));
        }
        return findings.says(sentence(findings, message.application(), action, subject(body)));
    }

    /** Bridged messages wrap what they say in {@code msg}. */
    private static Fields unwrapped(Fields body) {
        Fields inner = body.firstObject("msg");
        return inner.isPresent() && body.keys().size() <= 12 && !body.has("agent") ? inner : body;
    }

    private static String agent(Fields body) {
        String name = body.text(
                "agent",
                "agent_name",
                "agent.username",
                "agent.name",
                "user.username",
                "user.name",
                "user",
                "username",
                "userid",
                "sender.username",
                "owner");
        return PSEUDO_PEOPLE.contains(name) ? "" : name;
    }

    private static List<String> named(Fields body) {
        List<String> names = new ArrayList<>(body.texts("usernames"));
        Stream.of("user", "user.username", "user.name", "username", "userid", "owner", "submitter", "assignee")
                .map(body::text)
                .forEach(names::add);
        names.removeAll(PSEUDO_PEOPLE);
        return names;
    }

    private static List<String> packages(BusMessage message, Fields body) {
        List<String> names = new ArrayList<>();
        for (String name : message.packages()) {
            if (name.startsWith("rpms/")) {
                names.add(name.substring("rpms/".length()));
            }
        }
        if (names.isEmpty()) {
            names.addAll(body.texts("packages"));
            names.add(body.text("package.name", "package", "package_name"));
        }
        return names;
    }

    private static String link(Fields body) {
        return body.text(
                "html_url",
                "full_url",
                "weburl",
                "url",
                "link",
                "build_url",
                "job_url",
                "page_url",
                "run.url",
                "artifact.url",
                "ref_url");
    }

    private static String subject(Fields body) {
        return body.text("title", "subject", "name", "project.fullname", "project.name", "repo", "topic", "id");
    }

    private static Phrase sentence(Findings findings, String application, String action, String subject) {
        Deed deed = Deed.of(action);
        String where = ServiceNames.of(application);
        if (findings.agent() != null) {
            return findings.byAgent()
                    .text(" " + deed.done() + " ")
                    .text(deed.thing())
                    .maybe(" ", Mark.OBJECT, subject)
                    .text(" in " + where);
        }
        return Phrase.about(null)
                .text(capital(deed.thing()))
                .maybe(" ", Mark.OBJECT, subject)
                .text(" in " + where + " ")
                .outcome(deed.became());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
