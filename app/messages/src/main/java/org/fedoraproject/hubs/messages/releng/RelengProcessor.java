package org.fedoraproject.hubs.messages.releng;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the two-week releases of Atomic Host. Scripts make them: nobody acts. */
@Singleton
final class RelengProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("releng");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        Findings findings = Findings.of(message)
                .link("https://download.fedoraproject.org/pub/alt/atomic/stable/")
                .icon("package")
                .kind("release");
        body.keys().stream()
                .filter(name -> name.matches("[a-z0-9_]{3,12}"))
                .forEach(name -> findings.object("atomic/" + name));
        String release = ("Fedora " + release(body)).strip() + " Atomic Host";
        return switch (action) {
            case "atomic.twoweek.begin" ->
                Optional.of(findings.says(Phrase.about(null)
                        .text("Builds for a new release of ")
                        .object(release)
                        .text(" are being ")
                        .outcome("looked at")));
            case "atomic.twoweek.complete" ->
                Optional.of(findings.says(Phrase.about(null)
                        .text("A new release of ")
                        .object(release)
                        .text(" is ")
                        .outcome("ready")));
            default -> Optional.empty();
        };
    }

    /** Images of any architecture name the release. */
    private static String release(Fields body) {
        for (String architecture : body.keys()) {
            Fields images = body.get(architecture);
            for (String image : images.keys()) {
                String found = images.get(image).text("release");
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
