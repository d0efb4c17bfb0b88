package org.fedoraproject.hubs.messages.ipa;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.json.BoundedJson;
import org.fedoraproject.hubs.core.json.MalformedJsonException;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the audit journal of the directory behind the accounts; its parameters are JSON in a text. */
@Singleton
final class IpaProcessor implements MessageProcessor {

    private static final int MAX_BYTES = 200_000;

    /** The account of the pages where people register. */
    private static final String REGISTRATION = "noggin";

    @Override
    public Set<String> applications() {
        return Set.of("ipa");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Fields parameters = parameters(body.text("IPA_API_PARAMS"));
        String actor = body.text("IPA_API_ACTOR");
        int at = actor.indexOf('@');
        List<String> users = new ArrayList<>(parameters.texts("user"));
        users.add(parameters.text("uid"));
        String group = parameters.text("cn");
        Findings findings = Findings.of(message)
                .actor(at < 0 ? actor : actor.substring(0, at))
                .users(users)
                .kind("membership")
                .icon("users");
        return switch (action) {
            case "group_add_member" -> Optional.of(membership(findings, parameters, users, group, " added ", " to "));
            case "group_remove_member" ->
                Optional.of(membership(findings, parameters, users, group, " removed ", " from "));
            case "user_add" ->
                Optional.of(findings.icon("person").kind("account").says(joined(findings, Accounts.people(users))));
            default -> Optional.empty();
        };
    }

    /** Most accounts are made by the pages where people register. */
    private static Phrase joined(Findings findings, List<String> people) {
        return REGISTRATION.equals(findings.agent()) && people.size() == 1
                ? Phrase.about(findings.agent()).person(people.getFirst()).text(" joined Fedora")
                : findings.byAgent().text(" created the account ").names(Mark.PERSON, people);
    }

    private static Fields parameters(String json) {
        try {
            return Fields.of(BoundedJson.parse(json, MAX_BYTES));
        } catch (MalformedJsonException e) {
            // The journal cuts long lines; what is left of one says nothing.
            return Fields.of(MissingNode.getInstance());
        }
    }

    private static Findings membership(
            Findings findings, Fields parameters, List<String> users, String group, String verb, String preposition) {
        List<String> groups = parameters.texts("group");
        findings.groups(groups).groups(List.of(group)).object(group.isEmpty() ? "" : "groups/" + group);
        List<String> people = Accounts.people(users);
        Phrase phrase = findings.byAgent().text(verb);
        if (people.isEmpty() && groups.isEmpty()) {
            phrase.text("somebody");
        }
        phrase.names(Mark.PERSON, people);
        if (!groups.isEmpty()) {
            phrase.text(people.isEmpty() ? "" : " and ")
                    .text(groups.size() == 1 ? "the group " : "the groups ")
                    .names(Mark.GROUP, groups);
        }
        return findings.says(phrase.text(preposition + "the group ").group(group));
    }
}
