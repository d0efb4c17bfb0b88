package org.fedoraproject.hubs.core.activity;

import java.util.Map;

/** What people call the applications of the bus, for captions: "updates", not "bodhi". Immutable. */
public final class ApplicationNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("allpackages", "tests"),
            Map.entry("anitya", "releases"),
            Map.entry("ansible", "infrastructure"),
            Map.entry("badges", "badges"),
            Map.entry("bodhi", "updates"),
            Map.entry("bugzilla", "bugs"),
            Map.entry("buildsys", "builds"),
            Map.entry("ci", "tests"),
            Map.entry("compose", "composes"),
            Map.entry("container", "tests"),
            Map.entry("copr", "community builds"),
            Map.entry("coreos", "CoreOS builds"),
            Map.entry("discourse", "discussion"),
            Map.entry("fas", "accounts"),
            Map.entry("fedbadges", "badges"),
            Map.entry("fedocal", "calendar"),
            Map.entry("fedora_elections", "elections"),
            Map.entry("fedora_image_uploader", "cloud images"),
            Map.entry("fmn", "notifications"),
            Map.entry("forgejo", "forge"),
            Map.entry("git", "sources"),
            Map.entry("github", "forge"),
            Map.entry("gitlab", "forge"),
            Map.entry("greenwave", "gating"),
            Map.entry("happinesspacket", "thanks"),
            Map.entry("hotness", "new releases"),
            Map.entry("ipa", "accounts"),
            Map.entry("kerneltest", "kernel tests"),
            Map.entry("koschei", "rebuilds"),
            Map.entry("logdetective", "build logs"),
            Map.entry("logging", "statistics"),
            Map.entry("mailman", "mailing lists"),
            Map.entry("maubot", "chat"),
            Map.entry("mbs", "modules"),
            Map.entry("meetbot", "meetings"),
            Map.entry("mirrormanager", "mirrors"),
            Map.entry("odcs", "composes"),
            Map.entry("openqa", "tests"),
            Map.entry("openscanhub", "static analysis"),
            Map.entry("pagure", "forge"),
            Map.entry("planet", "planet"),
            Map.entry("pretix", "tickets"),
            Map.entry("pungi", "composes"),
            Map.entry("resultsdb", "tests"),
            Map.entry("robosignatory", "signing"),
            Map.entry("taskotron", "tests"),
            Map.entry("waiverdb", "gating"),
            Map.entry("weblate", "translations"),
            Map.entry("wiki", "wiki"));

    private ApplicationNames() {}

    /** The word for an application; its own name when there is no better one. */
    public static String of(String application) {
        return NAMES.getOrDefault(application, application);
    }
}
