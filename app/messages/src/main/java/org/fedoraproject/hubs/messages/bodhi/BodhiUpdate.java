package org.fedoraproject.hubs.messages.bodhi;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fedoraproject.hubs.messages.Accounts;
import org.fedoraproject.hubs.messages.BuildName;
import org.fedoraproject.hubs.messages.Fields;
import org.jspecify.annotations.Nullable;

/**
 * An update as messages carry it.
 *
 * @param alias what its address ends in: {@code FEDORA-2026-1f3e17882f}, in old messages the title; empty when the message has neither
 * @param submitter account of who submitted it; absent in cut messages
 * @param packages names, sorted
 * @param release such as {@code Fedora 43}; empty when the message does not tell
 * @param displayName the name its submitter gave it; usually empty
 */
record BodhiUpdate(
        String alias, @Nullable String submitter, List<String> packages, String release, String displayName) {

    /** Reads an update, or what is left of it. */
    static BodhiUpdate of(Fields update, boolean legacy) {
        List<String> builds = new ArrayList<>();
        update.each("builds").forEach(build -> builds.add(build.text("nvr")));
        String title = update.text("title", "update_title");
        if (legacy || builds.isEmpty()) {
            builds.addAll(List.of(title.split("[ ,]+")));
        }
        return new BodhiUpdate(
                update.text("alias", "title", "update_title"),
                Accounts.person(update.text("user.name", "submitter", "submitter.name"))
                        .orElse(null),
                packagesOf(builds.stream()),
                releaseName(update.text("release.long_name", "release.name")),
                update.text("display_name"));
    }

    /** {@code F43} as people say it: {@code Fedora 43}; other names stay as they are. */
    private static String releaseName(String name) {
        return name.replaceFirst("^F(\\d+)$", "Fedora $1")
                .replaceFirst("^F(\\d+)M$", "Fedora $1 modules")
                .replaceFirst("^F(\\d+)C$", "Fedora $1 containers")
                .replaceFirst("^F(\\d+)F$", "Fedora $1 Flatpaks")
                .replaceFirst("^EL-(\\d+)$", "Fedora EPEL $1")
                .replaceFirst("^EPEL-(\\d+(?:\\.\\d+)?)$", "Fedora EPEL $1");
    }

    /** The packages of some builds, sorted. */
    static List<String> packagesOf(Stream<String> builds) {
        TreeSet<String> names = new TreeSet<>();
        builds.map(BuildName::packageOf).filter(name -> !name.isBlank()).forEach(names::add);
        return List.copyOf(names);
    }

    /** Whether the message told anything about the update. */
    boolean isKnown() {
        return !alias.isEmpty() || !packages.isEmpty();
    }
}
