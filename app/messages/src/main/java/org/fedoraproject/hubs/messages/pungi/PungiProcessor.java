package org.fedoraproject.hubs.messages.pungi;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/** Understands pungi. Machines do all of it: nobody is the agent. */
@Singleton
final class PungiProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("pungi");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields outer = Fields.of(message.body());
        Fields inner = outer.firstObject("msg");
        Fields body = inner.isPresent() ? inner : outer;
        String compose = body.text("compose_id");
        Findings findings = Findings.of(message)
                .object("composes/" + compose)
                .icon("build")
                .kind("compose")
                .link(body.text("location").replaceAll("/+$", "").replaceAll("/compose$", ""));
        Phrase phrase = sentence(body, compose, action);
        return phrase == null ? Optional.empty() : Optional.of(findings.says(phrase));
    }

    private static @Nullable Phrase sentence(Fields body, String compose, String action) {
        return switch (action) {
            case "compose.status.change" -> whole(compose).outcome(status(body.text("status")));
            case "compose.fail.to.start" -> notStarted(body);
            case "compose.phase.start" -> phase(body, compose).outcome("began");
            case "compose.phase.stop" -> phase(body, compose).outcome("is done");
            case "compose.createiso.targets" ->
                whole(compose).text("will have " + Phrase.count(body.size("deliverables"), "installation image"));
            case "compose.createiso.imagedone" -> image(body, compose).outcome("is ready");
            case "compose.createiso.imagefail" -> image(body, compose).outcome("could not be made");
            case "compose.ostree" -> tree(body, compose);
            default -> null;
        };
    }

    private static Phrase whole(String compose) {
        return Phrase.about(null)
                .text(compose.isEmpty() ? "A compose" : "The compose ")
                .object(compose)
                .text(" ");
    }

    private static Phrase notStarted(Fields body) {
        String configuration = body.text("config").replaceAll("^.*/|\\.conf$", "");
        return Phrase.about(null)
                .text("A compose ")
                .maybe("of ", Mark.OBJECT, configuration)
                .text(configuration.isEmpty() ? "" : " ")
                .outcome("could not start")
                .quote(body.text("detail"));
    }

    private static Phrase phase(Fields body, String compose) {
        String phase = body.text("phase_name").replace('_', ' ');
        return Phrase.about(null)
                .text(phase.isEmpty() ? "A phase" : "The phase “" + phase + "”")
                .text(compose.isEmpty() ? " of a compose" : " of the compose ")
                .object(compose)
                .text(" ");
    }

    private static Phrase image(Fields body, String compose) {
        String file = body.text("file").replaceAll("^.*/", "");
        return Phrase.about(null)
                .text(file.isEmpty() ? "An installation image" : "The image ")
                .object(file)
                .text(compose.isEmpty() ? " of a compose" : " of the compose ")
                .object(compose)
                .text(" ");
    }

    private static Phrase tree(Fields body, String compose) {
        String ref = body.text("ref");
        return whole(compose)
                .text(ref.isEmpty() ? "brought a new tree" : "brought a new state of the tree ")
                .object(ref);
    }

    private static String status(String word) {
        return switch (word) {
            case "STARTED" -> "started";
            case "FINISHED" -> "finished";
            case "FINISHED_INCOMPLETE" -> "finished, but is not complete";
            case "DOOMED" -> "failed";
            case "TERMINATED" -> "was stopped";
            case "" -> "changed";
            default -> "is now " + word.toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
