package org.fedoraproject.hubs.messages.faf;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.MessageProcessor;
import org.fedoraproject.hubs.messages.Phrase;

/** Understands the problem reports. Machines count: nobody acts. */
@Singleton
final class FafProcessor implements MessageProcessor {

    @Override
    public Set<String> applications() {
        return Set.of("faf");
    }

    @Override
    public Optional<Findings> process(BusMessage message, String action) {
        boolean report = action.startsWith("report.threshold");
        if (!report && !action.startsWith("problem.threshold")) {
            return Optional.empty();
        }
        Fields body = Fields.of(message.body());
        List<String> components = body.texts("components");
        long count = body.number("count").orElse(0);
        Findings findings = Findings.of(message)
                .users(body.texts("maintainers"))
                .packages(components)
                .object("problems/" + body.text("problem_id"))
                .link(body.text("url"))
                .icon("bug")
                .kind("crash");
        Phrase phrase =
                Phrase.about(null).text(report ? "A crash" : "A problem").text(" in ");
        return Optional.of(findings.says((components.isEmpty() ? phrase.text("a package") : phrase.packages(components))
                .text(" has been reported ")
                .outcome(count == 0 ? "again" : count == 1 ? "for the first time" : count + " times")));
    }
}
