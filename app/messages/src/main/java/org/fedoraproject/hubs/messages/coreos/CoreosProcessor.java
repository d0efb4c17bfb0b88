package org.fedoraproject.hubs.messages.coreos;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the Fedora CoreOS builds, and what they and others ask of robosignatory, which signs. */
@Singleton
final class CoreosProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("coreos", "robosignatory");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String build = body.text("build_id");
        Findings findings = Findings.of(message)
                .object("coreos/" + build)
                .icon("build")
                .kind("build")
                .link(body.text("build_dir"));
        boolean failed =
                body.text("result").equals("FAILURE") || body.text("status").equals("FAILURE");
        String became = switch (action) {
            case "build.state.change" -> state(body.text("state"), failed);
            case "build.request.artifacts-sign", "build.request.ostree-sign" -> "is to be signed";
            case "build.request.artifacts-sign.finished", "build.request.ostree-sign.finished" ->
                failed ? "could not be signed" : "was signed";
            case "build.request.ostree-import" -> "is to be brought into the repositories";
            case "build.request.ostree-import.finished" ->
                failed ? "could not be brought into the repositories" : "was brought into the repositories";
            case "xml-sign" -> "is to be signed";
            default -> "";
        };
        if (became.isEmpty()) {
            return Optional.empty();
        }
        boolean document = action.equals("xml-sign");
        Phrase phrase = Phrase.about(null).text(document ? "A document" : "The Fedora CoreOS build");
        phrase.maybe(" ", Mark.OBJECT, build).text(details(body)).text(" ").outcome(became);
        return Optional.of(findings.says(failed ? phrase.quote(body.text("failure-message")) : phrase));
    }

    private static String details(Fields body) {
        String known = Stream.of(body.text("stream"), body.text("basearch"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "" : " (" + known + ")";
    }

    private static String state(String state, boolean failed) {
        return switch (state) {
            case "STARTED" -> "started";
            case "FINISHED" -> failed ? "failed" : "finished";
            default -> "changed";
        };
    }
}
