package org.fedoraproject.hubs.messages.hubs;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the portal's own messages. The words differ by role, and by whether somebody acted for themselves. */
@Singleton
final class HubsProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("hubs");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message).link(body.text("hub_url")).icon("home");
        return switch (action) {
            case "user.created" -> Optional.of(userCreated(findings, body.text("username")));
            case "user.role.added" -> Optional.of(role(findings, body, HubsProcessor::added));
            case "user.role.removed" -> Optional.of(role(findings, body, HubsProcessor::removed));
            case "user.role.changed" -> Optional.of(role(findings, body, HubsProcessor::changed));
            case "hub.created" -> Optional.of(hubCreated(findings, body));
            case "hub.updated" -> Optional.of(hubUpdated(findings, body));
            case "widget.updated" -> Optional.of(widgetUpdated(findings, body));
            default -> Optional.empty();
        };
    }

    /** What is said of a role. */
    @FunctionalInterface
    private interface Words {

        Phrase of(Findings findings, Fields body, String user);
    }

    private static Findings userCreated(Findings findings, String user) {
        findings.users(user).object("hubs/u/" + user).kind("hub");
        return findings.says(Phrase.about(user).person(user).text(" has a hub now", " have a hub now"));
    }

    private static Findings role(Findings findings, Fields body, Words words) {
        String user = body.text("username");
        findings.actor(body.text("agent"))
                .users(user)
                .icon(icon(body.text("role")))
                .kind("role");
        hub(findings, body);
        return findings.says(words.of(findings, body, user));
    }

    private static String icon(String role) {
        return switch (role) {
            case "stargazer" -> "star";
            case "subscriber" -> "bell";
            default -> "users";
        };
    }

    private static Phrase added(Findings findings, Fields body, String user) {
        String role = body.text("role");
        if (isByAnother(findings, user)) {
            return named(
                    findings.byAgent()
                            .text(" made ")
                            .person(user)
                            .text((role.equals("owner") ? " an " : " a ") + role + " of "),
                    body);
        }
        Phrase phrase = Phrase.by(user);
        return named(
                switch (role) {
                    case "stargazer" -> phrase.text(" is watching ", " are watching ");
                    case "subscriber" -> phrase.text(" subscribed to ");
                    default -> phrase.text(" joined as " + role + " of ");
                },
                body);
    }

    private static Phrase removed(Findings findings, Fields body, String user) {
        String role = body.text("role");
        if (isByAnother(findings, user)) {
            return named(findings.byAgent().text(" removed ").person(user).text(" as " + role + " of "), body);
        }
        Phrase phrase = Phrase.by(user);
        return named(
                switch (role) {
                    case "stargazer" -> phrase.text(" stopped watching ");
                    case "subscriber" -> phrase.text(" unsubscribed from ");
                    default -> phrase.text(" left ");
                },
                body);
    }

    private static Phrase changed(Findings findings, Fields body, String user) {
        String role = body.text("role");
        Phrase phrase = isByAnother(findings, user)
                ? findings.byAgent().text(" made ").person(user).text(" " + role + " of ")
                : Phrase.by(user).text(" became " + role + " of ");
        named(phrase, body);
        return body.text("old_role").isEmpty() ? phrase : phrase.text(", before " + body.text("old_role"));
    }

    private static boolean isByAnother(Findings findings, String user) {
        return findings.agent() != null && !user.equals(findings.agent());
    }

    private static Findings hubCreated(Findings findings, Fields body) {
        findings.actor(body.text("agent")).kind("hub");
        if (isTeam(body) || findings.agent() != null) {
            hub(findings, body); // a person's own hub is told as user.created
        } else {
            findings.object("hubs/u/" + body.text("hub_name"));
        }
        return findings.says(
                findings.agent() == null
                        ? named(Phrase.about(null).text("There is a hub for "), body)
                        : named(findings.byAgent().text(" made a hub for "), body));
    }

    private static Findings hubUpdated(Findings findings, Fields body) {
        hub(findings.actor(body.text("agent")), body);
        List<String> keys = body.texts("changed_keys").stream()
                .map(key -> key.replace('_', ' '))
                .toList();
        findings.icon("sliders").kind("hub");
        Phrase phrase = Phrase.by(findings.agent()).text(" changed ");
        return findings.says(
                keys.isEmpty()
                        ? named(phrase.text("the hub of "), body)
                        : named(phrase.names(Mark.OBJECT, keys).text(" of the hub of "), body));
    }

    private static Findings widgetUpdated(Findings findings, Fields body) {
        hub(findings.actor(body.text("agent")), body);
        findings.icon("sliders").kind("hub");
        Phrase phrase = Phrase.by(findings.agent()).text(" changed the widget ");
        return findings.says(named(phrase.object(body.text("widget_label")).text(" on the hub of "), body));
    }

    /** A person's hub concerns the person, a team's the team. */
    private static void hub(Findings findings, Fields body) {
        String name = body.text("hub_name");
        if (isTeam(body)) {
            findings.groups(List.of(name)).object("hubs/t/" + name);
        } else {
            findings.users(name).object("hubs/u/" + name);
        }
    }

    private static Phrase named(Phrase phrase, Fields body) {
        String name = body.text("hub_name");
        return isTeam(body) ? phrase.group(name) : phrase.person(name);
    }

    /** Old messages name no type, and not always an address. */
    private static boolean isTeam(Fields body) {
        return body.text("hub_type").isEmpty()
                ? body.text("hub_url").contains("/t/")
                : body.text("hub_type").equals("team");
    }
}
