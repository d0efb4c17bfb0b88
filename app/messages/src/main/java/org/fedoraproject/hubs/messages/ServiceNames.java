package org.fedoraproject.hubs.messages;

import java.util.Map;
import org.fedoraproject.hubs.core.activity.ApplicationNames;

/** What people call the services behind the applications of the bus, to be read after "in": "the calendar". Immutable. */
final class ServiceNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("allpackages", "the tests of all packages"),
            Map.entry("anitya", "Release Monitoring"),
            Map.entry("ansible", "the infrastructure’s playbooks"),
            Map.entry("askbot", "Ask Fedora"),
            Map.entry("autocloud", "the cloud image tests"),
            Map.entry("badges", "Fedora Badges"),
            Map.entry("bodhi", "Fedora Updates"),
            Map.entry("bugzilla", "Bugzilla"),
            Map.entry("buildsys", "the build system"),
            Map.entry("ci", "the test pipelines"),
            Map.entry("compose", "the composes"),
            Map.entry("container", "the test pipelines"),
            Map.entry("copr", "Copr"),
            Map.entry("coreos", "the Fedora CoreOS builds"),
            Map.entry("discourse", "Fedora Discussion"),
            Map.entry("faf", "the problem reports"),
            Map.entry("fas", "Fedora Accounts"),
            Map.entry("fedbadges", "Fedora Badges"),
            Map.entry("fedimg", "the cloud images"),
            Map.entry("fedocal", "the calendar"),
            Map.entry("fedora_elections", "the elections"),
            Map.entry("fedora_image_uploader", "the cloud images"),
            Map.entry("fedoracollege", "Fedora College"),
            Map.entry("fedoratagger", "Fedora Tagger"),
            Map.entry("fmn", "the notification settings"),
            Map.entry("forgejo", "the forge"),
            Map.entry("git", "the package sources"),
            Map.entry("github", "GitHub"),
            Map.entry("gitlab", "GitLab"),
            Map.entry("greenwave", "the gating decisions"),
            Map.entry("happinesspacket", "the happiness packets"),
            Map.entry("hotness", "the release watch"),
            Map.entry("infragit", "the infrastructure’s sources"),
            Map.entry("ipa", "Fedora Accounts"),
            Map.entry("irc", "chat"),
            Map.entry("jenkins", "the Jenkins builds"),
            Map.entry("kerneltest", "the kernel tests"),
            Map.entry("koschei", "the continuous rebuilds"),
            Map.entry("logdetective", "Log Detective"),
            Map.entry("logging", "the download statistics"),
            Map.entry("mailman", "the mailing lists"),
            Map.entry("maubot", "chat"),
            Map.entry("mbs", "the module builds"),
            Map.entry("mdapi", "the repository metadata"),
            Map.entry("meetbot", "the meetings"),
            Map.entry("mirrormanager", "the mirrors"),
            Map.entry("nagios", "the monitoring"),
            Map.entry("nuancier", "the wallpaper contest"),
            Map.entry("odcs", "the composes on demand"),
            Map.entry("openqa", "the openQA tests"),
            Map.entry("openscanhub", "the static analysis"),
            Map.entry("pagure", "the source repositories"),
            Map.entry("pdc", "the product catalogue"),
            Map.entry("pkgdb", "the package database"),
            Map.entry("planet", "Fedora Planet"),
            Map.entry("pretix", "the ticket shop"),
            Map.entry("pungi", "the composes"),
            Map.entry("rats", "the repeated tests"),
            Map.entry("releng", "release engineering"),
            Map.entry("resultsdb", "the test results"),
            Map.entry("robosignatory", "the signing of builds"),
            Map.entry("summershum", "the source checksums"),
            Map.entry("taskotron", "the test results"),
            Map.entry("trac", "Fedora Hosted"),
            Map.entry("waiverdb", "the test waivers"),
            Map.entry("weblate", "the translations"),
            Map.entry("wiki", "the wiki"),
            Map.entry("zanata", "the translations"));

    private ServiceNames() {}

    /** The service's name; for an unknown application its caption with underscores and dashes as blanks. */
    static String of(String application) {
        String known = NAMES.get(application);
        return known != null
                ? known
                : ApplicationNames.of(application).replace('_', ' ').replace('-', ' ');
    }
}
