package org.fedoraproject.hubs.messages.koji;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** A task of the build system begins or ends; mostly builds that people try without keeping them. */
final class TaskMessages {

    /** {@code git+https://…/rpms/lantern.git#0a1b2c}: what is built when it is no source package. */
    private static final Pattern SOURCE = Pattern.compile("[a-z+]+://[^#?]*/([^/#?]+?)(?:\\.git)?(?:[#?].*)?");

    private TaskMessages() {}

    static Optional<Findings> read(BusMessage message) {
        Fields body = Fields.of(message.body());
        String became = state(body.text("new"));
        if (became.isEmpty()) {
            return Optional.empty();
        }
        String id = body.text("id", "info.id");
        Findings findings = Findings.of(message)
                .actor(body.text("owner"))
                .object("tasks/" + id)
                .icon("build")
                .kind("task")
                .link(link(message, body, id));
        String owner = Accounts.person(body.text("owner")).orElse(null);
        return Optional.of(findings.says(words(body, findings.agent(), owner, became)));
    }

    private static String link(BusMessage message, Fields body, String id) {
        if (message.schema() == null) {
            return KojiSite.of(message, body) + "/taskinfo?taskID=" + id;
        }
        String base = body.text("base_url");
        return base.isEmpty() ? body.text("info.url") : base + "/koji/taskinfo?taskID=" + id;
    }

    private static Phrase words(Fields body, @Nullable String agent, @Nullable String owner, String became) {
        boolean scratch = body.each("info.request").stream().anyMatch(part -> part.isTrue("scratch"));
        String source = source(body.text("srpm"));
        Phrase phrase = Phrase.about(agent).whose(owner, "The ");
        if (body.text("method").equals("build") || !source.isEmpty()) {
            phrase.text(scratch ? "scratch build" : "build");
            if (!source.isEmpty()) {
                phrase.text(" of ").object(source);
            }
        } else {
            String method = body.text("method");
            phrase.text("build task").text(method.isEmpty() ? "" : " ").object(method);
        }
        return phrase.text(" ").outcome(became);
    }

    private static String source(String srpm) {
        if (srpm.endsWith(".src.rpm")) {
            String name = srpm.substring(srpm.lastIndexOf('/') + 1);
            return name.substring(0, name.length() - ".src.rpm".length());
        }
        Matcher matcher = SOURCE.matcher(srpm);
        return matcher.matches() ? matcher.group(1) : srpm;
    }

    private static String state(String name) {
        return switch (name) {
            case "FREE" -> "is waiting for a builder";
            case "ASSIGNED", "OPEN" -> "started";
            case "CLOSED" -> "completed";
            case "CANCELED" -> "was cancelled";
            case "FAILED" -> "failed";
            default -> "";
        };
    }
}
