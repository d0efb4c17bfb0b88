package org.fedoraproject.hubs.messages.accounts;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Understands what the account pages announce, today's and those before 2021. What changed in a profile stays private. */
@Singleton
final class FasProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("fas");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields outer = Fields.of(message.body());
        Fields inner = outer.firstObject("msg");
        Fields body = inner.isPresent() ? inner : outer;
        String user = name(body, "user");
        String group = name(body, "group");
        Findings findings = Findings.of(message)
                .actor(name(body, "agent"))
                .users(user)
                .groups(List.of(group))
                .object(group.isEmpty() ? "" : "groups/" + group)
                .icon(group.isEmpty() ? "person" : "users")
                .kind(group.isEmpty() ? "account" : "membership");
        if (!group.isEmpty()) {
            findings.page("https://accounts.fedoraproject.org/group/" + group + "/");
        }
        Phrase phrase = sentence(findings, body, action, Accounts.person(user).orElse(null), group);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static String name(Fields body, String path) {
        return body.text(path, path + ".username", path + ".name");
    }

    private static @Nullable Phrase sentence(
            Findings findings, Fields body, String action, @Nullable String user, String group) {
        Phrase phrase = findings.byAgent();
        return switch (action) {
            case "user.create" -> welcome(findings, user);
            case "user.update" -> phrase.text(" edited ").whose(user, "an ").text("account");
            case "group.create" -> phrase.text(" created the group ").group(group);
            case "group.update" -> phrase.text(" edited the group ").group(group);
            case "group.member.apply" ->
                phrase.text(" asked to join the group ").group(group);
            case "group.member.sponsor" -> moved(phrase.text(" welcomed "), user, " to the group ", group);
            case "group.member.remove", "group.member.removed" ->
                user != null && user.equals(findings.agent())
                        ? phrase.text(" left the group ").group(group)
                        : moved(phrase.text(" removed "), user, " from the group ", group);
            case "role.update" ->
                phrase.text(" changed ")
                        .whose(user, "a ")
                        .text("role in the group ")
                        .group(group)
                        .maybe(" to ", Mark.TEXT, body.text("status"));
            default -> null;
        };
    }

    private static Phrase moved(Phrase phrase, @Nullable String user, String preposition, String group) {
        return (user == null ? phrase.text("somebody") : phrase.person(user))
                .text(preposition)
                .group(group);
    }

    private static Phrase welcome(Findings findings, @Nullable String user) {
        if (user == null || user.equals(findings.agent())) {
            return findings.byAgent().text(" joined Fedora");
        }
        return findings.byAgent().text(" created the account ").person(user);
    }
}
