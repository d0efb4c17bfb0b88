package org.fedoraproject.hubs.messages.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/** Source archives that are uploaded beside a repository, and branches made for many packages at once. */
final class SourceMessages {

    private static final String UPLOADS = "https://src.fedoraproject.org/lookaside/pkgs/";

    private SourceMessages() {}

    static Optional<Findings> upload(BusMessage message) {
        Fields body = Fields.of(message.body());
        String name = body.text("name");
        String file = body.text("filename");
        if (name.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        String path = body.text("path");
        String stored = path.isEmpty() ? String.join("/", name, file, body.text("md5sum"), file) : path;
        String pkg = name.replaceFirst("^rpms/", "");
        Findings findings = Findings.of(message)
                .actor(body.text("agent"))
                .packages(pkg)
                .object(name + "/" + file)
                .link(UPLOADS + stored)
                .icon("up")
                .kind("upload");
        return Optional.of(findings.says(
                findings.byAgent().text(" uploaded ").object(file).text(" for ").pkg(pkg)));
    }

    static Optional<Findings> branching(BusMessage message, String action) {
        Fields body = Fields.of(message.body());
        List<String> failed = body.texts("unbranchedPackages");
        List<String> packages = new ArrayList<>(body.texts("branchedPackages"));
        packages.addAll(failed);
        Findings findings = Findings.of(message)
                .actor(body.text("agent"))
                .packages(packages)
                .icon("commit")
                .kind("branching");
        String noun = action.startsWith("mass") ? "mass branching of packages" : "branching of requested packages";
        return switch (action) {
            case "mass_branch.start", "pkgdb2branch.start" ->
                Optional.of(findings.says(findings.byAgent().text(" started a " + noun)));
            case "mass_branch.complete", "pkgdb2branch.complete" ->
                Optional.of(findings.says(Phrase.about(findings.agent())
                        .whose(findings.agent(), "The ")
                        .text(noun + " ")
                        .outcome(
                                failed.isEmpty()
                                        ? "completed"
                                        : "completed with " + Phrase.count(failed.size(), "error"))));
            default -> Optional.empty();
        };
    }
}
