package org.fedoraproject.hubs.messages.koji;

import java.util.Optional;
import org.fedoraproject.hubs.core.activity.Sentence.Mark;
import org.fedoraproject.hubs.core.message.BusMessage;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Findings;
import org.fedoraproject.hubs.messages.Phrase;

/** One message about what the build system does with finished builds: signing, lists of packages, repositories of a tag. */
final class RepositoryMessages {

    private final BusMessage message;
    private final Fields body;
    private final boolean legacy;
    private final Findings findings;

    RepositoryMessages(BusMessage message) {
        this.message = message;
        body = Fields.of(message.body());
        legacy = message.schema() == null;
        findings = Findings.of(message).icon("package");
    }

    /** A package file is signed. */
    Optional<Findings> sign() {
        Fields rpm = body.firstObject("rpm", "info");
        String name = rpm.text("name");
        String file = name + "-" + rpm.text("version") + "-" + rpm.text("release");
        if (legacy) {
            findings.packages(name).link(KojiSite.of(message, body) + "/buildinfo?buildID=" + rpm.text("build_id"));
        } else {
            findings.actor(body.text("build.owner_name")).packages(body.text("build.name", "build.package_name"));
        }
        return Optional.of(findings.object("rpms/" + (name.isEmpty() ? "" : file))
                .kind("sign")
                .says(Phrase.about(findings.agent())
                        .text("The package ")
                        .object(name.isEmpty() ? "of a build" : file)
                        .maybe(" for ", Mark.TEXT, rpm.text("arch"))
                        .text(" was ")
                        .outcome("signed")));
    }

    /** A package comes to a tag's list, or its entry changes. */
    Optional<Findings> listChange() {
        String tag = body.text("tag");
        String name = body.text("package");
        findings.packages(name).object("tags/" + tag).kind("list");
        Phrase phrase = Phrase.about(null).text("The package ").pkg(name);
        if (body.text("action").isEmpty() || body.text("action").equals("update")) {
            return Optional.of(findings.says(Phrase.about(null)
                    .text("The entry of the package ")
                    .pkg(name)
                    .text(" in the list of ")
                    .object(tag)
                    .text(" was changed")));
        }
        String did = switch (body.text("action")) {
            case "add" -> " was added to ";
            case "remove" -> " was removed from ";
            case "block" -> " was blocked in ";
            case "unblock" -> " was unblocked in ";
            default -> " was changed in ";
        };
        return Optional.of(findings.says(phrase.text(did + "the list of ").object(tag)));
    }

    /** The repository of a tag is made anew. */
    Optional<Findings> repository(String action) {
        String tag = body.text("tag");
        String id = body.text("tag_id");
        String site = KojiSite.of(message, body);
        findings.object("repos/" + tag)
                .icon("refresh")
                .kind("repo")
                .link(!legacy ? null : id.isEmpty() ? site : site + "/taginfo?tagID=" + id);
        return Optional.of(findings.says(Phrase.about(null)
                .text(tag.isEmpty() ? "A build repository" : "The build repository of ")
                .object(tag)
                .text(action.equals("repo.init") ? " is being made" : " is ready")));
    }
}
