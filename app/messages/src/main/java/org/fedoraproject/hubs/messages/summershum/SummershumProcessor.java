package org.fedoraproject.hubs.messages.summershum;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the source checksums. */
@Singleton
final class SummershumProcessor implements MessageProcessor {

    private static final String UPLOADS = "http://pkgs.fedoraproject.org/lookaside/pkgs/";

    @Override
    public Set<String> applications() {
        return Set.of("summershum");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields original = Fields.of(message.body()).at("original");
        String name = original.text("name");
        String file = original.text("filename");
        Findings findings = Findings.of(message)
                .actor(original.text("agent"))
                .packages(name)
                .object(name.isEmpty() ? "" : "digests/" + name + "/" + file)
                .icon("code")
                .kind("checksums");
        if (!name.isEmpty() && !file.isEmpty()) {
            findings.link(UPLOADS + String.join("/", name, file, original.text("md5sum"), file));
        }
        String outcome = switch (action) {
            case "ingest.start" -> "are being computed";
            case "ingest.complete" -> "were computed";
            case "ingest.fail" -> "could not be computed";
            default -> "";
        };
        return outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(findings.says(Phrase.about(findings.agent())
                        .text("The checksums of ")
                        .object(file.isEmpty() ? "an archive" : file)
                        .text(" for ")
                        .pkg(name.isEmpty() ? "a package" : name)
                        .text(" ")
                        .outcome(outcome)));
    }
}
