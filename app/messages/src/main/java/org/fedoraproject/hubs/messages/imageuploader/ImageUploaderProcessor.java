package org.fedoraproject.hubs.messages.imageuploader;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the uploader of cloud images. Its topics name the image after the cloud. */
@Singleton
final class ImageUploaderProcessor implements MessageProcessor {

    /** {@code published.v1.aws.Cloud_Base.43.x86_64}: where to; what follows names the image again. */
    private static final Pattern PUBLISHED = Pattern.compile("published(?:\\.v\\d+)?\\.([a-z]+)(?:\\..*)?");

    @Override
    public Set<String> applications() {
        return Set.of("fedora_image_uploader");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Matcher topic = PUBLISHED.matcher(action);
        if (!topic.matches()) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message)
                .object("composes/" + body.text("compose_id"))
                .icon("package")
                .kind("image");
        return Optional.of(
                findings.says(topic.group(1).equals("container") ? container(body) : image(body, topic.group(1))));
    }

    private static Phrase container(Fields body) {
        return Phrase.about(null)
                .text("The container image")
                .maybe(" ", Mark.OBJECT, body.text("repository"))
                .maybe(" (", Mark.TEXT, String.join(", ", body.texts("tags")))
                .text(body.texts("tags").isEmpty() ? "" : ")")
                .maybe(" of the compose ", Mark.OBJECT, body.text("compose_id"))
                .text(" was ")
                .outcome("published")
                .text(body.texts("registries").isEmpty() ? "" : " in ")
                .names(Mark.TEXT, body.texts("registries"));
    }

    private static Phrase image(Fields body, String cloud) {
        String name = body.text("image_name", "image_definition_name");
        int regions = Math.max(body.at("regions").keys().size(), body.size("regions"));
        return Phrase.about(null)
                .text(name.isEmpty() ? "A cloud image" : "The cloud image ")
                .object(name)
                .maybe(" of the compose ", Mark.OBJECT, body.text("compose_id"))
                .text(" was ")
                .outcome("published")
                .text(" on " + cloudName(cloud))
                .text(regions == 0 ? "" : " in " + Phrase.count(regions, "region"));
    }

    private static String cloudName(String cloud) {
        return switch (cloud) {
            case "aws" -> "Amazon’s cloud";
            case "azure" -> "Azure";
            case "gcp" -> "Google’s cloud";
            default -> cloud;
        };
    }
}
