package org.fedoraproject.hubs.messages.fedimg;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the uploads of cloud images. A machine does them: nobody acts, and there is no page to see. */
@Singleton
final class FedimgProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("fedimg");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        String image = body.text("image_name");
        String where = body.text("destination");
        Findings findings =
                Findings.of(message).object("images/" + image).icon("up").kind("image");
        Phrase phrase = Phrase.about(null)
                .text("The image ")
                .object(image.isEmpty() ? "without a name" : image)
                .text(" ");
        return switch (action) {
            case "image.upload" ->
                Optional.of(findings.says(state(phrase, body, "uploaded").maybe(" to ", Mark.TEXT, where)));
            case "image.test" ->
                Optional.of(findings.icon("check")
                        .says(state(phrase, body, "tested").maybe(" on ", Mark.TEXT, where)));
            case "image.copy" ->
                Optional.of(findings.says(phrase.outcome("was copied")
                        .maybe(" from ", Mark.TEXT, body.text("source"))
                        .maybe(" to ", Mark.TEXT, where)));
            case "image.publish" ->
                Optional.of(findings.says(phrase.outcome("was published")
                        .maybe(" on ", Mark.TEXT, body.text("service"))
                        .maybe(" in ", Mark.TEXT, where)));
            default -> Optional.empty();
        };
    }

    private static Phrase state(Phrase phrase, Fields body, String done) {
        return switch (body.text("status")) {
            case "completed" -> phrase.outcome("was " + done);
            case "failed" -> phrase.outcome("could not be " + done);
            default -> phrase.outcome("is being " + done);
        };
    }
}
