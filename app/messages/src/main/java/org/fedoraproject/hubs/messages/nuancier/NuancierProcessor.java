package org.fedoraproject.hubs.messages.nuancier;

import jakarta.inject.Singleton;
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

/** Understands the wallpaper contest, in older messages and today's. */
@Singleton
final class NuancierProcessor implements MessageProcessor {

    private static final String SITE = "https://apps.fedoraproject.org/nuancier/";

    @Override
    public Set<String> applications() {
        return Set.of("nuancier");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String wallpaper = body.text("candidate.name");
        Findings findings = Findings.of(message).icon("palette").kind("wallpaper");
        if (message.schema() == null) {
            findings.actor(body.text("agent"))
                    .users(body.text("candidate.submitter"))
                    .link(legacyLink(body, action));
        } else {
            findings.actor(body.text("agent_name", "agent")).link(body.text("thing.url"));
        }
        findings.object("elections/" + body.text("election.id"));
        Phrase phrase = sentence(findings, body, action, wallpaper);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static String legacyLink(Fields body, String action) {
        String original = body.text("candidate.original_url");
        String election = body.text("election.id");
        return !original.isEmpty() || election.isEmpty()
                ? original
                : SITE + action.substring(0, Math.max(0, action.indexOf('.'))) + "/" + election;
    }

    private static @Nullable Phrase sentence(Findings findings, Fields body, String action, String wallpaper) {
        Phrase phrase = findings.byAgent();
        String submitter = Accounts.person(body.text("candidate.submitter")).orElse(null);
        return switch (action) {
            case "candidate.new" ->
                contest(
                        named(phrase.text(" submitted the wallpaper "), wallpaper)
                                .text(" to"),
                        body);
            case "candidate.approved" ->
                contest(
                        named(wallpaper(phrase.text(" accepted "), submitter), wallpaper)
                                .text(" for"),
                        body);
            case "candidate.denied" ->
                contest(
                        named(wallpaper(phrase.text(" declined "), submitter), wallpaper)
                                .text(" for"),
                        body);
            case "election.new" -> contest(phrase.text(" opened"), body);
            case "election.update" ->
                body.texts("updated").isEmpty()
                        ? contest(phrase.text(" changed"), body)
                        : contest(
                                phrase.text(" changed the ")
                                        .names(Mark.TEXT, body.texts("updated"))
                                        .text(" of"),
                                body);
            case "new" -> contest(phrase.text(" added something to"), body);
            default -> null;
        };
    }

    private static Phrase wallpaper(Phrase phrase, @Nullable String submitter) {
        return phrase.whose(submitter, "the ").text("wallpaper ");
    }

    private static Phrase named(Phrase phrase, String wallpaper) {
        return phrase.object(wallpaper.isEmpty() ? "without a name" : wallpaper);
    }

    private static Phrase contest(Phrase phrase, Fields body) {
        return phrase.text(" the wallpaper contest").maybe(" of ", Mark.OBJECT, body.text("election.name"));
    }
}
