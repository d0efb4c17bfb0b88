package org.fedoraproject.hubs.messages.fmn;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands Fedora Notifications. Legacy messages tell an OpenID, present ones an account that they do not state as the agent. */
@Singleton
final class FmnProcessor implements MessageProcessor {

    private static final String SITE = "https://apps.fedoraproject.org/notifications/";

    @Override
    public Set<String> applications() {
        return Set.of("fmn");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        boolean former = message.schema() == null || body.has("openid");
        return former ? former(message, body, action) : present(message, body, action);
    }

    private static Optional<Findings> former(BusMessage message, Fields body, String action) {
        String account = body.text("openid").replaceFirst("^https?://", "").replaceFirst("\\..*$", "");
        Findings findings = Findings.of(message)
                .actor(account)
                .icon("bell")
                .kind("settings")
                .link(SITE);
        String what = body.text("changed").replace('_', ' ');
        String where = body.text("context");
        if (action.equals("confirmation.update")) {
            Phrase phrase = Phrase.about(findings.agent())
                    .whose(findings.agent(), "A ")
                    .text("confirmation for notifications changed");
            return Optional.of(findings.says(through(phrase, where)));
        }
        Phrase phrase = findings.byAgent();
        switch (action) {
            case "preference.update" -> {
                if (what.equals("enabled")) {
                    phrase.text(" switched their notifications on or off", " switched your notifications on or off");
                } else {
                    phrase.text(
                            " changed the " + settings(what) + " of their notifications",
                            " changed the " + settings(what) + " of your notifications");
                }
            }
            case "rule.update", "filter.update" -> {
                String noun = action.startsWith("rule") ? "rule" : "filter";
                phrase.text(" changed the " + settings(what) + " of a notification " + noun);
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(findings.says(through(phrase, where)));
    }

    private static Phrase through(Phrase phrase, String where) {
        return where.isEmpty() ? phrase : phrase.text(" (" + medium(where) + ")");
    }

    /** Present messages name the person in the body and state nobody. */
    private static Optional<Findings> present(BusMessage message, Fields body, String action) {
        String did = switch (action) {
            case "rule.create" -> "created";
            case "rule.update" -> "changed";
            case "rule.delete" -> "deleted";
            default -> "";
        };
        if (did.isEmpty()) {
            return Optional.empty();
        }
        Findings findings = Findings.of(message)
                .person(body.text("user.name"))
                .statedAgent(null)
                .icon("bell")
                .kind("settings");
        String name = body.text("rule.name");
        Phrase phrase = findings.byAgent()
                .text(" " + did + (name.isEmpty() ? " a notification rule" : " the notification rule "));
        return Optional.of(findings.says(phrase.object(name)));
    }

    private static String settings(String changed) {
        return switch (changed) {
            case "" -> "settings";
            case "batch values" -> "digests";
            case "details" -> "delivery";
            default -> changed;
        };
    }

    private static String medium(String context) {
        return switch (context) {
            case "irc" -> "IRC";
            case "email" -> "mail";
            case "sse" -> "live page";
            default -> context;
        };
    }
}
