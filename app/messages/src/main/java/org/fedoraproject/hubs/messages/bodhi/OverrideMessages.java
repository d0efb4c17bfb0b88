package org.fedoraproject.hubs.messages.bodhi;

import java.util.Optional;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.BuildName;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/** A build is made available to other builds before its update is out, or no longer. */
final class OverrideMessages {

    private OverrideMessages() {}

    static Optional<Findings> read(BusMessage message, String action) {
        Fields override = Fields.of(message.body()).at("override");
        String nvr = override.text("nvr", "build", "build.nvr");
        if (nvr.isEmpty()) {
            return Optional.empty();
        }
        Findings findings = Findings.of(message)
                .actor(override.text("submitter.name", "submitter", "submitter.username"))
                .packages(BuildName.packageOf(nvr))
                .object("overrides/" + nvr)
                .link("https://bodhi.fedoraproject.org/overrides/" + nvr)
                .icon("build")
                .kind("override");
        Phrase phrase = findings.byAgent();
        return switch (action) {
            case "buildroot_override.tag" ->
                Optional.of(findings.says(phrase.text(" made ")
                        .object(nvr)
                        .text(" available to other builds with a buildroot override")));
            case "buildroot_override.untag" ->
                Optional.of(findings.says(
                        phrase.text(" ended the buildroot override of ").object(nvr)));
            default -> Optional.empty();
        };
    }
}
