package org.fedoraproject.hubs.messages.mirrormanager;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Understands MirrorManager: people add, change and delete mirrors, a crawler looks after them. */
@Singleton
final class MirrorManagerProcessor implements MessageProcessor {

    private static final String SITE = "https://mirrors.fedoraproject.org";

    @Override
    public Set<String> applications() {
        return Set.of("mirrormanager");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Findings findings =
                Findings.of(message).actor(body.text("agent")).icon("globe").kind("mirror");
        if (message.schema() == null) {
            findings.link(SITE);
        } else {
            findings.link(body.text("host.url")).page(body.text("host.url", "logs_url"));
        }
        Phrase phrase = action.startsWith("host.") || action.startsWith("site.")
                ? byPeople(findings, body, action)
                : byMachines(findings, body, action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static @Nullable Phrase byPeople(Findings findings, Fields body, String action) {
        String host = body.text("host.name", "host_name", "name", "host");
        String site = body.text("site.name", "site_name");
        String did = switch (action) {
            case "host.added" -> "added";
            case "host.updated" -> "changed";
            case "host.deleted", "site.deleted" -> "deleted";
            default -> "";
        };
        if (did.isEmpty()) {
            return null;
        }
        boolean whole = action.startsWith("site.");
        if (!whole) {
            findings.users(body.texts("site.admins"));
        }
        String noun = whole ? "the mirror site" : "the mirror";
        String name = whole ? site : host;
        findings.object((whole ? "sites/" : "mirrors/") + name);
        events(findings, action, whole ? body.text("site.id", "site_id") : body.text("host.id", "host_id"), name);
        // The first form of these messages tells numbers only, and nobody.
        Phrase phrase = findings.agent() == null
                ? Phrase.about(null).text((name.isEmpty() ? "A" : "The") + " mirror" + (whole ? " site" : ""))
                : findings.byAgent().text(" " + did + " " + noun);
        phrase.maybe(" ", Mark.OBJECT, name).maybe(whole ? "" : " of the site ", Mark.OBJECT, whole ? "" : site);
        return findings.agent() == null ? phrase.text(" was ").outcome(did) : phrase;
    }

    /** Old and new form of a message are both sent. Numbers are given once; names, and changes, come again. */
    private static void events(Findings findings, String action, String id, String name) {
        findings.eventNow(action, "name", name);
        if (action.endsWith("updated")) {
            findings.eventNow(action, "id", id);
        } else {
            findings.event(action, "id", id);
        }
    }

    private static @Nullable Phrase byMachines(Findings findings, Fields body, String action) {
        return switch (action) {
            case "crawler.host.disabled" -> disabled(findings, body);
            case "crawler.start" ->
                Phrase.about(null)
                        .text("The mirror crawler set out to look at " + Phrase.count(body.size("hosts"), "mirror"));
            case "crawler.complete" -> crawled(body);
            case "netblocks.get" ->
                Phrase.about(null)
                        .text("The list of networks")
                        .maybe(" of kind ", Mark.OBJECT, body.text("type"))
                        .text(" ")
                        .outcome(body.isTrue("success") ? "was renewed" : "could not be renewed");
            default -> null;
        };
    }

    private static Phrase disabled(Findings findings, Fields body) {
        String host = body.text("host.name");
        findings.users(body.texts("site.admins")).object("mirrors/" + host);
        return Phrase.about(null)
                .text(host.isEmpty() ? "A mirror" : "The mirror ")
                .object(host)
                .maybe(" of the site ", Mark.OBJECT, body.text("site.name"))
                .text(" was ")
                .outcome("switched off")
                .text(" by the crawler")
                .quote(body.text("reason"));
    }

    private static Phrase crawled(Fields body) {
        int all = body.size("results");
        long failed = body.each("results").stream()
                .filter(one -> one.number("rc").orElse(0) != 0)
                .count();
        return Phrase.about(null)
                .text("The mirror crawler looked at " + Phrase.count(all, "mirror") + ", ")
                .outcome(failed == 0 ? "all well" : failed + " failed");
    }
}
