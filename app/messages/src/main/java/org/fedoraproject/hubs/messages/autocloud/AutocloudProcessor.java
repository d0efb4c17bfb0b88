package org.fedoraproject.hubs.messages.autocloud;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the tests of cloud images. Machines run them: nobody acts. */
@Singleton
final class AutocloudProcessor implements MessageProcessor {

    private static final String SITE = "https://apps.fedoraproject.org/autocloud/";

    @Override
    public Set<String> applications() {
        return Set.of("autocloud");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message).icon("check").kind("test");
        return switch (action) {
            case "compose.queued", "compose.running", "compose.complete" ->
                Optional.of(compose(findings, body, action));
            case "image.queued", "image.running", "image.success", "image.failed", "image.aborted" ->
                Optional.of(image(findings, body, action));
            default -> Optional.empty();
        };
    }

    private static Findings compose(Findings findings, Fields body, String action) {
        String compose = body.text("id", "compose_id");
        String job = body.text("compose_job_id");
        Phrase phrase =
                Phrase.about(null).text("The tests of the compose ").object(compose.isEmpty() ? "of today" : compose);
        long failed = body.number("results.failed").orElse(0);
        long passed = body.number("results.success").orElse(0);
        return findings.object("composes/" + compose)
                .link(job.isEmpty() ? SITE : SITE + "jobs/" + job)
                .says(
                        switch (action) {
                            case "compose.queued" -> phrase.text(" are ").outcome("waiting");
                            case "compose.running" -> phrase.text(" have ").outcome("started");
                            default ->
                                failed + passed == 0
                                        ? phrase.text(" are ").outcome("done")
                                        : phrase.text(" are done: ")
                                                .outcome(passed + " passed"
                                                        + (failed == 0 ? "" : ", " + failed + " failed"));
                        });
    }

    private static Findings image(Findings findings, Fields body, String action) {
        String image = body.text("image_name");
        String job = body.text("job_id");
        String release = body.text("release");
        Phrase phrase =
                Phrase.about(null).text("The tests of the image ").object(image.isEmpty() ? "without a name" : image);
        if (!image.contains(release)) {
            phrase.text(" (").text(release).text(")");
        }
        return findings.object("images/" + image)
                .link(job.isEmpty() ? body.text("image_url") : SITE + "jobs/" + job + "/output")
                .says(
                        switch (action) {
                            case "image.queued" -> phrase.text(" are ").outcome("waiting");
                            case "image.running" -> phrase.text(" have ").outcome("started");
                            case "image.success" -> phrase.text(" ").outcome("passed");
                            case "image.failed" -> phrase.text(" ").outcome("failed");
                            default -> phrase.text(" were ").outcome("stopped");
                        });
    }
}
