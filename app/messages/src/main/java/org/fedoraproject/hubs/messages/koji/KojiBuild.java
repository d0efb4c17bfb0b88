package org.fedoraproject.hubs.messages.koji;

import java.util.Optional;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.Fields;
import org.fedoraproject.hubs.messages.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A build as messages carry it.
 *
 * @param name of the package; empty in cut messages
 * @param version with the release: {@code 6.1-1.fc43}; empty when unknown
 * @param owner account of whoever started it; may be a service; absent when unknown
 */
record KojiBuild(String name, String version, @Nullable String owner) {

    static KojiBuild of(Fields body) {
        String version = body.text("version");
        String release = body.text("release");
        return new KojiBuild(
                body.text("name"),
                release.isEmpty() ? version : version + "-" + release,
                Accounts.person(body.text("owner", "owner_name")).orElse(null));
    }

    /** The one word for a build: {@code kernel-6.1-1.fc43}. */
    String nvr() {
        return version.isEmpty() ? name : name + "-" + version;
    }

    /** Adds "build of kernel 6.1-1.fc43". */
    Phrase tell(Phrase phrase) {
        phrase.text("build");
        return name.isEmpty()
                ? phrase
                : phrase.text(" of ")
                        .pkg(name)
                        .text(version.isEmpty() ? "" : " ")
                        .object(version);
    }

    /** What a build's state is called; empty when the number is none we know. */
    static Optional<String> stateName(long state) {
        return switch ((int) state) {
            case 0 -> Optional.of("started");
            case 1 -> Optional.of("completed");
            case 2 -> Optional.of("was deleted");
            case 3 -> Optional.of("failed");
            case 4 -> Optional.of("was cancelled");
            default -> Optional.empty();
        };
    }
}
