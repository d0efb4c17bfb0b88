package org.fedoraproject.hubs.messages.copr;

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

/** Understands Copr. A name with a colon belongs to another forge, a name with an at sign to a group. */
@Singleton
final class CoprProcessor implements MessageProcessor {

    private static final String SITE = "https://copr.fedoraproject.org";

    @Override
    public Set<String> applications() {
        return Set.of("copr");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields outer = Fields.of(message.body());
        Fields inner = outer.firstObject("msg");
        Fields body = inner.isPresent() ? inner : outer;
        boolean legacy = message.schema() == null;
        String user = body.text("user").contains(":") ? "" : body.text("user");
        String told = body.text("owner");
        String owner = told.isEmpty() ? body.text("user") : told;
        Findings findings = Findings.of(message)
                .person(user)
                .users(user, owner.contains(":") ? "" : owner)
                .object(body.text("copr").isEmpty() ? "" : "coprs/" + owner + "/" + body.text("copr"))
                .icon("build")
                .kind("copr");
        if (legacy) {
            findings.link(link(body, owner, action)).statedUser(owner.startsWith("@") ? owner : "");
        } else {
            findings.page(link(body, owner, action));
            if (action.equals("build.end")) {
                findings.statedAgent(null);
            }
        }
        if (owner.startsWith("@")) {
            findings.groups(Set.of(owner.substring(1)));
        }
        Phrase phrase = sentence(findings, body, owner, action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static String link(Fields body, String owner, String action) {
        String copr = body.text("copr");
        if (copr.isEmpty()) {
            return SITE;
        }
        String path = owner.startsWith("@") ? "g/" + owner.substring(1) : owner;
        return action.equals("chroot.start")
                ? "https://copr-be.cloud.fedoraproject.org/results/" + owner + "/" + copr + "/" + body.text("chroot")
                        + "/"
                : SITE + "/coprs/" + path + "/" + copr + "/build/" + body.text("build") + "/";
    }

    private static @Nullable Phrase sentence(Findings findings, Fields body, String owner, String action) {
        return switch (action) {
            case "build.start" -> build(findings, body, owner).text(" ").outcome("started");
            case "build.end" -> build(findings, body, owner).text(" ").outcome(ended(body.text("status")));
            case "chroot.start" -> build(findings, body, owner).text(" is being prepared");
            case "worker.create" -> Phrase.about(null).text("A new build machine joined Copr");
            default -> null;
        };
    }

    private static Phrase build(Findings findings, Fields body, String owner) {
        String who = Accounts.person(body.text("user"))
                .filter(name -> !name.contains(":"))
                .orElse(null);
        String project = body.text("copr").isEmpty() ? "" : owner + "/" + body.text("copr");
        return Phrase.about(findings.agent())
                .whose(who, "A ")
                .text("community build")
                .maybe(" of ", Mark.PACKAGE, body.text("pkg"))
                .maybe(" in ", Mark.OBJECT, project)
                .maybe(
                        " for ",
                        Mark.TEXT,
                        body.text("chroot").equals("srpm-builds") ? "its source package" : body.text("chroot"));
    }

    private static String ended(String status) {
        return switch (status) {
            case "0" -> "failed";
            case "1" -> "succeeded";
            case "2" -> "was cancelled";
            case "5" -> "was skipped";
            default -> "ended";
        };
    }
}
